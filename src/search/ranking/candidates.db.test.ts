import { beforeAll, describe, expect, it } from 'vitest'
import { facilityKey } from '#search/entries/keys.ts'
import { replaceEntries } from '#search/entries/replace-entries.ts'
import { readQuery } from '#search/question/read-query.ts'
import { findCandidates } from '#search/ranking/candidates.ts'
import { vectorOf } from '#search/words/vector.ts'
import { useDatabase } from '../../../tests/integration/database.ts'

const database = useDatabase()
const EVERYWHERE = { districtCode: null, kind: null }
const entry = (name: string) => ({ districtCode: null, kind: 'facility', anchor: null, title: name, text: name, keys: [facilityKey(name)], issuedOn: null, vector: vectorOf([{ text: name, weight: 'A' }]) })

beforeAll(async () => {
  const names = [...Array.from({ length: 700 }, (_, index) => `康宁门诊部${index}`), '康宁门诊部海滨店', '仁爱门诊部海滨店']
  await database.client.$transaction((tx) => replaceEntries(tx, new Map(names.map((name, index) => [`00000000-0000-7000-8000-${String(index).padStart(12, '0')}`, [entry(name)]]))))
})

async function found(query: string): Promise<string[]> {
  return (await findCandidates(readQuery(query), EVERYWHERE)).entries.flatMap(({ names, answers }) => (answers.filter((answer) => answer > 0).length > 1 ? names! : []))
}

describe('among more facilities than are looked at', () => {
  it('those that bear every word are found, wherever they stand', async () => {
    expect(await found('海滨 康宁')).toContain('f:康宁门诊部海滨店')
  })

  it('and where none bears every word, those that bear all but one', async () => {
    expect(await found('海滨 康宁 百草')).toContain('f:康宁门诊部海滨店')
    expect(await found('仁爱 海滨 百草')).toContain('f:仁爱门诊部海滨店')
  })

  it('each is a candidate once', async () => {
    const ids = (await findCandidates(readQuery('康宁 海滨'), EVERYWHERE)).entries.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
