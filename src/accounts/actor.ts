import type { Role } from '#platform/generated/enums.ts'

/** What a user may do where: one role in one district. A user may hold several. */
export type Membership = { districtCode: string; role: Role }

/** A member of staff, as a write verb needs to know them. */
export type UserActor = { kind: 'user'; id: string; name: string; memberships: Membership[] }

/** The installation itself: the importer run from a terminal, the demo, a timed job. */
export type SystemActor = { kind: 'system'; name: string }

/** Whoever makes a change. Every write verb takes one; none looks up "the current user". */
export type Actor = UserActor | SystemActor

/** The user id to store beside a change; null when no person made it. */
export function actorId(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.id : null
}
