import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCreditCode } from '#facilities/identifiers/credit-code.ts'
import { identifierIssue } from '#facilities/identifiers/identifier-issue.ts'
import { readInstitutionCode } from '#facilities/identifiers/institution-code.ts'

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const body = fc
  .tuple(fc.constantFrom(...'159Y'), fc.constantFrom(...'1239'), fc.array(fc.constantFrom(...'0123456789'), { minLength: 6, maxLength: 6 }), fc.array(fc.constantFrom(...ALPHABET), { minLength: 9, maxLength: 9 }))
  .map(([authority, category, division, organisation]) => authority + category + division.join('') + organisation.join(''))

const endsOf = (first: string) => ALPHABET.filter((last) => isCreditCode(first + last))

describe('统一社会信用代码', () => {
  it('has one check digit and no other', () => {
    fc.assert(fc.property(body, (first) => {
      expect(endsOf(first)).toHaveLength(1)
    }))
  })

  it('notices any one character taken for another', () => {
    fc.assert(fc.property(body, fc.nat(16), fc.constantFrom(...ALPHABET), (first, place, other) => {
      const code = first + endsOf(first)[0]
      const mistyped = code.slice(0, place) + other + code.slice(place + 1)
      expect(isCreditCode(mistyped)).toBe(mistyped === code)
    }))
  })

  it('reads 91350100M000100Y43', () => expect(isCreditCode('91350100M000100Y43')).toBe(true))

  it.each(['', '91350100M000100Y4', '91350100m000100y43', '91350100M000100Y44', '9135O100M000100Y43', '９１350100M000100Y43'])('refuses %s', (code) => {
    expect(isCreditCode(code)).toBe(false)
  })
})

describe('卫生机构代码', () => {
  it('falls into organisation, place, economy, kind and management', () => {
    expect(readInstitutionCode('74085017434152212C2101')).toEqual({ organisation: '740850174', division: '341522', economicType: '12', typeCode: 'C210', managementClass: '1' })
  })

  it.each(['74085017434152212C2103', '74085017434152212Z9991', '74085017434152299C2101', '740850174341522'])('refuses %s', (code) => {
    expect(readInstitutionCode(code)).toBeNull()
  })
})

describe('an identifier given by hand', () => {
  it('is checked by its own field’s rule, and other fields by none', () => {
    expect(identifierIssue('creditCode', '91350100M000100Y44')).toBe('credit_code_wrong')
    expect(identifierIssue('institutionCode', '1')).toBe('institution_code_wrong')
    expect(identifierIssue('licenceNumber', 'PDY00165135020017A1001')).toBeNull()
    expect(identifierIssue('licenceNumber', '见许可证')).toBe('licence_number_wrong')
    expect(identifierIssue('phone', '0592')).toBeNull()
  })
})
