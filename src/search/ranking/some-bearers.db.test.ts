import { beforeAll, describe, expect, it } from 'vitest'
import { Prisma } from '#platform/generated/client.ts'
import { replaceEntries } from '#search/entries/replace-entries.ts'
import { someBearers } from '#search/ranking/some-bearers.ts'
import { vectorOf } from '#search/words/vector.ts'
import { useDatabase } from '../../../tests/integration/database.ts'

const database = useDatabase()
const bears = (lexeme: string) => Prisma.sql`vector @@ ${`'${lexeme}'`}::tsquery`
const entry = (text: string) => ({ districtCode: null, kind: 'facility', anchor: null, title: text, text, keys: [], issuedOn: null, vector: vectorOf([{ text, weight: 'A' }]) })

beforeAll(async () => {
  // Every eighth is a hospital.
  const entries = Array.from({ length: 256 }, (_, serial) => [`00000000-0000-7000-8000-${serial.toString(16).padStart(12, '0')}`, [entry(serial % 8 === 0 ? '人民医院' : '村卫生室')]] as const)
  await database.client.$transaction((tx) => replaceEntries(tx, new Map(entries)))
})

async function found(way: Prisma.Sql): Promise<string[]> {
  return (await database.client.$queryRaw<{ owner_id: string }[]>(way)).map(({ owner_id }) => owner_id)
}

const ways = (expected: number, most = 10) => someBearers([bears('医院')], { columns: Prisma.sql`owner_id`, most, expected })

describe('some facilities that bear a word', () => {
  it('are looked for among all where few are expected', async () => {
    expect(ways(100)).toHaveLength(1)
    expect(await found(ways(100)[0]!)).toHaveLength(10)
  })

  it('are taken from one in sixteen where many are', async () => {
    const [sample, all] = ways(10_000)
    expect((await found(sample!)).every((id) => id.endsWith('0'))).toBe(true)
    expect(new Set(await found(all!)).size).toBe(10)
  })

  it('are met among the first that come where a good part of the country bears it', async () => {
    expect(await found(ways(500_000)[0]!)).toHaveLength(10)
  })

  it('and are all found by the last way, where there are no more', async () => {
    for (const expected of [100, 10_000, 500_000]) expect(await found(ways(expected, 100).at(-1)!)).toHaveLength(32)
  })
})
