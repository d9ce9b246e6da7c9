import { describe, expect, it } from 'vitest'
import { atDepartmentsOf } from '#facilities/department-hours.ts'
import type { ListedFacility } from '#facilities/list-facilities.ts'
import { answerAt } from '#hours/answer.ts'
import { readExceptions } from '#hours/exception-text.ts'
import { readSessions } from '#hours/session-text.ts'

const house = (lines: string, exceptions = '') => ({ schedules: [{ sessions: readSessions(lines).sessions, exceptions: readExceptions(exceptions).exceptions, holidays: 'state', validFrom: null, validTo: null }] }) as unknown as ListedFacility
/** On a Thursday. */
const at = (hour: number, specialty: string, one: ListedFacility) => answerAt(atDepartmentsOf(specialty, [one])[0]!.schedules, { day: '2026-11-26', minute: hour * 60 }).answer

describe('a house asked for one specialty', () => {
  const known = house('门诊 周一至周五 8:00-17:30\n儿科门诊 周四 14:00-17:00')

  it('is open when its department is, whatever else is open', () => {
    expect([at(9, '儿科', known), at(15, '儿科', known)]).toEqual(['closed', 'open'])
  })

  it('is open with the house where no hours of that department are known', () => {
    expect([at(9, '口腔科', known), at(19, '口腔科', known)]).toEqual(['open', 'closed'])
  })

  it('is not known to be open where only other departments tell their hours', () => expect(at(15, '口腔科', house('儿科 周四 14:00-17:00'))).toBe('unknown'))

  it('is unknown on a day on which the house has other hours, and closed when it is closed', () => {
    expect(at(15, '儿科', house('儿科 周四 14:00-17:00', '2026-11-26 9:00-16:00 值班'))).toBe('unknown')
    expect(at(15, '儿科', house('儿科 周四 14:00-17:00', '2026-11-26 停诊'))).toBe('closed')
  })
})
