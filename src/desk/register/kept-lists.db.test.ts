import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { correctField } from '#desk/register/correct-field.ts'
import { listFacilities } from '#facilities/list-facilities.ts'
import { listPlaces } from '#places/queries.ts'
import { listOffers } from '#services/queries.ts'
import { useDatabase } from '../../../tests/integration/database.ts'

const [HULI, HAICANG, LICHENG] = ['350206', '350205', '350502'] as const
const editor: Actor = { kind: 'system', name: 'test' }
const basis = { basis: '名册', method: 'document' as const, quote: '', asOf: '', nextCheck: '' }
const database = useDatabase()

beforeAll(async () => {
  for (const [code, slug] of [[HULI, 'huli'], [HAICANG, 'haicang'], [LICHENG, 'licheng']] as const) await database.client.district.create({ data: { code, slug, name: slug, city: '市', province: '省' } })
  const house = async (slug: string, districtCode: string | null, relatedDistricts: string[]) =>
    (await database.client.facility.create({ data: { slug, name: slug, status: 'operating', scope: 'district', districtCode, relatedDistricts, values: { create: { field: 'name', ordinal: 0, value: slug, kind: 'web', trust: 'official' } } }, select: { id: true } })).id
  houses = { own: await house('own', HULI, []), partner: await house('partner', null, [HULI, HAICANG]) }
})

let houses: { own: string; partner: string }

/** Whether what is kept of a district is still what it was before. */
async function stay(districtCode: string, change: () => Promise<unknown>): Promise<boolean[]> {
  const read = () => Promise.all([listFacilities(districtCode), listOffers(districtCode), listPlaces(districtCode)])
  const before = await read()
  await change()
  return (await read()).map((now, index) => now === before[index])
}

const says = (facilityId: string, value: string) => correctField(editor, { ...basis, facilityId, field: 'landmark', value })

describe('what is kept of a district', () => {
  it('outlives a change in another district, and goes with one of its own', async () => {
    expect(await stay(LICHENG, () => says(houses.own, '桥头'))).toEqual([true, true, true])
    expect(await stay(HULI, () => says(houses.own, '桥尾'))).toEqual([false, false, false])
  })

  it('goes with a change of a partner that another district keeps', async () => {
    expect(await stay(HAICANG, () => says(houses.partner, '桥头'))).toEqual([false, false, false])
    expect(await stay(LICHENG, () => says(houses.partner, '桥尾'))).toEqual([true, true, true])
  })

  it('shows what changed', async () => {
    await correctField(editor, { ...basis, facilityId: houses.partner, field: 'phone', value: '0592-2000001' })
    expect((await listFacilities(HAICANG)).map(({ phone }) => phone?.value)).toEqual(['0592-2000001'])
  })
})
