import { describe, expect, it } from 'vitest'
import { ARRANGEMENTS } from '#calendar/arrangements.ts'
import { dayAfter, dayKind, weekdayOf, weekOfMonth } from '#calendar/day-kind.ts'

/**
 * The notices of the State Council's General Office, written down day by day from their text: days off, first to last, and the
 * weekend days worked in exchange. 2024: 国办发明电〔2023〕7号. 2025: 国办发明电〔2024〕12号. 2026: 国办发明电〔2025〕7号.
 */
const NOTICES: Record<number, { off: [string, string, string][]; worked: string[] }> = {
  2024: {
    off: [
      ['元旦', '2024-01-01', '2024-01-01'], ['春节', '2024-02-10', '2024-02-17'], ['清明', '2024-04-04', '2024-04-06'], ['劳动节', '2024-05-01', '2024-05-05'],
      ['端午', '2024-06-10', '2024-06-10'], ['中秋', '2024-09-15', '2024-09-17'], ['国庆节', '2024-10-01', '2024-10-07'],
    ],
    worked: ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
  },
  2025: {
    off: [
      ['元旦', '2025-01-01', '2025-01-01'], ['春节', '2025-01-28', '2025-02-04'], ['清明', '2025-04-04', '2025-04-06'], ['劳动节', '2025-05-01', '2025-05-05'],
      ['端午', '2025-05-31', '2025-06-02'], ['国庆节、中秋节', '2025-10-01', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    off: [
      ['元旦', '2026-01-01', '2026-01-03'], ['春节', '2026-02-15', '2026-02-23'], ['清明', '2026-04-04', '2026-04-06'], ['劳动节', '2026-05-01', '2026-05-05'],
      ['端午', '2026-06-19', '2026-06-21'], ['中秋', '2026-09-25', '2026-09-27'], ['国庆节', '2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
}

const daysOf = (year: number) => {
  const days = []
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = dayAfter(day)) days.push(day)
  return days
}

describe.each(Object.keys(NOTICES).map(Number))('the calendar of %i', (year) => {
  const { off, worked } = NOTICES[year]!

  it('is the official arrangement on every single day', () => {
    const expected = (day: string) => {
      if (worked.includes(day)) return 'moved-workday'
      const weekend = weekdayOf(day) >= 6
      if (off.some(([, first, last]) => first <= day && day <= last)) return 'holiday'
      return weekend ? 'weekend' : 'workday'
    }
    const differing = daysOf(year).flatMap((day) => {
      const { kind } = dayKind(day)
      return kind === expected(day) ? [] : [`${day}: ${kind}, officially ${expected(day)}`]
    })
    expect(differing).toEqual([])
  })

  it('names the holiday of each day off', () => {
    const differing = off.flatMap(([name, first]) => (name.includes(dayKind(first).holiday!.replace(/节$/, '')) ? [] : [`${first}: ${dayKind(first).holiday}`]))
    expect(differing).toEqual([])
  })

  it('names the notice it rests on', () => expect(ARRANGEMENTS[year]!.number).toMatch(/^国办发明电〔\d{4}〕\d+号$/))
})

describe('a year nobody has announced', () => {
  it.each(['2023-12-31', '2027-01-01', '2027-10-01', '2030-05-05'])('is not guessed: %s', (day) => {
    expect(dayKind(day)).toEqual({ kind: 'unannounced', holiday: null })
  })
})

describe('days', () => {
  it('are counted from Monday and within their month', () => {
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29'), weekOfMonth('2026-11-14'), weekOfMonth('2026-11-15')]).toEqual([1, 7, 2, 3])
    expect([dayAfter('2024-02-28'), dayAfter('2025-01-01', -1)]).toEqual(['2024-02-29', '2024-12-31'])
  })
})
