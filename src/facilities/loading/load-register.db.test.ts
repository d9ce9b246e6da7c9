import { describe, expect, it } from 'vitest'
import { facilitiesAt, listFacilities } from '#facilities/list-facilities.ts'
import { narrow, readFilters } from '#facilities/list-filters.ts'
import { loadFacilities } from '#facilities/loading/load-register.ts'
import { countFacilities } from '#facilities/count-facilities.ts'
import { findFacility } from '#facilities/queries.ts'
import { useDatabase } from '../../../tests/integration/database.ts'

const LOADER = { kind: 'system', name: 'test' } as const
const FOLDER = 'content/facilities'
const database = useDatabase('live seeds')

describe('loading the register', () => {
  it('keeps all 94 with every source, and changes nothing the second time', async () => {
    const count = async () => [await database.client.facility.count(), await database.client.facilityValue.count(), await database.client.facilityMention.count(), await database.client.auditEntry.count()]
    const before = await count()
    expect(before[0]).toBe(94)
    const { changed } = await database.client.$transaction((tx) => loadFacilities(tx, LOADER, FOLDER), { timeout: 60_000 })
    expect(changed).toEqual([])
    expect(await count()).toEqual(before)
  })
})

describe('what an officer set', () => {
  it('stands before the file and survives its loading', async () => {
    const { id } = await database.client.facility.findUniqueOrThrow({ where: { slug: 'jiang-nan-yi-yuan' } })
    await database.client.facilityValue.create({ data: { facilityId: id, field: 'phone', ordinal: -1, value: '0595-22000000', kind: 'desk', trust: 'desk', method: 'phone' } })
    await database.client.facility.update({ where: { id }, data: { contentHash: 'of an older file' } })
    await database.client.$transaction((tx) => loadFacilities(tx, LOADER, FOLDER), { timeout: 60_000 })
    const facility = await findFacility('jiang-nan-yi-yuan')
    expect(facility?.fields.phone[0]).toMatchObject({ value: '0595-22000000', weak: false })
  })
})

describe('what an order switches', () => {
  it('stays on record when the file no longer names the service', async () => {
    const { id: facilityId } = await database.client.facility.findUniqueOrThrow({ where: { slug: 'jiang-nan-yi-yuan' } })
    const offer = await database.client.serviceOffer.create({
      data: { facilityId, serviceCode: 'NIGHT', mode: 'phone', status: 'offered', source: { kind: 'web' }, switches: { create: { status: 'paused', effectiveOn: new Date('2026-11-01'), basis: '鲤卫健〔2026〕9号', recordedBy: 'test' } } },
    })
    const forgotten = await database.client.serviceOffer.create({ data: { facilityId, serviceCode: 'WEEKEND', mode: 'phone', status: 'offered', source: { kind: 'web' } } })
    await database.client.facility.update({ where: { id: facilityId }, data: { contentHash: 'of an older file' } })
    await database.client.$transaction((tx) => loadFacilities(tx, LOADER, FOLDER), { timeout: 60_000 })
    expect(await database.client.offerSwitch.count({ where: { offerId: offer.id } })).toBe(1)
    expect(await database.client.serviceOffer.findUnique({ where: { id: forgotten.id } })).toBeNull()
  })
})

describe('the model behind a page', () => {
  it('keeps 级 and 等 apart, and counts no aim as a level', async () => {
    const of = (slug: string) => database.client.facility.findUniqueOrThrow({ where: { slug }, select: { tier: true, rank: true, typeCode: true } })
    expect(await of('xia-men-yan-ke-zhong-xin')).toEqual({ tier: '三级', rank: '甲等', typeCode: 'A512' })
    expect(await of('xia-men-ke-hong-yan-ke-yi-yuan')).toMatchObject({ tier: '三级', rank: null })
    expect(await of('quan-gang-qu-yi-yuan')).toMatchObject({ tier: null, rank: null })
  })

  it('tells relations from both ends, and a network without named members', async () => {
    const hospital = await findFacility('quan-zhou-shi-di-yi-yi-yuan')
    expect(hospital?.relations.map(({ other, inward, standing }) => [other.name, inward, standing])).toContainEqual(['常泰街道社区卫生服务中心', true, 'advancing'])
    expect((await findFacility('quan-gang-qu-zong-yi-yuan'))?.networks).toMatchObject([{ kind: 'county-community', leads: true }])
  })

  it('is found by an address it had before, under its own slug', async () => {
    const { id } = await database.client.facility.findUniqueOrThrow({ where: { slug: 'jiang-nan-yi-yuan' } })
    await database.client.facilityAddress.create({ data: { slug: 'jiang-nan-she-qu', facilityId: id } })
    expect((await findFacility('jiang-nan-she-qu'))?.slug).toBe('jiang-nan-yi-yuan')
  })
})

describe('a facility', () => {
  it('says each sentence of live documents that names it, at its block', async () => {
    const facility = await findFacility('hou-long-zhen-wei-sheng-yuan')
    expect(facility?.mentions).toHaveLength(1)
    expect(facility?.mentions[0]?.sentences).toMatchObject([{ anchor: 's1-1-i2', text: expect.stringContaining('后龙、峰尾两家卫生院') }])
  })

  it('stands on its first source, keeps who disagrees, and doubts weak ones', async () => {
    const facility = await findFacility('xia-men-shi-zhong-yi-yuan')
    expect(facility?.fields.phone[0]).toMatchObject({ value: '0592-5579666', weak: true })
    expect(facility?.fields.website).toEqual([])
    const seedSource = facility?.fields.districtCode[0]?.sources[0]
    expect(seedSource).toMatchObject({ trust: 'seed', document: { district: 'huli', slug: 'seed-000' } })
  })

  it('without a district of ours has its page under one it works with', async () => {
    expect((await findFacility('xia-men-da-xue-fu-shu-zhong-shan-yi-yuan'))?.home?.slug).toBe('huli')
  })

  it('is not there when unknown', async () => {
    expect(await findFacility('nowhere')).toBeNull()
  })
})

describe('the list of a district', () => {
  it('counts its own, shows partners only when asked, and drops filters nobody fits', async () => {
    expect(await countFacilities('350206')).toBe(31)
    const all = facilitiesAt({ day: '2026-11-23', minute: 600 }, await listFacilities('350206'))
    const total = (query: string) => narrow(all, readFilters(new URLSearchParams(query), all)).length
    expect(total('')).toBe(31)
    expect(total('scope=partner')).toBe(3)
    expect(total('type=centre&street=禾山街道')).toBe(2)
    expect(total('level=三级&rank=甲等')).toBe(all.filter(({ tier, rank, districtCode }) => tier === '三级' && rank === '甲等' && districtCode !== null).length)
    expect(total('type=spaceship')).toBe(31)
  })
})
