import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { AT_HOME, CENTRE, EXPERTS, ROUNDS, UNKNOWN } from '#open-data/fhir/testing.ts'
import { dataPackage } from '#open-data/hsds/data-package.ts'
import { toLocation, toOrganization } from '#open-data/hsds/organization.ts'
import { toSchedules } from '#open-data/hsds/schedules.ts'
import { toCareService } from '#open-data/hsds/village-care.ts'
import { toService } from '#open-data/hsds/service.ts'

process.env.DATABASE_URL ??= 'postgresql://nobody@127.0.0.1/none'
process.env.AUTH_SECRET ??= 'test-only-secret-test-only-secret-test'
process.env.SITE_ORIGIN ??= 'https://www.example.gov.cn'

const DAY = '2026-11-26'

describe('an organization', () => {
  it('says nothing of what nobody has stated, but what HSDS wants of everybody', () => {
    expect(toOrganization(UNKNOWN)).toEqual({ id: UNKNOWN.id, name: UNKNOWN.name, description: UNKNOWN.name, phones: [], organization_identifiers: [] })
    expect(toLocation(UNKNOWN)).toEqual({ id: UNKNOWN.id, location_type: 'physical', organization_id: UNKNOWN.id, name: UNKNOWN.name, addresses: [], phones: [], schedules: [] })
  })

  it('stands where its address says, on WGS-84', () => {
    expect(toLocation(CENTRE)).toMatchObject({ latitude: 24.5125, longitude: 118.1466, addresses: [{ address_1: '厦门市湖里区一号', city: '厦门市', region: '湖里区', state_province: '福建省', country: 'CN' }] })
  })
})

describe('hours', () => {
  it('are rules of iCal: every week, or by the place in the month; what says nothing is left out', () => {
    const house = toSchedules('x', CENTRE.schedules.slice(0, 1))
    expect(house.map(({ freq, byday, opens_at, closes_at }) => [freq, byday, opens_at, closes_at])).toEqual([
      ['WEEKLY', 'MO,TU,WE,TH,FR', '08:00+08:00', '11:30+08:00'], ['WEEKLY', 'FR', '22:00+08:00', '02:00+08:00'], ['MONTHLY', '2SA,4SA', '08:00+08:00', '11:00+08:00'],
    ])
    expect(house[0]!.notes).toContain('2026-12-01至2026-12-02 停诊 搬迁')
  })
})

describe('a service', () => {
  it('has its provider, its place and its own hours', () => {
    expect(toService(EXPERTS, CENTRE, DAY)).toMatchObject({
      status: 'active', organization: { id: CENTRE.id }, service_at_locations: [{ location_id: CENTRE.id }], schedules: [{ byday: 'TU', opens_at: '00:00+08:00', closes_at: '00:00+08:00' }],
      fees_description: '免费', eligibility_description: '签约居民', application_process: '先预约', service_areas: [{ name: '禾山街道' }],
    })
  })

  it('says for whom, at what price, what to bring, how to come and in which way', () => {
    const service = toService(AT_HOME, CENTRE, DAY)
    expect(service).toMatchObject({
      minimum_age: 60, eligibility_description: '签约居民', fees_description: '医保报销后自付：出诊费100元，医保报销后自付', application_process: '先预约、签约家庭医生：电话预约', description: '上门换药\n承诺文件：厦湖卫健〔2025〕11号',
      cost_options: [{ option: '医保报销后自付', amount_description: '出诊费100元，医保报销后自付' }], required_documents: [{ document: '医保电子凭证' }], phones: [{ number: '0592-2808387' }, { number: '0592-2808387' }],
    })
    expect(service.attributes.map(({ taxonomy_term: { code } }) => code)).toEqual(['HOMEVISIT', 'home', 'appointment', 'contract'])
    expect(toService({ ...AT_HOME, feeKind: 'free', contact: '找前台' }, CENTRE, DAY)).toMatchObject({ cost_options: [{ amount: 0, currency: 'CNY' }], contacts: [{ name: '找前台' }] })
    expect(toService({ ...EXPERTS, fee: null }, CENTRE, DAY)).toMatchObject({ cost_options: [], required_documents: [] })
  })

  it.each([['paused', 'operating', 'temporarily closed'], ['ended', 'operating', 'defunct'], ['planned', 'operating', 'inactive'], ['offered', 'closed', 'defunct'], ['offered', 'suspended', 'temporarily closed'], ['limited', 'operating', 'active'], ['offered', 'construction', 'inactive']] as const)(
    'that is %s at a house that is %s is %s', (registered, status, said) => expect(toService({ ...EXPERTS, registered }, { ...CENTRE, status }, DAY).status).toBe(said),
  )
})

describe('care of a village', () => {
  it('is a service of who gives it, for the village, where and when people are received', () => {
    expect(toCareService(ROUNDS, CENTRE)).toMatchObject({
      status: 'active', organization_id: CENTRE.id, service_areas: [{ name: '泉港区涂岭镇某某村委会' }], schedules: [{ byday: 'TU', opens_at: '08:30+08:00' }],
      service_at_locations: [{ location_id: ROUNDS.area.id, location: { name: '某某村委会', latitude: 25.2 } }],
    })
    expect(toCareService({ ...ROUNDS, holds: false, care: { ...ROUNDS.care, mode: 'neighbour' } }, CENTRE)).toMatchObject({ status: 'inactive', service_at_locations: [{ location_id: CENTRE.id }] })
  })
})

describe('the data package', () => {
  const files = Object.fromEntries(Object.entries(unzipSync(dataPackage([CENTRE, UNKNOWN], [EXPERTS, AT_HOME], [ROUNDS], DAY))).map(([name, bytes]) => [name, strFromU8(bytes)]))

  it('describes every table it holds, column by column', () => {
    const { resources } = JSON.parse(files['datapackage.json']!) as { resources: { path: string; schema: { fields: { name: string }[] } }[] }
    expect(Object.keys(files).toSorted()).toEqual(['datapackage.json', ...resources.map(({ path }) => path)].toSorted())
    for (const { path, schema } of resources) expect(files[path]!.split('\r\n')[0]).toBe(schema.fields.map(({ name }) => name).join(','))
  })

  it('leads from each row to the row it belongs to', () => {
    const ids = (file: string, column: string) => {
      const [head, ...rows] = files[file]!.trim().split('\r\n').map((line) => line.split(','))
      return rows.map((row) => row[head!.indexOf(column)])
    }
    expect(ids('organizations.csv', 'id')).toHaveLength(2)
    expect(ids('services.csv', 'organization_id')).toEqual([CENTRE.id, CENTRE.id, CENTRE.id])
    expect(ids('cost_options.csv', 'service_id')).toEqual([AT_HOME.id])
    expect(ids('attributes.csv', 'taxonomy_term_id').every((id) => ids('taxonomy_terms.csv', 'id').includes(id))).toBe(true)
    expect(ids('service_areas.csv', 'service_id')).toEqual(ids('services.csv', 'id'))
    expect(ids('service_at_location.csv', 'location_id').every((id) => ids('locations.csv', 'id').includes(id))).toBe(true)
    expect(ids('service_at_location.csv', 'service_id')).toEqual(ids('services.csv', 'id'))
  })
})
