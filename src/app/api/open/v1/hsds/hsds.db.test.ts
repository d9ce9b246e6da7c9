import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { GET as datapackage } from '#app/api/open/v1/hsds/datapackage.zip/route.ts'
import { GET as readOrganization } from '#app/api/open/v1/hsds/organizations/[id]/route.ts'
import { GET as organizations } from '#app/api/open/v1/hsds/organizations/route.ts'
import { GET as readService } from '#app/api/open/v1/hsds/services/[id]/route.ts'
import { GET as services } from '#app/api/open/v1/hsds/services/route.ts'
import { GET as atLocations } from '#app/api/open/v1/hsds/service_at_locations/route.ts'
import { useDatabase } from '../../../../../../tests/integration/database.ts'

const database = useDatabase('live seeds')

type Page = { total_items: number; total_pages: number; last_page: boolean; contents: { id: string; organization_id?: string; location_id?: string }[] }

const get = (route: typeof services, query = '', id = '') => route(new Request(`http://127.0.0.1:3000/api/open/v1/hsds${query}`), { params: Promise.resolve({ id }) })
const ask = async (route: typeof services, query = '', id = '') => (await get(route, query, id)).json() as Promise<Page>

describe('HSDS', () => {
  it.each([['organizations', organizations], ['services', services], ['service_at_locations', atLocations]] as const)('pages through all %s, each once', async (path, route) => {
    const first = await ask(route, `/${path}?per_page=50`)
    const pages = await Promise.all(Array.from({ length: first.total_pages }, (_, at) => ask(route, `/${path}?per_page=50&page=${at + 1}`)))
    const ids = pages.flatMap(({ contents }) => contents.map(({ id }) => id))
    expect(ids).toHaveLength(first.total_items)
    expect(new Set(ids).size).toBe(ids.length)
    expect(pages.at(-1)!.last_page).toBe(true)
  })

  it('tells the services of one organization, in full when asked', async () => {
    const { facilityId } = await database.client.serviceOffer.findFirstOrThrow()
    const { contents } = await ask(services, `/services?organization_id=${facilityId}&full=true`)
    expect(contents.length).toBeGreaterThan(0)
    expect(contents.every((one) => one.organization_id === facilityId && 'service_at_locations' in one)).toBe(true)
    expect(await ask(readOrganization, '', facilityId)).toMatchObject({ id: facilityId, locations: [{ id: facilityId }] })
    expect(await ask(readService, '', contents[0]!.id)).toMatchObject({ id: contents[0]!.id, service_at_locations: [{ location_id: facilityId }] })
  })

  it('tells what changed since a moment, and nothing of what did not', async () => {
    const later = new Date(Date.now() + 1000).toISOString()
    expect((await ask(services, `/services?modified_after=${later}`)).total_items).toBe(0)
    const { id, facilityId } = await database.client.serviceOffer.findFirstOrThrow()
    await database.client.offerSwitch.create({ data: { offerId: id, status: 'paused', effectiveOn: new Date(), basis: '通知', recordedBy: 'x', recordedAt: new Date(Date.now() + 2000) } })
    expect((await ask(services, `/services?modified_after=${later}`)).contents).toMatchObject([{ id, organization_id: facilityId }])
  })

  it('refuses what it does not know, and answers 404 for what is none', async () => {
    expect((await get(services, '/services?postcode=361000')).status).toBe(400)
    expect((await get(services, '/services?modified_after=yesterday')).status).toBe(400)
    expect((await ask(services, '/services?modified_after=2999-01-01')).total_items).toBe(0)
    for (const id of ['x', '0199a000-0000-7000-8000-000000000009']) {
      expect((await get(readService, '', id)).status).toBe(404)
      expect((await get(readOrganization, '', id)).status).toBe(404)
    }
  })

  it('hands out a district as a package of tables', async () => {
    const response = await get(datapackage, '/datapackage.zip?district=huli')
    expect(response.headers.get('content-type')).toBe('application/zip')
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const own = await database.client.facility.count({ where: { districtCode: '350206' } })
    expect(strFromU8(files['organizations.csv']!).trim().split('\r\n')).toHaveLength(own + 1)
    expect((await get(datapackage, '/datapackage.zip?district=nowhere')).status).toBe(400)
    expect((await get(datapackage, '/datapackage.zip')).status).toBe(400)
  })
})
