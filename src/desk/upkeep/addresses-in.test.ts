import { describe, expect, it } from 'vitest'
import { addressesIn, ledTo } from '#desk/upkeep/addresses-in.ts'

describe('addresses in a text', () => {
  it('end where their sentence does, and are told once', () => {
    expect(addressesIn('见https://a.gov.cn/x?id=1，另见（http://b.cn/y）。再见 https://a.gov.cn/x?id=1.')).toEqual(['https://a.gov.cn/x?id=1', 'http://b.cn/y'])
    expect(addressesIn('网址“https://c.cn/”及https://d.cn/甲乙')).toEqual(['https://c.cn/', 'https://d.cn/'])
    expect(addressesIn('没有网址，只有 www.e.cn 和 http:// 两个字')).toEqual([])
  })
  it('are found in a text of any length at once', () => {
    const began = performance.now()
    addressesIn('https://'.repeat(50_000))
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

describe('an address leads', () => {
  const site = 'https://www.example.gov.cn/health'
  it.each([
    ['https://www.example.gov.cn/health', 'standing'], ['https://www.example.gov.cn/health/about', 'standing'], ['https://www.example.gov.cn/health/huli', { district: 'huli' }],
    ['http://www.example.gov.cn/health/en/large/huli/replies/x-1/pdf#s2', { district: 'huli', document: 'x-1' }], ['https://www.example.gov.cn/health/huli/facilities/a', { district: 'huli', facility: 'a' }],
    ['https://www.example.gov.cn/health/huli/services/fd-sign', { district: 'huli', service: 'fd-sign' }], ['https://www.example.gov.cn/health/huli/policies', { district: 'huli' }],
    ['https://www.example.gov.cn/health/huli/nothing', 'nowhere'], ['https://www.example.gov.cn/healthy/huli', null], ['https://www.example.gov.cn/other', null], ['https://other.gov.cn/health/huli', null],
  ])('%s', (address, led) => expect(ledTo(address, site)).toEqual(led))
})
