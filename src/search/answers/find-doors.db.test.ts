import { beforeAll, describe, expect, it } from 'vitest'
import { DISTRICTS_TAG } from '#districts/cache-tags.ts'
import { forget } from '#platform/cache.ts'
import { findDoors } from '#search/answers/find-doors.ts'
import { find } from '#search/find.ts'
import { useDatabase } from '../../../tests/integration/database.ts'

const HULI = '350206'
/** A Thursday at ten. */
const now = { day: '2026-11-26', minute: 600 }
const database = useDatabase('live seeds')
const source = { kind: 'desk', ref: '现场核实', trust: 'official', asOf: null, note: null, quote: null, method: 'document', recordedBy: null, nextCheck: null }

beforeAll(async () => {
  const [a, b] = await database.client.facility.findMany({ where: { districtCode: HULI, typeCode: 'B100', status: 'operating' }, orderBy: { slug: 'asc' }, take: 2 })
  await database.client.serviceOffer.deleteMany({ where: { serviceCode: 'VAX' } })
  await database.client.serviceOffer.createMany({ data: [a!, b!].map(({ id }) => ({ facilityId: id, serviceCode: 'VAX', mode: 'onsite', status: 'offered', source })) })
  await database.client.schedule.create({ data: { facilityId: a!.id, ordinal: -1, serviceCode: 'VAX', sessions: [{ label: 'vaccination', days: [6], opens: '08:00', closes: '11:30', weeks: null }], exceptions: [], holidays: 'state', source } })
}, 60_000)

describe('words that ask for a door at a time', () => {
  it('lead to the list so narrowed, with who is surely open and of whom nobody knows', async () => {
    const { doors } = await find({ query: '周六打疫苗', districtCode: HULI, now })
    expect(doors?.districts).toMatchObject([{ slug: 'huli', asked: { service: 'VAX', open: 'now', at: '2026-11-28' }, count: 1, unknown: 1 }])
    expect((await find({ query: '周日打疫苗', districtCode: HULI, now })).doors?.districts).toMatchObject([{ count: 0, unknown: 1 }])
  })

  it('do so from everywhere for the district they name, and for its street', async () => {
    expect((await find({ query: '湖里周六打疫苗', now })).doors?.districts.map(({ slug }) => slug)).toEqual(['huli'])
    expect((await find({ query: '禾山周六打疫苗', districtCode: HULI, now })).doors?.districts[0]?.asked).toMatchObject({ street: '禾山街道', service: 'VAX' })
  })

  it('ask for a specialty by whatever finds most', async () => {
    expect((await find({ query: '现在开门的牙科', districtCode: HULI, now })).doors?.districts[0]).toMatchObject({ asked: { specialty: '口腔科', open: 'now' }, count: 0 })
    expect((await find({ query: '明天看眼科', districtCode: HULI, now })).doors?.districts[0]).toMatchObject({ asked: { q: '眼科' } })
  })

  it('are not narrowed by a holiday nobody has announced', async () => {
    expect((await find({ query: '春节打疫苗', districtCode: HULI, now })).doors).toMatchObject({ wish: { time: { kind: 'unannounced', holiday: '春节' } }, districts: [{ asked: { service: 'VAX' }, count: 2 }] })
  })

  it('leave documents to those who ask for documents', async () => {
    expect((await find({ query: '春节值班安排', districtCode: HULI, now })).doors).toBeNull()
  })

  it('of many districts are answered where they say more than a kind of house', async () => {
    expect(await findDoors('牙科', null, [HULI], now)).not.toBeNull()
    await database.client.district.createMany({ data: [1, 2, 3, 4, 5, 6, 7].map((one) => ({ code: `36010${one}`, slug: `far-${one}`, name: `远方${one}区`, city: '某市', province: '某省' })) })
    forget([DISTRICTS_TAG])
    expect(await findDoors('牙科', null, [HULI], now)).toBeNull()
    expect(await findDoors('牙科', HULI, [HULI], now)).not.toBeNull()
    expect((await findDoors('湖里牙科', null, [], now))?.districts.map(({ slug }) => slug)).toEqual(['huli'])
    expect((await findDoors('周六牙科', null, [HULI], now))?.districts.map(({ slug }) => slug)).toEqual(['huli'])
  })
})
