import { describe, expect, it } from 'vitest'
import { freeSlug, slugOf } from '#documents/slug.ts'

const sha256 = '33e69dc02b3ce1c39d821ac8ee9a12a59833e3b66576cd7236d4d6dca8147d95'

describe('the address of a document', () => {
  it('is spelled from its 文号', () => {
    expect(slugOf({ number: { agencyCode: '厦湖卫健函', year: 2025, serial: 11 }, caseNumber: '2025099', issuedOn: null, sha256 })).toBe('xhwjh-2025-11')
  })

  it('falls back to the case number, also with letters and a year inside', () => {
    expect(slugOf({ number: null, caseNumber: '2025099', issuedOn: null, sha256 })).toBe('case-2025099')
    expect(slugOf({ number: null, caseNumber: 'B(2022)327', issuedOn: null, sha256 })).toBe('case-b-2022-327')
  })

  it('is the date and a fingerprint when nothing else is printed', () => {
    expect(slugOf({ number: null, caseNumber: null, issuedOn: '2025-06-12', sha256 })).toBe('2025-06-12-33e69dc0')
    expect(slugOf({ number: null, caseNumber: '特', issuedOn: null, sha256 })).toBe('33e69dc0')
  })

  it('gets a number of its own when two documents ask for the same one', () => {
    expect(freeSlug('xhwjh-2025-11', new Set())).toBe('xhwjh-2025-11')
    expect(freeSlug('xhwjh-2025-11', new Set(['xhwjh-2025-11', 'xhwjh-2025-11-2']))).toBe('xhwjh-2025-11-3')
  })
})
