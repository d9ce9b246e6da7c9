import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldLevel, readHospitalLevel } from '#facilities/claims/hospital-level.ts'

const tier = fc.constantFrom('一级', '二级', '三级')
const rank = fc.constantFrom('特等', '甲等', '乙等', '丙等')
const claim = fc.record({ scheme: fc.constantFrom('hospital-level', 'tcm-hall'), level: fc.oneof(tier, fc.constant(null)), status: fc.constantFrom('aiming', 'applied', 'lapsed') })

describe('a hospital’s level', () => {
  it('is read as 级 and 等 apart', () => {
    fc.assert(fc.property(tier, rank, (a, b) => {
      expect(readHospitalLevel(a + b)).toEqual({ tier: a, rank: b })
      expect(readHospitalLevel(a)).toEqual({ tier: a, rank: null })
    }))
    expect(readHospitalLevel('三甲')).toEqual({ tier: '三级', rank: '甲等' })
  })

  it.each(['国家级', '四级', '三级（创建中）', '甲等', ''])('is not read out of %s', (text) => expect(readHospitalLevel(text)).toBeNull())

  it('is never one that is only aimed at, applied for or lapsed', () => {
    fc.assert(fc.property(fc.array(claim), (claims) => {
      expect(heldLevel(claims)).toBeNull()
    }))
    expect(heldLevel([{ scheme: 'hospital-level', level: '三级', status: 'aiming' }, { scheme: 'hospital-level', level: '二级甲等', status: 'awarded' }])).toEqual({ tier: '二级', rank: '甲等' })
  })
})
