import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { setFact } from '#desk/facts/set-fact.ts'
import { findKeptFacts } from '#desk/keeping/find-kept-facts.ts'
import { dropWords, keepWords } from '#desk/keeping/keep-words.ts'
import { bePresent } from '#desk/keeping/presence.ts'
import { saveFields, saveText } from '#desk/keeping/save-or-keep.ts'
import { findMerge, findMerges } from '#desk/merging/find-merge.ts'
import { saveMerge } from '#desk/merging/save-merge.ts'
import type { Choice } from '#desk/merging/settled.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { undoStep } from '#desk/steps/undo-step.ts'
import { reviseText } from '#desk/text/revise-text.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { HAICANG, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const [li, wang] = [{ ...clerk('drafter'), name: '李' }, { ...clerk('drafter'), name: '王' }]
let serial = 700

async function aDraft() {
  const text = aLetter(++serial)
  return { editionId: await taken(li, text), text }
}
const textOf = async (id: string) => (await db().edition.findUniqueOrThrow({ where: { id } })).text
const moved = { ok: false, issues: [{ field: null, key: 'moved_on' }] }
const page = (editionId: string, revision = 1) => ({ keptId: randomUUID(), editionId, revision })
const chosen = (choices: Record<number, Choice>) => (index: number) => choices[index] ?? null

describe('words typed and not saved', () => {
  it('are kept for whoever typed them alone, page by page, until they are saved or dropped', async () => {
    const { editionId, text } = await aDraft()
    const [one, other] = [randomUUID(), randomUUID()]
    const keep = (id: string, words: object) => keepWords(li, { id, editionId, part: 'text', revision: 1, words })
    expect(await keep(one, { text: `${text}甲` })).toMatchObject({ ok: true })
    await keep(one, { text: `${text}甲乙` })
    await keep(other, { text: `${text}丙` })
    expect((await findMerges(li, editionId)).map((merge) => merge.part === 'text' && merge.typed.slice(-2))).toEqual(['\n丙', '甲乙'])
    expect(await findMerges(wang, editionId)).toEqual([])
    expect(await findMerge(wang, editionId, one)).toBeNull()
    expect((await dropWords(wang, { editionId, id: one })).ok).toBe(true)
    await expect(keepWords(wang, { id: one, editionId, part: 'text', revision: 1, words: { text: '别人的' } })).rejects.toThrow(/Unique constraint/)

    expect((await saveText(li, { keptId: one, editionId, revision: 1 }, `${text}甲乙`)).ok).toBe(true)
    await dropWords(li, { editionId, id: other })
    expect(await db().keptWords.count({ where: { editionId } })).toBe(0)
  })

  it('are not kept of what one may not edit, and go when the edition is published', async () => {
    const { editionId, text } = await aDraft()
    const words = { id: randomUUID(), editionId, part: 'text' as const, revision: 1, words: { text: `${text}甲` } }
    await expect(keepWords(clerk('publisher'), words)).rejects.toThrow(ForbiddenError)
    await expect(keepWords(clerk('drafter', HAICANG), words)).rejects.toThrow(NotFoundError)
    await keepWords(li, words)
    await submitDraft(li, { editionId, revision: 1 })
    expect(await keepWords(li, words)).toEqual({ ok: false, issues: [{ field: null, key: 'not_a_draft' }] })
    expect(await findMerges(li, editionId)).toEqual([])
    expect(await db().keptWords.count({ where: { editionId } })).toBe(1)
    await publishDraft(clerk('publisher'), { editionId, revision: 2 })
    expect(await db().keptWords.count({ where: { editionId } })).toBe(0)
  })

  it('are those of a fact that is being set, until it is saved; one the draft has lost can still be added', async () => {
    const { editionId } = await aDraft()
    const { key, quote } = await db().fact.findFirstOrThrow({ where: { editionId, kind: 'figure' } })
    const typed = { kind: 'figure' as const, key, values: { quote, period: '2025' } }
    const [id, other] = [randomUUID(), randomUUID()]
    await keepWords(li, { id, editionId, part: 'fact', revision: 1, words: typed })
    await keepWords(li, { id: other, editionId, part: 'fact', revision: 1, words: { ...typed, key: 'figure-gone' } })
    expect(await findKeptFacts(li, editionId)).toMatchObject([{ id: other, key: null }, { id, ...typed }])
    expect([await findKeptFacts(wang, editionId), await findMerges(li, editionId), await findMerge(li, editionId, id)]).toEqual([[], [], null])
    await expect(findKeptFacts(clerk('drafter', HAICANG), editionId)).rejects.toThrow(NotFoundError)

    const refused = await setFact(li, { editionId, revision: 9, kind: 'figure', key, quote, values: { period: '2025' }, keptId: id })
    expect([refused.ok, await db().keptWords.count({ where: { editionId } })]).toEqual([false, 2])
    expect(await setFact(li, { editionId, revision: 1, kind: 'figure', key, quote, values: { period: '2025' }, keptId: id })).toMatchObject({ ok: true })
    await keepWords(li, { id: other, editionId, part: 'fact', revision: 1, words: { ...typed, values: {} } })
    expect(await findKeptFacts(li, editionId)).toEqual([])
  })

  it('may hold what no database keeps', async () => {
    const { editionId, text } = await aDraft()
    expect((await keepWords(li, { id: randomUUID(), editionId, part: 'text', revision: 1, words: { text: `${text}\0\ud800甲` } })).ok).toBe(true)
  })
})

describe('the second to save a text', () => {
  it('finds both changes, and what lies apart is there without choosing', async () => {
    const { editionId, text } = await aDraft()
    await reviseText(wang, { editionId, revision: 1, text: text.replace('3家', '4家') })
    const mine = page(editionId)
    expect(await saveText(li, mine, text.replace('换发', '焕发').replaceAll('\n', '\r\n'))).toEqual(moved)
    const merge = (await findMerge(li, editionId, mine.keptId))!
    expect(merge).toMatchObject({ base: 1, revision: 2, lastBy: '王' })
    expect(merge.pieces.map(({ kind }) => kind).filter((kind) => kind !== 'same')).toEqual(['theirs', 'mine'])

    expect((await saveMerge(li, { ...mine, revision: merge.revision, mark: merge.mark }, chosen({}))).ok).toBe(true)
    expect(await textOf(editionId)).toBe(text.replace('3家', '4家').replace('换发', '焕发'))
    expect(await findMerges(li, editionId)).toEqual([])
  })

  it('must choose where both changed one sentence, or write another', async () => {
    const { editionId, text } = await aDraft()
    await reviseText(wang, { editionId, revision: 1, text: text.replace('3家', '4家') })
    const mine = page(editionId)
    await saveText(li, mine, text.replace('3家', '5家'))
    const merge = (await findMerge(li, editionId, mine.keptId))!
    const at = merge.pieces.findIndex(({ kind }) => kind === 'conflict')
    const step = { ...mine, revision: merge.revision, mark: merge.mark }
    expect(await saveMerge(li, step, chosen({}))).toEqual({ ok: false, issues: [{ field: `piece-${at}`, key: 'choose_piece', values: { number: 1 } }] })
    expect(await textOf(editionId)).toContain('4家')
    const own = merge.pieces[at]!.mine.replace('5家', '6家')
    expect((await saveMerge(li, step, chosen({ [at]: { own } }))).ok).toBe(true)
    expect(await textOf(editionId)).toBe(text.replace('3家', '6家'))
  })

  it('loses nothing when the draft moves on once more while they choose', async () => {
    const { editionId, text } = await aDraft()
    await reviseText(wang, { editionId, revision: 1, text: text.replace('3家', '4家') })
    const mine = page(editionId)
    await saveText(li, mine, text.replace('换发', '焕发'))
    const merge = (await findMerge(li, editionId, mine.keptId))!
    await reviseText(wang, { editionId, revision: 2, text: text.replace('3家', '4家').replace('夜间门诊', '周末门诊') })
    expect(await saveMerge(li, { ...mine, revision: merge.revision, mark: merge.mark }, chosen({}))).toEqual(moved)
    const next = (await findMerge(li, editionId, mine.keptId))!
    expect(next).toMatchObject({ base: 2, revision: 3 })
    expect((await saveMerge(li, { ...mine, revision: next.revision, mark: next.mark }, chosen({}))).ok).toBe(true)
    expect(await textOf(editionId)).toBe(text.replace('3家', '4家').replace('夜间门诊', '周末门诊').replace('换发', '焕发'))
  })

  it('is told when the words were changed in another window', async () => {
    const { editionId, text } = await aDraft()
    const mine = page(editionId)
    await keepWords(li, { id: mine.keptId, editionId, part: 'text', revision: 1, words: { text: `${text}甲` } })
    const merge = (await findMerge(li, editionId, mine.keptId))!
    await keepWords(li, { id: mine.keptId, editionId, part: 'text', revision: 1, words: { text: `${text}甲乙` } })
    expect(await saveMerge(li, { ...mine, revision: merge.revision, mark: '2020-01-01T00:00:00.000Z' }, chosen({}))).toEqual({ ok: false, issues: [{ field: null, key: 'kept_moved' }] })
  })

  it('sees the draft they began from through steps that were taken back', async () => {
    const { editionId, text } = await aDraft()
    await reviseText(wang, { editionId, revision: 1, text: text.replace('3家', '4家') })
    await undoStep(wang, { editionId, revision: 2 })
    await reviseText(wang, { editionId, revision: 3, text: text.replace('夜间', '周末') })
    const mine = page(editionId, 2)
    await saveText(li, mine, text.replace('3家', '4家').replace('换发', '焕发'))
    const merge = (await findMerge(li, editionId, mine.keptId))!
    expect(merge.pieces.map(({ kind }) => kind)).not.toContain('conflict')
    expect((await saveMerge(li, { ...mine, revision: merge.revision, mark: merge.mark }, chosen({}))).ok).toBe(true)
    expect(await textOf(editionId)).toBe(text.replace('夜间', '周末').replace('换发', '焕发'))
  })
})

describe('the second to save fields', () => {
  it('merges only what they typed themselves, though their page carries every field', async () => {
    const { editionId } = await aDraft()
    await correctDraft(wang, { editionId, revision: 1, values: { cc: '区政府办公室', contact: '陈亚娜' } })
    const mine = page(editionId)
    expect(await saveFields(li, mine, { cc: '', contact: '林小红', phone: '0592-5551234' })).toEqual(moved)
    const merge = (await findMerge(li, editionId, mine.keptId))!
    expect(merge.pieces).toMatchObject([{ name: 'contact', kind: 'conflict', theirs: '陈亚娜', mine: '林小红' }, { name: 'phone', kind: 'mine' }])
    const step = { ...mine, revision: merge.revision, mark: merge.mark }
    expect((await saveMerge(li, step, chosen({}))).ok).toBe(false)
    expect((await saveMerge(li, step, chosen({ 0: { of: 'theirs' } }))).ok).toBe(true)
    const { fields } = await db().edition.findUniqueOrThrow({ where: { id: editionId } })
    expect(JSON.stringify(fields)).toContain('陈亚娜')
    expect(JSON.stringify(fields)).toContain('5551234')
    expect(JSON.stringify(fields)).toContain('区政府办公室')
  })

  it('is refused as before when they typed nothing', async () => {
    const { editionId } = await aDraft()
    await correctDraft(wang, { editionId, revision: 1, values: { cc: '区政府办公室' } })
    expect(await saveFields(li, page(editionId), { cc: '' })).toEqual({ ok: false, issues: [{ field: null, key: 'stale' }] })
    expect(await findMerges(li, editionId)).toEqual([])
  })
})

describe('who has a draft open', () => {
  it('is told to the others, since when, and is forgotten two minutes after they left', async () => {
    const { editionId } = await aDraft()
    const at = (minutes: number) => new Date(Date.UTC(2026, 10, 26, 1, minutes))
    expect(await bePresent(li, editionId, at(0))).toEqual([])
    expect(await bePresent(wang, editionId, at(1))).toEqual([{ name: '李', since: '2026-11-26 09:00' }])
    await bePresent(li, editionId, at(1))
    expect(await bePresent(wang, editionId, at(2))).toEqual([{ name: '李', since: '2026-11-26 09:00' }])
    expect(await bePresent(wang, editionId, at(3))).toEqual([])
    expect(await bePresent(li, editionId, at(4))).toEqual([{ name: '王', since: '2026-11-26 09:01' }])
    await expect(bePresent(clerk('publisher'), editionId)).rejects.toThrow(ForbiddenError)
  })
})
