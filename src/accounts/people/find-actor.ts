import type { UserActor } from '#accounts/actor.ts'
import { db } from '#platform/db.ts'

/** A member of staff with the roles held at this moment, for what is done in their name while they are away; null once the account is closed. */
export async function findActor(userId: string): Promise<UserActor | null> {
  const found = await db().user.findUnique({
    where: { id: userId, deactivatedAt: null }, select: { id: true, name: true, memberships: { select: { districtCode: true, role: true } } },
  })
  return found && { kind: 'user', ...found }
}
