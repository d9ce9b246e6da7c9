import { describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { assertMay, mayAdminister, mayAudit, mayDraft, mayEditRegister, mayPublish, mayRead } from '#accounts/permissions.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import type { Role } from '#platform/generated/enums.ts'

const HULI = '350206'
const HAICANG = '350205'

/** The table of the roles: one row a permission, one column a role. */
const TABLE = {
  mayRead: { permission: mayRead, drafter: true, publisher: true, auditor: true, administrator: true, facility_editor: false },
  mayDraft: { permission: mayDraft, drafter: true, publisher: false, auditor: false, administrator: false, facility_editor: false },
  mayPublish: { permission: mayPublish, drafter: false, publisher: true, auditor: false, administrator: false, facility_editor: false },
  mayAudit: { permission: mayAudit, drafter: false, publisher: true, auditor: true, administrator: true, facility_editor: false },
  mayAdminister: { permission: mayAdminister, drafter: false, publisher: false, auditor: false, administrator: true, facility_editor: false },
  mayEditRegister: { permission: mayEditRegister, drafter: false, publisher: false, auditor: false, administrator: false, facility_editor: true },
}
const ROLES = ['drafter', 'publisher', 'auditor', 'administrator', 'facility_editor'] as const
const CELLS = Object.entries(TABLE).flatMap(([name, row]) => ROLES.map((role) => ({ name, role, allowed: row[role], permission: row.permission })))

describe('who may do what', () => {
  it.each(CELLS)('$name: $role → $allowed, in the own district only', ({ role, allowed, permission }) => {
    expect(permission(clerk(role), HULI)).toBe(allowed)
    expect(permission(clerk(role), HAICANG)).toBe(false)
  })

  it.each(Object.values(TABLE))('the installation itself may do everything', ({ permission }) => {
    expect(permission({ kind: 'system', name: 'import' }, HULI)).toBe(true)
  })

  it('adds up the roles a person holds', () => {
    const both: Actor = { kind: 'user', id: '1', name: '甲', memberships: [{ districtCode: HULI, role: 'drafter' }, { districtCode: HULI, role: 'publisher' }] }
    expect([mayDraft(both, HULI), mayPublish(both, HULI), mayAdminister(both, HULI)]).toEqual([true, true, false])
  })

  it('tells a member that a step is not theirs, and an outsider nothing', () => {
    expect(() => assertMay(mayPublish, clerk('drafter'), HULI)).toThrow(ForbiddenError)
    expect(() => assertMay(mayPublish, clerk('publisher'), HAICANG)).toThrow(NotFoundError)
    expect(() => assertMay(mayPublish, clerk('publisher'), HULI)).not.toThrow()
  })
})

function clerk(role: Role): Actor {
  return { kind: 'user', id: role, name: role, memberships: [{ districtCode: HULI, role }] }
}
