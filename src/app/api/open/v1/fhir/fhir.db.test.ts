import type { Bundle } from '@medplum/fhirtypes'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as metadata } from '#app/api/open/v1/fhir/metadata/route.ts'
import { GET as readLocation } from '#app/api/open/v1/fhir/Location/[id]/route.ts'
import { GET as locations, POST as postLocations } from '#app/api/open/v1/fhir/Location/route.ts'
import { GET as organizations } from '#app/api/open/v1/fhir/Organization/route.ts'
import { GET as provenance } from '#app/api/open/v1/fhir/Provenance/route.ts'
import { GET as affiliations } from '#app/api/open/v1/fhir/OrganizationAffiliation/route.ts'
import { GET as services } from '#app/api/open/v1/fhir/HealthcareService/route.ts'
import { GET as hsdsServices } from '#app/api/open/v1/hsds/services/route.ts'
import { followValues } from '#facilities/values/follow-values.ts'
import { breaches } from '#open-data/fhir/testing.ts'
import { useDatabase } from '../../../../../../tests/integration/database.ts'

const database = useDatabase('live seeds')
type Get = typeof locations

async function ask(get: Get, query = '', id = '') {
  const response = await get(new Request(`http://127.0.0.1:3000/api/open/v1/fhir${query}`), { params: Promise.resolve({ id }) })
  return { response, body: (await response.json()) as Bundle & { issue?: { location?: string[] }[] } }
}

const names = (bundle: Bundle) => bundle.entry!.flatMap(({ resource }) => (resource && 'name' in resource ? [resource.name] : []))

describe('the FHIR endpoint', () => {
  it.each([['Organization', organizations], ['Location', locations], ['HealthcareService', services], ['Provenance', provenance]] as const)('answers every page of %s as R4 defines it, each resource once', async (type, get) => {
    const seen: string[] = []
    let total = 0
    let next: string | undefined = `/${type}?_count=40`
    while (next) {
      const { response, body } = await ask(get, next)
      expect(response.headers.get('content-type')).toContain('application/fhir+json')
      expect(breaches(body)).toEqual([])
      seen.push(...body.entry!.map(({ fullUrl }) => fullUrl!))
      total = body.total!
      next = body.link!.find(({ relation }) => relation === 'next')?.url?.split('/fhir')[1]
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(total)
    expect(total).toBeGreaterThan(40)
  })

  it('tells who works with whom, and who leads a network', async () => {
    const { body } = await ask(affiliations, '/OrganizationAffiliation?_count=100')
    expect(breaches(body)).toEqual([])
    expect(body.total).toBe((await database.client.facilityRelation.count()) + (await database.client.networkMember.count()))
    const { toId } = await database.client.facilityRelation.findFirstOrThrow({ where: { toId: { not: null } } })
    const joined = await ask(affiliations, `/OrganizationAffiliation?participating-organization=Organization/${toId}`)
    expect(joined.body.total).toBeGreaterThan(0)
    expect(breaches(joined.body)).toEqual([])
  })

  it('says what it offers', async () => expect(breaches((await ask(metadata, '/metadata')).body)).toEqual([]))

  it('finds a name by its beginning or any part, an address, a kind', async () => {
    expect(names((await ask(locations, '/Location?name=马銮湾医院')).body)).toEqual(['马銮湾医院'])
    expect(names((await ask(locations, '/Location?name=銮湾医院')).body)).toEqual([])
    expect(names((await ask(locations, '/Location?name:contains=銮湾医院')).body)).toEqual(['马銮湾医院'])
    expect(names((await ask(locations, '/Location?name=复旦中山厦门医院')).body)).toEqual(['复旦大学附属中山医院厦门医院'])
    expect(names((await ask(locations, '/Location?address:contains=金湖路668号')).body)).toEqual(['复旦大学附属中山医院厦门医院'])
    expect((await ask(organizations, '/Organization?address=海沧区&type=B100')).body.total).toBeGreaterThan(0)
    expect((await ask(organizations, '/Organization?type=http://elsewhere|B100')).body.total).toBe(0)
  })

  it.each(['卫生', '医院', '门诊部', '山', '禾山街道', '複旦大學', 'x'])('finds by %s in a name what looking at every house finds', async (part) => {
    const rows = await database.client.facility.findMany({ select: { name: true, aliases: true }, orderBy: { slug: 'asc' } })
    const called = (fits: (name: string) => boolean) => rows.filter(({ name, aliases }) => [name, ...aliases].some(fits)).map(({ name }) => name)
    expect(names((await ask(locations, `/Location?_count=100&name:contains=${part}`)).body)).toEqual(called((name) => name.includes(part)))
    expect(names((await ask(locations, `/Location?_count=100&name=${part}`)).body)).toEqual(called((name) => name.startsWith(part)))
  })

  it('takes the signs of a pattern for what they are', async () => {
    const { id } = await database.client.facility.create({ data: { districtCode: '350206', slug: 'sign', name: '甲_乙100%门诊', status: 'operating', scope: 'district' } })
    expect(names((await ask(locations, '/Location?name:contains=_乙')).body)).toEqual(['甲_乙100%门诊'])
    expect(names((await ask(locations, '/Location?name:contains=0%25')).body)).toEqual(['甲_乙100%门诊'])
    for (const pattern of ['甲%25乙', '_甲', '%25院']) expect((await ask(locations, `/Location?name:contains=${pattern}`)).body.total).toBe(0)
    await database.client.facility.delete({ where: { id } })
  })

  it('finds the services of a place', async () => {
    const { body: { entry: [first] = [] } } = await ask(services, '/HealthcareService?service-type=NETHOSP&_count=1')
    const offered = first!.resource as { providedBy: { reference: string } }
    const { body } = await ask(services, `/HealthcareService?organization=${offered.providedBy.reference}&service-type=NETHOSP`)
    expect(body.total).toBe(1)
  })

  it('tells who cares for a village, and the village as an area', async () => {
    const source = { kind: 'desk', trust: 'desk', ref: '名册', asOf: null, note: null, quote: null, method: 'document', nextCheck: null }
    const house = await database.client.facility.findFirstOrThrow({ where: { districtCode: '350505' } })
    const place = await database.client.place.create({ data: { districtCode: '350505', code: '350505101299', name: '某某村委会', kind: 'village', street: '涂岭镇', source } })
    const stated = { placeId: place.id, facilityId: house.id, sessions: [{ label: 'general', days: [2], opens: '08:30', closes: '11:00', weeks: null }], source }
    await database.client.villageCare.create({ data: { ...stated, mode: 'mobile', until: '2025' } })
    const { id } = await database.client.villageCare.create({ data: { ...stated, mode: 'roving' } })
    const { body } = await ask(services, `/HealthcareService?coverage-area=Location/${place.id}`)
    expect(body).toMatchObject({ total: 2, entry: [{ resource: { active: false } }, { resource: { id, active: true, providedBy: { reference: `Organization/${house.id}` }, availableTime: [{ daysOfWeek: ['tue'], availableStartTime: '08:30:00' }] } }] })
    expect(breaches(body)).toEqual([])
    expect((await ask(services, '/HealthcareService?service-type=roving')).body.total).toBe(1)
    expect((await ask(services, `/HealthcareService?organization=${house.id}&service-type=roving&_count=1`)).body.entry).toHaveLength(1)
    const { body: area } = await ask(readLocation, `/Location/${place.id}`, place.id)
    expect(area).toMatchObject({ resourceType: 'Location', name: '某某村委会', physicalType: { coding: [{ code: 'area' }] } })
    expect(names((await ask(locations, '/Location?type=village&name=某某村')).body)).toEqual(['某某村委会'])
    const told = await hsdsServices(new Request(`http://127.0.0.1:3000/api/open/v1/hsds/services?organization_id=${house.id}&full=true`), { params: Promise.resolve({}) })
    expect(((await told.json()) as { contents: object[] }).contents).toContainEqual(expect.objectContaining({ id, status: 'active', service_areas: [expect.objectContaining({ name: '泉港区涂岭镇某某村委会' })] }))
  })

  it('tells who states what stands in a place', async () => {
    const { id } = await database.client.facility.findFirstOrThrow({ where: { slug: 'fu-dan-da-xue-fu-shu-zhong-shan-yi-yuan-xia-men-yi-yuan' } })
    const { body } = await ask(provenance, `/Provenance?target=Location/${id}`)
    expect(body.total).toBeGreaterThan(3)
    expect(breaches(body)).toEqual([])
    expect(JSON.stringify(body)).toContain('Location.address.text')
  })

  it('reads one place, with an ETag, and answers 404 for what is none', async () => {
    const { id } = await database.client.facility.findFirstOrThrow({ where: { slug: 'ma-luan-wan-yi-yuan' } })
    const { response, body } = await ask(readLocation, `/Location/${id}`, id)
    expect(body).toMatchObject({ resourceType: 'Location', id, name: '马銮湾医院' })
    expect(response.headers.get('etag')).toMatch(/^"/)
    for (const wrong of ['x', '0199a000-0000-7000-8000-000000000009']) {
      const missing = await ask(readLocation, `/Location/${wrong}`, wrong)
      expect(missing.response.status).toBe(404)
      expect(breaches(missing.body)).toEqual([])
    }
  })

  it.each(['near=here', 'near=24.5,118.1', 'near=95|118|1|km', 'near=24.5|118.1|1|mile', 'near=', 'nears=24.5|118.1', 'name=a&name=b', 'name=,', 'name=a,', 'name=%00', 'name:exact:x=a', `name=${Array.from({ length: 21 }, () => 'a').join()}`])('refuses %s with an OperationOutcome', async (query) => {
    const { response, body } = await ask(locations, `/Location?${query}`)
    expect(response.status).toBe(400)
    expect(body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', location: [`http.${query.split('=')[0]}`] }] })
    expect(breaches(body)).toEqual([])
  })

  it('refuses XML, and writing', async () => {
    expect((await ask(locations, '/Location?_format=xml')).response.status).toBe(406)
    expect(postLocations().status).toBe(405)
  })
})

describe('near', () => {
  beforeAll(async () => {
    const place = async (slug: string, lat: string, lng: string, crs: string) => {
      const { id: facilityId } = await database.client.facility.findFirstOrThrow({ where: { slug } })
      const told = { facilityId, ordinal: -1, kind: 'desk', trust: 'desk' }
      await database.client.facilityValue.createMany({ data: [{ ...told, field: 'lat', value: lat }, { ...told, field: 'lng', value: lng }, { ...told, field: 'crs', value: crs }] })
      await followValues(database.client, [facilityId])
    }
    await place('ma-luan-wan-yi-yuan', '24.509806', '118.151506', 'GCJ-02')
    await place('xia-men-shi-hai-cang-yi-yuan', '24.5225', '118.1466', 'WGS-84')
  })

  it('compares places of different maps on one, tells how far, the nearest first, and how many it could not compare', async () => {
    const { body } = await ask(locations, '/Location?near=24.5125|118.1466|5|km')
    expect(names(body)).toEqual(['马銮湾医院', '厦门市海沧医院'])
    expect(body.total).toBe(2)
    const metres = body.entry!.slice(0, 2).map(({ search }) => search!.extension![0]!.valueDistance!.value!)
    expect(metres[0]).toBeLessThan(0.01)
    expect(metres[1]).toBeCloseTo(1.112, 2)
    expect(body.entry!.at(-1)).toMatchObject({ search: { mode: 'outcome' }, resource: { resourceType: 'OperationOutcome' } })
    expect(breaches(body)).toEqual([])
  })

  it('goes only as far as it is asked to, and with what else is asked', async () => {
    expect(names((await ask(locations, '/Location?near=24.5125|118.1466|500|m')).body)).toEqual(['马銮湾医院'])
    expect(names((await ask(locations, '/Location?near=24.5125|118.1466|5|km&name=厦门市海沧')).body)).toEqual(['厦门市海沧医院'])
  })
})
