import { expect, it } from 'vitest'
import { holidaysFrom } from '#calendar/holidays-from.ts'

it('tells the holidays still to come, each from its first day off to its last', () => {
  expect(holidaysFrom('2026-09-20')).toEqual([{ name: '中秋', from: '2026-09-25', to: '2026-09-27' }, { name: '国庆节', from: '2026-10-01', to: '2026-10-07' }])
})

it('tells what is left of a holiday under way', () => {
  expect(holidaysFrom('2026-10-05')[0]).toEqual({ name: '国庆节', from: '2026-10-05', to: '2026-10-07' })
})

it('tells nothing of a year that is not announced', () => expect(holidaysFrom('2031-01-01')).toEqual([]))
