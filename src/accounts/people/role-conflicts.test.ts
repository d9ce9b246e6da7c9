import { expect, it } from 'vitest'
import { roleConflicts } from '#accounts/people/role-conflicts.ts'
import { Role } from '#platform/generated/enums.ts'

const ALL = Object.values(Role)
const PAIRS = ALL.flatMap((one, index) => ALL.slice(index + 1).map((other) => [one, other] as const))

it.each(ALL)('%s alone is one person’s work', (role) => {
  expect(roleConflicts([role])).toEqual([])
})

it.each(PAIRS)('%s and %s in one person', (one, other) => {
  const pair = [one, other]
  const audits = pair.includes('auditor')
  const administersAndDecides = pair.includes('administrator') && !pair.includes('drafter') && !pair.includes('facility_editor')
  expect(roleConflicts(pair).map(({ key }) => key)).toEqual(audits ? ['auditor_acts'] : administersAndDecides ? ['administrator_decides'] : [])
})

it('a third role does not make two that exclude one another one', () => {
  expect(roleConflicts(['drafter', 'administrator', 'publisher'])).toHaveLength(1)
})
