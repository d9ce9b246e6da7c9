import { describe, expect, it } from 'vitest'
import { searchBundle } from '#open-data/fhir/bundle.ts'
import { capabilityStatement } from '#open-data/fhir/capability.ts'
import { toHealthcareService } from '#open-data/fhir/healthcare-service.ts'
import { toLocation } from '#open-data/fhir/location.ts'
import { type StatedValue, toProvenance } from '#open-data/fhir/provenance.ts'
import { toOrganization } from '#open-data/fhir/organization.ts'
import { outcome } from '#open-data/fhir/outcome.ts'
import { CODE_LISTS, type CodeList, codeSystem } from '#open-data/fhir/terms.ts'
import { toArea, toCareService } from '#open-data/fhir/village-care.ts'
import { positionOf } from '#places/position.ts'
import { toAffiliation, toMembership } from '#open-data/fhir/affiliation.ts'
import { AT_HOME, breaches, CENTRE, EXPERTS, ROUNDS, UNKNOWN } from '#open-data/fhir/testing.ts'

process.env.DATABASE_URL ??= 'postgresql://nobody@127.0.0.1/none'
process.env.AUTH_SECRET ??= 'test-only-secret-test-only-secret-test'
process.env.SITE_ORIGIN ??= 'https://www.example.gov.cn'

const DAY = '2026-11-26'
const STATED: StatedValue = {
  id: '0199a000-0000-7000-8000-000000000004', facilityId: CENTRE.id, field: 'phone', recordedAt: '2026-11-26T00:00:00.000Z',
  source: { trust: 'seed', ref: 'a.txt', asOf: '2025-06-12', quote: '电话2808387', method: 'document', nextCheck: null, document: { district: 'huli', kind: 'reply', slug: 'a-1', title: '答复函', anchor: 's1' } },
}

const REFERRAL = { id: '0199a000-0000-7000-8000-000000000008', kind: 'referral', specialty: '心血管内科', standing: 'established', since: '2024-03', until: null, from: CENTRE.mainHouse!, to: { id: CENTRE.id, name: CENTRE.name } } as const
const MEMBER = { id: '0199a000-0000-7000-8000-000000000009', role: 'member', network: { name: '某区医疗集团', kind: 'medical-group' }, lead: CENTRE.mainHouse!, member: { id: CENTRE.id, name: CENTRE.name }, since: null, until: '2025-12-31' } as const

describe('what R4 has against our resources', () => {
  it.each<[string, object]>([
    ['a facility as Organization', toOrganization(CENTRE)], ['and as Location', toLocation(CENTRE, DAY)], ['a service', toHealthcareService(EXPERTS, CENTRE, DAY)], ['one of which every term is stated', toHealthcareService(AT_HOME, CENTRE, DAY)],
    ['who works with whom', toAffiliation(REFERRAL, DAY)], ['with whom is on no register', toAffiliation({ ...REFERRAL, to: { id: null, name: '某市第一医院' } }, DAY)], ['who is in a network', toMembership(MEMBER, DAY)],
    ['a village', toArea(ROUNDS.area)], ['who cares for it', toCareService(ROUNDS, DAY)], ['somebody on no register', toCareService({ ...ROUNDS, care: { ...ROUNDS.care, house: null, provider: '某卫生院', mode: 'neighbour', sessions: [], frequency: '每周一次' } }, DAY)],
    ['who states a value', toProvenance(STATED)], ['a facility of which little is known', toOrganization(UNKNOWN)], ['and its place', toLocation(UNKNOWN, DAY)], ['a refusal', outcome('error', 'invalid', '…', 'near')],
    ['what the endpoint offers', capabilityStatement()], ...(Object.keys(CODE_LISTS) as CodeList[]).map((list): [string, object] => [list, codeSystem(list)]),
    ['a page of a search', searchBundle({ found: [{ resource: toLocation(CENTRE, DAY), metres: 120 }], total: 3, count: 1, page: 2, note: outcome('information', 'incomplete', '…') }, 'Location', new URLSearchParams('_count=1&page=2'))],
  ])('is nothing: %s', (_what, resource) => expect(breaches(resource)).toEqual([]))

  it('would be said: a status R4 does not know', () => expect(breaches({ ...toLocation(CENTRE, DAY), status: 'open' })).not.toEqual([]))
  it('would be said: a property R4 does not know', () => expect(breaches({ ...toLocation(CENTRE, DAY), colour: 'red' })).not.toEqual([]))
})

describe('a facility', () => {
  it('says nothing of what nobody has stated', () => {
    expect(Object.keys(toLocation(UNKNOWN, DAY)).toSorted()).toEqual(['id', 'language', 'managingOrganization', 'meta', 'mode', 'name', 'resourceType'])
  })

  it('has its place on WGS-84, and none where the datum is only inferred', () => {
    expect(toLocation(CENTRE, DAY).position).toEqual({ latitude: expect.closeTo(24.5125, 5), longitude: expect.closeTo(118.1466, 5) })
    expect(toLocation({ ...CENTRE, position: positionOf('GCJ-02', 24.509806, 118.151506, true) }, DAY).position).toBeUndefined()
  })

  it('marks what awaits verification, and what a rule inferred', () => {
    const { address, telecom, type } = toOrganization(CENTRE)
    expect(address![0]!.extension).toEqual([{ url: expect.stringContaining('unverified'), valueBoolean: true }])
    expect(telecom![0]!.extension).toBeUndefined()
    expect(type![0]!.coding![0]!.extension).toEqual([{ url: expect.stringContaining('inferred'), valueBoolean: true }])
  })

  it.each([['suspended', true, 'suspended'], ['closed', false, 'inactive'], ['construction', true, undefined]] as const)('that is %s is active: %s, and its place %s', (status, active, said) => {
    expect(toOrganization({ ...CENTRE, status }).active).toBe(active)
    expect(toLocation({ ...CENTRE, status }, DAY).status).toBe(said)
  })
})

describe('weekly hours', () => {
  it('go on past midnight on the next day; what is held in some weeks only stands in words, and what says nothing nowhere', () => {
    const { hoursOfOperation, availabilityExceptions } = toLocation(CENTRE, DAY)
    expect(hoursOfOperation).toEqual([
      { daysOfWeek: ['mon', 'tue', 'wed', 'thu', 'fri'], openingTime: '08:00:00', closingTime: '11:30:00' },
      { daysOfWeek: ['fri'], openingTime: '22:00:00', closingTime: '23:59:59' },
      { daysOfWeek: ['sat'], openingTime: '00:00:00', closingTime: '02:00:00' },
    ])
    expect(availabilityExceptions).toContain('接种 周六 第2、4周 08:00-11:00')
    expect(availabilityExceptions).toContain('2026-12-01至2026-12-02 停诊 搬迁')
  })
})

describe('a service', () => {
  it('has its own hours, and the holidays it keeps', () => {
    const { availableTime, notAvailable } = toHealthcareService(EXPERTS, CENTRE, '2026-09-30')
    expect(availableTime).toEqual([{ daysOfWeek: ['tue'], allDay: true }])
    expect(notAvailable).toContainEqual({ description: '国庆节', during: { start: '2026-10-01', end: '2026-10-07' } })
  })

  it('is not active while an order pauses it, and says which order', () => {
    const paused = { ...EXPERTS, switches: [{ status: 'paused' as const, effectiveOn: '2026-11-01', until: '2026-12-31', basis: '某通知' }] }
    const { active, notAvailable } = toHealthcareService(paused, CENTRE, DAY)
    expect(active).toBe(false)
    expect(notAvailable).toContainEqual({ description: '某通知', during: { start: '2026-11-01', end: '2026-12-31' } })
  })

  it('says on which terms it is offered, by our codes and R4’s own, and what has no element in words', () => {
    const { serviceProvisionCode, eligibility, characteristic, appointmentRequired, telecom, extraDetails } = toHealthcareService(AT_HOME, CENTRE, DAY)
    expect(serviceProvisionCode).toMatchObject([{ coding: [{ code: 'insured' }], text: '出诊费100元，医保报销后自付' }])
    expect(eligibility).toEqual([{ comment: '签约居民' }, { code: { text: '年龄' }, comment: '60岁及以上' }])
    expect(characteristic!.flatMap(({ coding }) => coding!.map(({ code }) => code))).toEqual(['home', 'appointment', 'contract'])
    expect([appointmentRequired, telecom![0]]).toEqual([true, { system: 'phone', value: '0592-2808387', use: 'work' }])
    expect(extraDetails!.split('\n\n')).toEqual(['就诊方式：电话预约', '带什么：医保电子凭证', '承诺文件：厦湖卫健〔2025〕11号'])
    expect(toHealthcareService({ ...AT_HOME, feeKind: 'free' }, CENTRE, DAY).serviceProvisionCode![0]!.coding!.map(({ code }) => code)).toEqual(['free', 'free'])
    expect(toHealthcareService(EXPERTS, CENTRE, DAY).appointmentRequired).toBeUndefined()
  })

  it('is not active at a house that has closed', () => expect(toHealthcareService(EXPERTS, { ...CENTRE, status: 'closed' }, DAY).active).toBe(false))
})

describe('who works with whom', () => {
  it('is active where it is established and not over', () => {
    expect([toAffiliation(REFERRAL, DAY).active, toAffiliation({ ...REFERRAL, standing: 'exploring' }, DAY).active, toMembership(MEMBER, DAY).active, toMembership(MEMBER, '2025-01-01').active]).toEqual([true, false, false, true])
  })
})

describe('who states a value', () => {
  it('is told with the element it stands in, and leads to the very sentence', () => {
    const { target, entity } = toProvenance(STATED)
    expect(target!.map(({ reference, extension }) => [reference, extension![0]!.valueString])).toEqual([
      [`Organization/${CENTRE.id}`, "Organization.telecom.where(system = 'phone')"], [`Location/${CENTRE.id}`, "Location.telecom.where(system = 'phone')"],
    ])
    expect(entity).toEqual([{ role: 'quotation', what: { identifier: { system: 'urn:ietf:rfc:3986', value: expect.stringMatching(/\/huli\/replies\/a-1#s1$/) }, display: '官方文件 《答复函》 2025-06-12 “电话2808387”' } }])
  })
})
