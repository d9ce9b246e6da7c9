import type { Actor } from '#accounts/actor.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import type { Role } from '#platform/generated/enums.ts'

/**
 * Who may do what in a district. Roles do not contain one another: an administrator who also drafts holds both, so that
 * every grant can be seen and taken away by itself (GB/T 22239—2019, 8.1.10: separation of duties).
 */
const GRANTS = {
  read: ['drafter', 'publisher', 'auditor', 'administrator'],
  draft: ['drafter'],
  publish: ['publisher'],
  audit: ['publisher', 'auditor', 'administrator'],
  administer: ['administrator'],
  register: ['facility_editor'],
} as const satisfies Record<string, readonly Role[]>

export type Duty = keyof typeof GRANTS
export type Permission = (actor: Actor, districtCode: string) => boolean

/** See what a district has not published yet. */
export const mayRead = granted('read')
/** Import, correct, submit and discard drafts. */
export const mayDraft = granted('draft')
/** Return or publish what somebody else submitted. */
export const mayPublish = granted('publish')
/** Read the trail of who did what. */
export const mayAudit = granted('audit')
/** Correct the register of facilities and what services are. */
export const mayEditRegister = granted('register')
/** Create accounts and change memberships. */
export const mayAdminister = granted('administer')

function granted(duty: Duty): Permission {
  const roles: readonly Role[] = GRANTS[duty]
  return (actor, districtCode) =>
    actor.kind === 'system' || actor.memberships.some((held) => held.districtCode === districtCode && roles.includes(held.role))
}

/**
 * Refuses an actor without the permission in a record's own district. Somebody with no part in the district at all learns
 * nothing, not even that the record exists; a member with another role is told it is not theirs to do.
 */
export function assertMay(permission: Permission, actor: Actor, districtCode: string): void {
  if (permission(actor, districtCode)) return
  if (!mayRead(actor, districtCode)) throw new NotFoundError(`nothing in district ${districtCode} for ${actor.name}`)
  throw new ForbiddenError(`${actor.name} lacks the role for this in district ${districtCode}`)
}
