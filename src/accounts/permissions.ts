import type { Actor } from '#accounts/actor.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import type { Role } from '#platform/generated/enums.ts'

/**
 * Who may do what in a district: the one table that pages, verbs and docs/permissions.md read. Roles do not contain one another: an
 * administrator who also drafts holds both, so that every grant can be seen and taken away by itself (GB/T 22239—2019, 8.1.10:
 * separation of duties).
 */
export const GRANTS = {
  /** See what a district has not published yet. */
  read: ['drafter', 'reviewer', 'secrecy_reviewer', 'signer', 'publisher', 'auditor', 'administrator'],
  /** Import, correct, submit and discard drafts. */
  draft: ['drafter'],
  /** 审核（业务科室）: pass on or return what somebody else handed in. */
  review: ['reviewer'],
  /** 保密/法制审查. */
  secrecy: ['secrecy_reviewer'],
  /** 签发. */
  sign: ['signer'],
  /** 发布, and what becomes of a document afterwards. */
  publish: ['publisher'],
  /** Read the trail of who did what. */
  audit: ['publisher', 'auditor', 'administrator'],
  /** Correct the register of facilities and what services are. */
  register: ['facility_editor'],
  /** Create accounts and change memberships. */
  administer: ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Duty = keyof typeof GRANTS
export const DUTIES = Object.keys(GRANTS) as Duty[]

/** Whether an actor has a duty in a district. The installation itself has every one. */
export function may(duty: Duty, actor: Actor, districtCode: string): boolean {
  const roles: readonly Role[] = GRANTS[duty]
  return actor.kind === 'system' || actor.memberships.some((held) => held.districtCode === districtCode && roles.includes(held.role))
}

/**
 * Refuses an actor without the duty in a record's own district. Somebody with no part in the district at all learns nothing, not
 * even that the record exists; a member with another role is told it is not theirs to do.
 */
export function assertMay(duty: Duty, actor: Actor, districtCode: string): void {
  if (may(duty, actor, districtCode)) return
  if (!may('read', actor, districtCode)) throw new NotFoundError(`nothing in district ${districtCode} for ${actor.name}`)
  throw new ForbiddenError(`${actor.name} lacks the role for this in district ${districtCode}`)
}
