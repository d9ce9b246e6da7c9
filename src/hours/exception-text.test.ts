import { describe, expect, it } from 'vitest'
import { exceptionsText, readExceptions } from '#hours/exception-text.ts'

describe('dated exceptions as staff write them', () => {
  it('are days without or with other spans, and why; and are written back so', () => {
    const text = '2026-02-15至2026-02-18 停诊 春节\n2026-02-19 09:00-11:00,14:00-16:00 值班\n2026-03-01 停诊'
    const { exceptions, issues } = readExceptions(text)
    expect(issues).toEqual([])
    expect(exceptions).toMatchObject([{ from: '2026-02-15', to: '2026-02-18', closed: true, reason: '春节' }, { closed: false, sessions: [{ opens: '09:00' }, { opens: '14:00' }] }, { from: '2026-03-01', to: '2026-03-01', reason: null }])
    expect(exceptionsText(exceptions)).toBe(text)
  })

  it.each(['2026-02-30 停诊', '2026-02-18至2026-02-15 停诊', '明天 停诊', '2026-02-18', '2026-02-18 早上'])('%s is refused by its line', (line) => {
    expect(readExceptions(`\n${line}`).issues).toEqual([{ line: 2 }])
  })
})
