import { beforeAll, describe, expect, it } from 'vitest'
import { listFacilities } from '#facilities/list-facilities.ts'
import { readListed } from '#facilities/listed-rows.ts'
import { useDatabase } from '../../tests/integration/database.ts'

const database = useDatabase()
const source = { kind: 'web', ref: '名录', trust: 'official', asOf: null, note: null, quote: null, method: null, recordedBy: null, nextCheck: null }
const sessions = (opens: string) => [{ label: 'morning', days: [1, 2, 3, 4, 5], opens, closes: '12:00', weeks: null }]

beforeAll(async () => {
  const { client } = database
  await client.district.create({ data: { code: '990100', slug: 'a-district', name: '某区', city: '某市', province: '某省' } })
  const house = (slug: string, opens: string[], values: [field: string, ordinal: number, value: string, trust?: string][] = []) => client.facility.create({
    data: {
      slug, name: slug, status: 'operating', scope: 'district', districtCode: '990100', relatedDistricts: [], lat: 24.5, lng: 118.1, crs: 'GCJ-02',
      values: { create: values.map(([field, ordinal, value, trust = 'official']) => ({ field, ordinal, value, trust, kind: 'web' })) },
      schedules: { create: opens.map((one, index) => ({ ordinal: index - (opens.length > 2 ? 1 : 0), sessions: sessions(one), exceptions: [], holidays: 'state', source })) },
    },
  })
  await house('first', ['08:00'])
  await house('second', ['08:00'], [['address', 1, '旧地址'], ['address', 0, '新地址', 'media'], ['specialties', 0, '口腔'], ['specialties', 1, '眼科']])
  await house('third', ['09:00', '08:00', '10:00'])
})

describe('what a list reads of a district', () => {
  it('is of each value the one that stands, of several all', async () => {
    const [, second] = await listFacilities('990100')
    expect(second).toMatchObject({ slug: 'second', address: { value: '新地址' }, specialties: ['口腔', '眼科'], position: { lat: 24.5, lng: 118.1, datum: 'GCJ-02' } })
  })

  it('is one timetable for all that keep it, and of one house its timetables in their order', async () => {
    const [first, second, third] = await readListed('990100')
    expect(second!.schedules[0]!.schedule).toBe(first!.schedules[0]!.schedule)
    expect(third!.schedules.map(({ ordinal, schedule }) => [ordinal, schedule.sessions[0]!.opens])).toEqual([[-1, '09:00'], [0, '08:00'], [1, '10:00']])
  })

  it('is the timetable an officer has set, where there is one', async () => {
    expect((await listFacilities('990100'))[2]!.schedules.map(({ sessions: [only] }) => only!.opens)).toEqual(['09:00'])
  })

  it('is nothing of a district without houses', async () => {
    expect(await readListed('990101')).toEqual([])
  })
})
