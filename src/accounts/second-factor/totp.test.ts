import { describe, expect, it } from 'vitest'
import { codeAt, keyAddress, newSecret, periodOf } from '#accounts/second-factor/totp.ts'

/** The secret of the tables in RFC 4226, appendix D, and RFC 6238, appendix B: "12345678901234567890". */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('codes of a phone', () => {
  it.each([[0, '755224'], [1, '287082'], [2, '359152'], [9, '520489']])('RFC 4226: counter %i is %s', (counter, code) => {
    expect(codeAt(SECRET, counter)).toBe(code)
  })

  it.each([[59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037'], [20_000_000_000, '353130']])('RFC 6238: second %i is %s', (second, code) => {
    expect(periodOf(SECRET, code, new Date(second * 1000), 0)).toBe(Math.floor(second / 30))
  })

  const noon = new Date('2026-03-02T04:00:00Z')
  const period = noon.getTime() / 30_000

  it.each([[-2, false], [-1, true], [0, true], [1, true], [2, false]])('of %i periods from now: taken is %s', (away, taken) => {
    expect(periodOf(SECRET, codeAt(SECRET, period + away), noon, 0) !== null).toBe(taken)
  })

  it('are taken once', () => {
    expect(periodOf(SECRET, codeAt(SECRET, period), noon, period)).toBeNull()
    expect(periodOf(SECRET, codeAt(SECRET, period - 1), noon, period)).toBeNull()
    expect(periodOf(SECRET, codeAt(SECRET, period + 1), noon, period)).toBe(period + 1)
  })

  it.each(['', '000000', '28708', '2870822', '２８７０８２'])('are not “%s”', (code) => {
    expect(periodOf(SECRET, code, new Date(59_000), 0)).toBeNull()
  })

  it('come of secrets of 160 bits that are never the same', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
    expect(new Set(Array.from({ length: 50 }, newSecret)).size).toBe(50)
  })

  it('are set up by an address apps read', () => {
    expect(keyAddress(SECRET, { issuer: '回音', email: 'a@b.cn' })).toBe(`otpauth://totp/%E5%9B%9E%E9%9F%B3:a%40b.cn?secret=${SECRET}&issuer=%E5%9B%9E%E9%9F%B3&period=30&digits=6`)
  })
})
