import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FacilityItem } from '#facilities/list-facilities.ts'
import { countFacet, countUnknown, countUnstated, FACETS, type FacilityFilters, narrow, readFilters, relaxations } from '#facilities/list-filters.ts'

const some = (values: (string | null)[]) => fc.constantFrom(...values)
const item = fc.record({
  group: some(['hospital', 'centre']), tier: some(['三级', '二级', null]), rank: some(['甲等', null]), street: some(['甲街道', '乙街道', null]), status: some(['operating', 'closed']),
  districtCode: some(['350206', null]), answer: some(['open', 'closed', 'unknown']), weekend: fc.boolean(), step: some(['yes', 'no', null]), insured: fc.boolean(),
  offers: fc.array(fc.record({ serviceCode: fc.constantFrom('FD-SIGN', 'NIGHT'), mode: fc.constantFrom('onsite', 'home'), feeKind: some(['free', 'paid', null]), accessKinds: fc.subarray(['walk-in', 'appointment']) }), { maxLength: 3 }), specialties: fc.subarray(['儿科', '中医']),
}).map(({ answer, ...rest }) => ({ ...rest, opening: { answer } }) as unknown as FacilityItem)
const items = fc.array(item, { maxLength: 30 })
const asked = fc.dictionary(some([...FACETS]) as fc.Arbitrary<string>, some(['hospital', 'now', 'weekend', 'yes', 'FD-SIGN', '儿科', '三级', 'none', '甲街道', 'closed', 'partner', 'home', 'free', 'walk-in', 'no', 'nonsense']) as fc.Arbitrary<string>)
  .map((query) => new URLSearchParams(query))

describe('narrowing a list of facilities', () => {
  it('counts for every choice what choosing it then shows', () => {
    fc.assert(fc.property(items, asked, (all, query) => {
      const filters = readFilters(query, all)
      for (const facet of FACETS.filter((one) => one !== 'scope')) {
        for (const { value, count } of countFacet(all, facet, filters)) {
          expect(narrow(all, { ...filters, [facet]: value } as FacilityFilters).length).toBe(count)
        }
      }
    }))
  })

  it('suggests only what brings something, and says how much', () => {
    fc.assert(fc.property(items, asked, (all, query) => {
      const filters = readFilters(query, all)
      for (const { facet, count } of relaxations(all, filters)) {
        expect(filters[facet]).not.toBeNull()
        expect(count).toBeGreaterThan(0)
        expect(narrow(all, { ...filters, [facet]: null }).length).toBe(count)
      }
    }))
  })

  describe('on terms of a service', () => {
    const house = (...offers: [serviceCode: string, mode: string, feeKind: string | null, ...accessKinds: string[]][]) =>
      ({ group: 'centre', specialties: [], districtCode: '350206', step: null, insured: false, opening: { answer: 'unknown' }, offers: offers.map(([serviceCode, mode, feeKind, ...accessKinds]) => ({ serviceCode, mode, feeKind, accessKinds })) }) as unknown as FacilityItem
    const all = [house(['VAX', 'onsite', 'free'], ['VAX', 'home', 'paid', 'appointment']), house(['VAX', 'home', null]), house()]
    const found = (query: string) => narrow(all, readFilters(new URLSearchParams(query), all, { fee: ['free'] })).map((one) => all.indexOf(one))

    it('has one offer answer all that is asked: free here and paid at home is not free at home', () => {
      expect(found('service=VAX&fee=free')).toEqual([0])
      expect(found('service=VAX&mode=home')).toEqual([0, 1])
      expect(found('service=VAX&mode=home&fee=free')).toEqual([])
      expect(found('mode=home&access=appointment')).toEqual([0])
    })

    it('tells those who do not offer it so from those of whom nobody knows', () => {
      expect(found('service=VAX&mode=home&fee=none')).toEqual([1])
      expect(countUnstated(all, readFilters(new URLSearchParams('service=VAX&mode=home&fee=free'), all, { fee: ['free'] }))).toEqual([{ facet: 'fee', count: 1 }])
      expect(found('fee=none')).toEqual([1, 2])
      expect(countUnstated(all, readFilters(new URLSearchParams('step=yes'), all))).toEqual([{ facet: 'step', count: 3 }])
    })
  })

  it('counts as of unknown hours only what all else asked for fits', () => {
    const own = (services: string[], answer: string) => ({ group: 'centre', offers: services.map((serviceCode) => ({ serviceCode, mode: 'onsite', feeKind: null, accessKinds: [] })), specialties: [], weekend: false, districtCode: '350206', opening: { answer } }) as unknown as FacilityItem
    const all = [own(['VAX-CHILD'], 'closed'), own(['VAX-CHILD'], 'unknown'), own([], 'unknown'), own([], 'open')]
    const filters = readFilters(new URLSearchParams('service=VAX-CHILD&open=now'), all)
    expect(countUnknown(all, filters)).toBe(1)
    expect(countUnknown(all, { ...filters, service: null })).toBe(2)
    expect(countUnknown(all, { ...filters, open: null })).toBe(0)
  })

  it('adding a condition never adds a facility, and partners come only when asked for', () => {
    fc.assert(fc.property(items, asked, some([...FACETS].filter((facet) => facet !== 'scope')), (all, query, dropped) => {
      const filters = readFilters(query, all)
      const wide = narrow(all, { ...filters, [dropped!]: null })
      expect(narrow(all, filters).every((one) => wide.includes(one))).toBe(true)
      expect(wide.every(({ districtCode }) => (districtCode === null) === (filters.scope === 'partner'))).toBe(true)
    }))
  })

  it('never takes an unknown time for open', () => {
    fc.assert(fc.property(items, (all) => {
      const open = narrow(all, readFilters(new URLSearchParams('open=now'), all))
      expect(open.every(({ opening }) => opening.answer === 'open')).toBe(true)
    }))
  })

  it('drops what is no question', () => {
    fc.assert(fc.property(items, (all) => {
      expect(readFilters(new URLSearchParams('type=nonsense&open=maybe&step=maybe&street=nowhere&service=13800592000'), all, { service: ['RABIES'] })).toMatchObject({ type: null, open: null, step: null, street: null, service: null })
      expect(readFilters(new URLSearchParams('service=RABIES'), all, { service: ['RABIES'] }).service).toBe('RABIES')
    }))
  })
})
