import { beforeAll, describe, expect, it } from 'vitest'
import { recordMentions } from '#facilities/record-mentions.ts'
import { loadRegister } from '#search/entries/load-register.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { readLiveSeeds, type Seed } from '../../../tests/fixtures/seeds/live-seeds.ts'

const LOADER = { kind: 'system', name: 'test' } as const
const FOLDER = 'content/facilities'
const database = useDatabase('live seeds')
let seeds: Record<Seed, { editionId: string }>

beforeAll(async () => {
  seeds = await readLiveSeeds(database.client)
}, 60_000)

describe('loading the register again', () => {
  it('mends one facility that differs from the file, and finds it in live documents', async () => {
    const { id } = await database.client.facility.findUniqueOrThrow({ where: { slug: 'ma-luan-wan-yi-yuan' } })
    await database.client.facility.update({ where: { id }, data: { name: '另一家医院', contentHash: 'of an older file' } })
    const { changed } = await database.client.$transaction((tx) => loadRegister(tx, LOADER, FOLDER), { timeout: 60_000 })
    expect(changed).toEqual([id])
    expect(await database.client.facilityMention.count({ where: { facilityId: id, editionId: seeds['002'].editionId } })).toBeGreaterThan(5)
  })

  it('reads only documents that may name what is called otherwise, and finds what reading all would find', async () => {
    const { client } = database
    const { id } = await client.facility.findUniqueOrThrow({ where: { slug: 'ma-luan-wan-yi-yuan' } })
    const mentions = () => client.facilityMention.findMany({ orderBy: [{ editionId: 'asc' }, { ordinal: 'asc' }] })
    await client.facility.update({ where: { id }, data: { name: '另一家医院', aliases: [], contentHash: 'of an older file' } })
    await client.$transaction((tx) => recordMentions(tx, Object.values(seeds).map(({ editionId }) => editionId)), { timeout: 60_000 })
    const before = await mentions()
    await client.$transaction((tx) => loadRegister(tx, LOADER, FOLDER), { timeout: 60_000 })
    const after = await mentions()
    const ids = new Set(before.map((one) => one.id))
    const untouched = new Set(after.filter((one) => ids.has(one.id)).map(({ editionId }) => editionId))
    expect(after.filter(({ facilityId }) => facilityId === id).every(({ editionId }) => !untouched.has(editionId))).toBe(true)
    expect(untouched.size).toBeGreaterThanOrEqual(2)
    await client.$transaction((tx) => recordMentions(tx, Object.values(seeds).map(({ editionId }) => editionId)), { timeout: 60_000 })
    const plain = (rows: typeof after) => rows.map(({ id: _id, ...one }) => one)
    expect(plain(await mentions())).toEqual(plain(after))
  })

  it('reads no document where a house changed in what no text may call it by', async () => {
    const { client } = database
    const { id } = await client.facility.findUniqueOrThrow({ where: { slug: 'ma-luan-wan-yi-yuan' } })
    const ids = async () => (await client.facilityMention.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map((one) => one.id)
    const before = await ids()
    await client.facility.update({ where: { id }, data: { contentHash: 'of an older file' } })
    expect((await client.$transaction((tx) => loadRegister(tx, LOADER, FOLDER), { timeout: 60_000 })).changed).toEqual([id])
    expect(await ids()).toEqual(before)
  })
})
