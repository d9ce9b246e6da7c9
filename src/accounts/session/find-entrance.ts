import type { UserActor } from '#accounts/actor.ts'
import { LONGEST_SECONDS, auth } from '#accounts/auth.ts'
import { db } from '#platform/db.ts'

/** A session, and whose it is. */
export type Entrance = { sessionId: string; actor: UserActor }

/** The session a request's headers carry, with the roles held at this moment; null without one. */
export async function findEntrance(headers: Headers): Promise<Entrance | null> {
  const found = await auth().api.getSession({ headers })
  if (!found) return null
  const { id, name } = found.user
  if (Date.now() - found.session.createdAt.getTime() > LONGEST_SECONDS * 1000) {
    await db().session.deleteMany({ where: { id: found.session.id } })
    return null
  }
  const memberships = await db().membership.findMany({ where: { userId: id }, select: { districtCode: true, role: true } })
  return { sessionId: found.session.id, actor: { kind: 'user', id, name, memberships } }
}
