import { beforeAll, describe, expect, it } from 'vitest'
import { NotFoundError } from '#platform/errors.ts'
import { findOnShelf } from '#desk/shelves/find-on-shelf.ts'
import { readCases } from '#desk/cases/read-cases.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { db } from '#platform/db.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { clerk, HAICANG, HULI, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const found = (words: string, shelf: 'draft' | 'submitted' = 'draft') => findOnShelf(drafter, HULI, { shelf, words, page: 1 })

describe('the documents of a district', () => {
  it('are found by words of the title or the number, in whatever brackets it is typed, and counted by how far they have come', async () => {
    const [first, second] = [await taken(drafter, aLetter(741)), await taken(drafter, aLetter(742))]
    const { number } = await db().edition.findUniqueOrThrow({ where: { id: first }, select: { number: true } })
    await submitDraft(drafter, { editionId: second, revision: 1 })
    expect((await found(number!)).rows.map(({ id }) => id)).toEqual([first])
    expect((await found(number!.replace('〔', '[').replace('〕', ']'))).rows.map(({ id }) => id)).toEqual([first])
    expect((await found('答复函 741')).rows.map(({ id }) => id)).toEqual([first])
    expect(await found('没有这些字')).toMatchObject({ rows: [], total: 0, page: 1, pages: 1, counts: { draft: 0, submitted: 0, live: 0 } })
    expect((await found('', 'submitted')).rows.map(({ id }) => id)).toEqual([second])
    expect((await found('')).counts).toMatchObject({ draft: 1, submitted: 1 })
  })

  it('are for who may read them', async () => {
    expect(await findOnShelf(drafter, HULI, { shelf: 'draft', words: '', page: '0.99' })).toMatchObject({ page: 1 })
    await expect(findOnShelf(drafter, HAICANG, { shelf: 'draft', words: '', page: 1 })).rejects.toThrow(NotFoundError)
  })

  it('are reached beyond the first page, cases by their id too', async () => {
    await db().case.createMany({ data: Array.from({ length: 120 }, (_, i) => ({ districtCode: HULI, key: `made-${i}`, body: 'npc', number: `8${String(i).padStart(3, '0')}`, title: `关于第${i}件事的建议` })) })
    const firstPage = await readCases(drafter, HULI)
    const all = await db().case.findMany({ where: { districtCode: HULI }, orderBy: { id: 'desc' }, select: { id: true } })
    expect(firstPage).toMatchObject({ page: 1, pages: 2, total: all.length })
    const last = await readCases(drafter, HULI, { at: all.at(-1)!.id })
    expect([last.page, last.rows.at(-1)!.id]).toEqual([2, all.at(-1)!.id])
    expect(await readCases(drafter, HULI, { page: '1.01' })).toMatchObject({ page: 1, rows: { length: 100 } })
    expect((await readCases(drafter, HULI, { words: '8007' })).rows.map(({ number }) => number)).toEqual(['8007'])
  })
})
