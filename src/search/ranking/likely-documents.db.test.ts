import { beforeAll, describe, expect, it } from 'vitest'
import { readQuery } from '#search/question/read-query.ts'
import { likelyDocuments } from '#search/ranking/likely-documents.ts'
import { vectorOf } from '#search/words/vector.ts'
import { useDatabase } from '../../../tests/integration/database.ts'

const database = useDatabase()
const EVERYWHERE = { districtCode: null, kind: null }
const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
const query = (words: string) => readQuery(words)

/** 300 letters that speak of 家庭医生 and of 疫苗, and a few others that are older. */
const PAPERS = [
  ...Array.from({ length: 300 }, (_, index) => ({ title: `答复函${index}`, text: '家庭医生签约；疫苗接种', district: '350206', kind: 'reply', day: '2025-06-01' })),
  { title: '家庭医生签约服务方案', text: '按此执行', district: '350206', kind: 'policy', day: '2020-01-01' },
  { title: '办理报告', text: '疫苗家庭接种的医生签约', district: '350205', kind: 'report', day: '2019-01-01' },
  { title: '口腔答复函', text: '窝沟封闭', district: '350205', kind: 'reply', day: '2018-01-01' },
]

beforeAll(async () => {
  const rows = PAPERS.map(({ title, text, district, kind, day }, index) => {
    const head = vectorOf([{ text: title, weight: 'A' }])
    return { id: id(index), district, kind, day, head, whole: `${head} ${vectorOf([{ text, weight: 'C' }])}` }
  })
  await database.client.$executeRaw`
    insert into search_document (document_id, district_code, kind, issued_on, entries, head, whole)
    select id, district, kind, day, 10, head::tsvector, strip(whole::tsvector)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as paper(id uuid, district text, kind text, day date, head text, whole text)`
})

describe('of more documents than are looked at', () => {
  it('those whose head says what is asked come first, however old, and it is told that there are more', async () => {
    const { ids, more } = await likelyDocuments(query('家庭医生'), EVERYWHERE)
    expect(ids[0]).toBe(id(300))
    expect(ids.length).toBeLessThan(PAPERS.length)
    expect(more).toBe(true)
  })

  it('those of a district or of a kind are looked for by themselves', async () => {
    expect(await likelyDocuments(query('家庭医生'), { districtCode: '350205', kind: null })).toEqual({ ids: [id(301)], more: false })
    expect(await likelyDocuments(query('疫苗'), { districtCode: null, kind: 'report' })).toEqual({ ids: [id(301)], more: false })
  })

  it('what stands side by side in old ones is found beside newer ones that bear the words apart', async () => {
    expect((await likelyDocuments(query('疫苗家庭接种'), EVERYWHERE)).ids).toContain(id(301))
  })

  it('where nothing bears every word, each word is answered', async () => {
    const { ids } = await likelyDocuments(query('家庭医生 窝沟封闭'), EVERYWHERE)
    expect(ids).toContain(id(302))
    expect(ids.length).toBeGreaterThan(50)
  })

  it('and nothing is made up for words that no document bears', async () => {
    expect(await likelyDocuments(query('月球'), EVERYWHERE)).toEqual({ ids: [], more: false })
  })
})
