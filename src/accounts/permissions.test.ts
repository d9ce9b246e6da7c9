import { describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { assertMay, DUTIES, type Duty, may } from '#accounts/permissions.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { Role } from '#platform/generated/enums.ts'

const HULI = '350206'
const HAICANG = '350205'

/** What each role may do, seen from the person. */
const DUTIES_OF: Record<Role, Duty[]> = {
  drafter: ['read', 'draft'],
  reviewer: ['read', 'review'],
  secrecy_reviewer: ['read', 'secrecy'],
  signer: ['read', 'sign'],
  publisher: ['read', 'publish', 'audit'],
  auditor: ['read', 'audit'],
  facility_editor: ['register'],
  administrator: ['read', 'audit', 'administer'],
}
const CELLS = DUTIES.flatMap((duty) => Object.values(Role).map((role) => ({ duty, role, allowed: DUTIES_OF[role].includes(duty) })))

describe('who may do what', () => {
  it.each(CELLS)('$duty: $role → $allowed, in the own district only', ({ duty, role, allowed }) => {
    expect(may(duty, clerk(role), HULI)).toBe(allowed)
    expect(may(duty, clerk(role), HAICANG)).toBe(false)
  })

  it.each(DUTIES)('the installation itself may %s', (duty) => {
    expect(may(duty, { kind: 'system', name: 'import' }, HULI)).toBe(true)
  })

  it('adds up the roles a person holds', () => {
    const both: Actor = { kind: 'user', id: '1', name: '甲', memberships: [{ districtCode: HULI, role: 'drafter' }, { districtCode: HULI, role: 'publisher' }] }
    expect([may('draft', both, HULI), may('publish', both, HULI), may('administer', both, HULI)]).toEqual([true, true, false])
  })

  it('tells a member that a step is not theirs, and an outsider nothing', () => {
    expect(() => assertMay('publish', clerk('drafter'), HULI)).toThrow(ForbiddenError)
    expect(() => assertMay('publish', clerk('publisher'), HAICANG)).toThrow(NotFoundError)
    expect(() => assertMay('publish', clerk('publisher'), HULI)).not.toThrow()
  })
})

function clerk(role: Role): Actor {
  return { kind: 'user', id: role, name: role, memberships: [{ districtCode: HULI, role }] }
}
