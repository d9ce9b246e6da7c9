import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as asTable } from '#app/[locale]/(public)/[district]/facilities.csv/route.ts'
import { GET as asPoints } from '#app/[locale]/(public)/[district]/facilities.geojson/route.ts'
import { GET as asDoorCard } from '#app/[locale]/(public)/[district]/facilities/[slug]/door-card.pdf/route.ts'
import { GET as asCalendar } from '#app/[locale]/(public)/[district]/facilities/[slug]/sessions.ics/route.ts'
import { GET as asStreetCard } from '#app/[locale]/(public)/[district]/street-card.pdf/route.ts'
import { followValues } from '#facilities/values/follow-values.ts'
import { useDatabase } from './database.ts'

const database = useDatabase('live seeds')
let located: { id: string; slug: string }

beforeAll(async () => {
  // One of whose place the datum is stated, before anything is read.
  located = await database.client.facility.findFirstOrThrow({ where: { districtCode: '350206', status: 'operating', values: { none: { field: 'lat' } } }, orderBy: { slug: 'asc' } })
  const told = { facilityId: located.id, ordinal: -1, kind: 'desk', trust: 'desk' }
  await database.client.facilityValue.createMany({ data: [{ ...told, field: 'lat', value: '24.509806' }, { ...told, field: 'lng', value: '118.151506' }, { ...told, field: 'crs', value: 'GCJ-02' }] })
  await followValues(database.client, [located.id])
  const sessions = [{ label: 'expert', days: [1, 2, 3, 4, 5, 6, 7], opens: '08:00', closes: '11:30', weeks: null }]
  await database.client.schedule.create({ data: { facilityId: located.id, ordinal: -1, serviceCode: 'EXPERT', sessions, exceptions: [], holidays: 'open', source: { kind: 'desk', trust: 'desk' } } })
}, 60_000)

const ask = (get: typeof asTable, address: string, params: Record<string, string> = {}) =>
  get(new NextRequest(`http://127.0.0.1:3000${address}`), { params: Promise.resolve({ locale: address.startsWith('/en/') ? 'en' : 'zh-CN', district: 'huli', ...params }) })

describe('the register of a district as a table', () => {
  it('opens in Excel: UTF-8 with its mark, a row for each facility of the list and no more', async () => {
    const response = await ask(asTable, '/huli/facilities.csv')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = new TextDecoder().decode(bytes).split('\r\n').filter(Boolean)
    const own = await database.client.facility.count({ where: { districtCode: '350206' } })
    expect(rows).toHaveLength(own + 1)
    expect(rows[0]).toMatch(/^名称,/)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('湖里区医疗卫生机构'))
  })

  it('keeps what the list was narrowed to, in the reader’s language, and says who states what', async () => {
    const text = await (await ask(asTable, '/en/huli/facilities.csv?type=hospital&q=复旦中山')).text()
    const [head, row, ...more] = text.split('\r\n').filter(Boolean)
    expect(head).toMatch(/^\ufeff?Name,/)
    expect(row).toContain('复旦大学附属中山医院厦门医院')
    expect(row).toMatch(/Address: /)
    expect(more).toEqual([])
  })

  it('is not there for a district that is none', async () => expect((await ask(asTable, '/nowhere/facilities.csv', { district: 'nowhere' })).status).toBe(404))
})

describe('the register of a district as points', () => {
  it('has no point for places whose datum is only inferred, and one where it is stated', async () => {
    const response = await ask(asPoints, '/huli/facilities.geojson?status=')
    expect(response.headers.get('content-type')).toContain('application/geo+json')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const { features } = (await response.json()) as { features: { id: string; geometry: { coordinates: number[] } | null; properties: { printedPosition: { inferred: boolean } } }[] }
    expect(features.length).toBeGreaterThan(1)
    expect(features.filter(({ geometry }) => geometry !== null)).toMatchObject([{ id: located.id, geometry: { coordinates: [118.1466, 24.5125] } }])
    expect(features.filter(({ geometry }) => geometry === null).every(({ properties }) => properties.printedPosition.inferred)).toBe(true)
  })
})

describe('the sessions of a facility as a calendar', () => {
  const askFor = (slug: string, query = '') => ask(asCalendar, `/huli/facilities/${slug}/sessions.ics${query}`, { slug })

  it('is one to subscribe to: shown, not kept as a file, with every session of three months', async () => {
    const response = await askFor(located.slug)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBeNull()
    const text = await response.text()
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(92)
    expect(text).toContain('TZID:Asia/Shanghai')
  })

  it('is of one service where one is asked for', async () => {
    expect((await askFor(located.slug, '?service=EXPERT')).status).toBe(200)
    expect((await askFor(located.slug, '?service=VAX')).status).toBe(404)
  })

  it('is not there where no timetable is known', async () => expect((await askFor('fu-dan-da-xue-fu-shu-zhong-shan-yi-yuan-xia-men-yi-yuan')).status).toBe(404))
})

describe('cards to print', () => {
  it('are PDF files, for a door and for a street', async () => {
    const { slug, street } = await database.client.facility.findFirstOrThrow({ where: { districtCode: '350206', street: { not: null }, status: 'operating', typeCode: { startsWith: 'B' } } })
    for (const response of [
      await ask(asDoorCard, `/huli/facilities/${slug}/door-card.pdf?paper=a5`, { slug }), await ask(asStreetCard, `/huli/street-card.pdf?street=${encodeURIComponent(street!)}`),
    ]) {
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('application/pdf')
      expect(Buffer.from(await response.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it('are not there for a street or a facility nobody knows', async () => {
    expect((await ask(asStreetCard, '/huli/street-card.pdf?street=nowhere')).status).toBe(404)
    expect((await ask(asStreetCard, '/huli/street-card.pdf')).status).toBe(404)
    expect((await ask(asDoorCard, '/huli/facilities/nowhere/door-card.pdf', { slug: 'nowhere' })).status).toBe(404)
  })
})
