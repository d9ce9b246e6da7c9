import { expect, it } from 'vitest'
import { caseName, sessionName } from '#documents/case-name.ts'

it.each([
  [{ body: 'npc', term: 9, session: 4 }, '九届人大四次会议'],
  [{ body: 'cppcc', term: 14, session: 10 }, '政协十四届十次会议'],
  [{ body: 'npc_standing_committee', term: 5, session: 22 }, '五届人大常委会第22次会议'],
  [{ body: 'npc', term: null, session: null }, '人大'],
] as const)('names the session of %j', (session, name) => {
  expect(sessionName(session)).toBe(name)
})

it('adds number and instrument', () => {
  expect(caseName({ body: 'npc', term: 9, session: 4, number: '2025099', instrument: '建议' })).toBe('九届人大四次会议第2025099号建议')
})
