import type { UserActor } from '#accounts/actor.ts'
import { db } from '#platform/db.ts'

/** The drafter's demo account of a district, who looks at the first content as staff do. */
export async function demoReviewer(districtCode: string): Promise<UserActor | null> {
  const held = await db().membership.findFirst({ where: { districtCode, role: 'drafter' }, select: { user: { select: { id: true, name: true, memberships: { select: { districtCode: true, role: true } } } } }, orderBy: { user: { createdAt: 'asc' } } })
  return held && { kind: 'user', ...held.user }
}
