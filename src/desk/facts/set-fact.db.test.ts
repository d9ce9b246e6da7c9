import { beforeAll, describe, expect, it } from 'vitest'
import { setFact, type SetFactInput } from '#desk/facts/set-fact.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { decideItems } from '#desk/review/decide-items.ts'
import { findWork } from '#desk/review/find-work.ts'
import { redoStep, undoStep } from '#desk/steps/undo-step.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { reviseText } from '#desk/text/revise-text.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { HAICANG, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const publisher = clerk('publisher')
const PROMISE = '家庭医生签约服务团队（以下简称“家医团队”）换发活力'

describe('a fact set by hand', () => {
  it('stands in the place of the one that was read, confirmed, with its parts before and after in the trail', async () => {
    const id = await taken(drafter, aLetter(301))
    const read = await figureOf(id)
    const outcome = await setFact(drafter, { ...changing(id, read), values: { value: '5', period: '截至2025年8月' } })

    expect(outcome).toMatchObject({ ok: true, revision: 2 })
    const set = await figureOf(id)
    expect(set).toMatchObject({ state: 'confirmed', byHand: true, quote: read.quote, data: { metric: (read.data as { metric: string }).metric, value: 5, period: '截至2025年8月' } })
    expect(await db().fact.count({ where: { editionId: id, kind: 'figure' } })).toBe(2)
    const entry = await db().auditEntry.findFirstOrThrow({ where: { entityId: id, action: 'edition.fact' } })
    expect(entry.details).toMatchObject({ kind: 'figure', changes: { value: ['3', '5'], period: ['', '截至2025年8月'] } })
  })

  it('leaves private numbers out of the trail, whose readers need not know them', async () => {
    const id = await taken(drafter, aLetter(309).replace('换发活力', '换发活力，电话13800138000'))
    expect((await setFact(drafter, { ...adding(id), quote: '换发活力，电话13800138000', values: { owner: '值班员13900139000' } })).ok).toBe(true)
    const { details } = await db().auditEntry.findFirstOrThrow({ where: { entityId: id, action: 'edition.fact' } })
    expect(details).toMatchObject({ quote: '换发活力，电话138****8000', changes: { owner: ['', '值班员139****9000'] } })
  })

  it('may be one the importer missed, shown by words of the text wherever a line ends', async () => {
    const id = await taken(drafter, aLetter(302).replace('换发活力', '换发\n活力'))
    const added = await setFact(drafter, { ...adding(id), values: { deadline: '2026年6月底前', owner: '我局', quantity: '3', unit: '家' } })
    expect(added.ok).toBe(true)
    const fact = await db().fact.findFirstOrThrow({ where: { editionId: id, kind: 'commitment', byHand: true } })
    expect(fact).toMatchObject({
      quote: PROMISE, anchor: 's2-p1', path: '2', state: 'confirmed', decidedById: drafter.id,
      data: { owner: '我局', deadline: { raw: '2026年6月底前', date: '2026-06-30', precision: 'month' }, quantity: { value: 3, unit: '家', comparator: '=' } },
    })
    const { text } = await db().edition.findUniqueOrThrow({ where: { id } })
    expect(text.slice(fact.rangeStart, fact.rangeEnd).replace('\n', '')).toBe(PROMISE)
  })

  it('is shown by other words once those are chosen', async () => {
    const id = await taken(drafter, aLetter(303))
    const read = await figureOf(id)
    await setFact(drafter, { ...changing(id, read), quote: '现有3家社区卫生服务中心' })
    expect(await figureOf(id)).toMatchObject({ quote: '现有3家社区卫生服务中心', data: { value: 3 } })
  })

  it('goes back to what was read and forward again', async () => {
    const id = await taken(drafter, aLetter(304))
    const read = await figureOf(id)
    await decideItems(drafter, { editionId: id, revision: 1, confirm: [read.key] })
    await setFact(drafter, { ...changing(id, read), revision: 2, values: { value: '4' } })
    await setFact(drafter, { ...changing(id, await figureOf(id)), revision: 3, values: { value: '6' } })
    await setFact(drafter, { ...adding(id), revision: 4 })
    expect((await figureOf(id)).data).toMatchObject({ value: 6 })

    for (const revision of [5, 6, 7]) expect((await undoStep(drafter, { editionId: id, revision })).ok).toBe(true)
    expect(await figureOf(id)).toMatchObject({ key: read.key, state: 'confirmed', byHand: false, data: { value: 3 } })
    expect(await db().fact.count({ where: { editionId: id, byHand: true } })).toBe(0)
    for (const revision of [8, 9, 10]) expect((await redoStep(drafter, { editionId: id, revision })).ok).toBe(true)
    expect(await figureOf(id)).toMatchObject({ state: 'confirmed', data: { value: 6 } })
    expect((await findWork(id)).facts.filter(({ kind, byHand }) => kind === 'commitment' && byHand)).toHaveLength(1)
  })

  it('leads an opinion to its answer, also after the sections were numbered anew', async () => {
    const id = await taken(drafter, aLetter(308))
    const added = await setFact(drafter, { ...adding(id), kind: 'opinion', quote: '《关于增设门诊的建议》', values: { opinionQuote: '增设门诊', answer: '2' } })
    expect(added.ok).toBe(true)
    await reviseText(drafter, { editionId: id, revision: 2, text: aLetter(308).replace('二、下一步打算', '二、办理经过\n\n已经办结。\n\n三、下一步打算') })
    const opinion = await db().fact.findFirstOrThrow({ where: { editionId: id, kind: 'opinion', byHand: true } })
    expect(opinion.data).toMatchObject({ opinionQuote: '增设门诊', answered: true, answer: '3' })
  })

  it('may be a task with its units: the tasks that pages list follow, and go back', async () => {
    const id = await taken(drafter, PLAN)
    const task = await db().fact.findFirstOrThrow({ where: { editionId: id, kind: 'task' }, orderBy: { ordinal: 'asc' } })
    expect(await tasksOf(id)).toEqual([['加强组织领导', ['lead 区卫健局', 'supporting 区财政局']], ['强化经费保障', ['listed 区财政局', 'listed 区医保局']]])
    await setFact(drafter, { ...changing(id, task), values: { lead: '区卫健局、区发改局', supporting: '' } })
    expect((await tasksOf(id))[0]).toEqual(['加强组织领导', ['lead 区卫健局', 'lead 区发改局']])
    const [, second] = await db().fact.findMany({ where: { editionId: id, kind: 'task', replacedBy: null }, orderBy: { rangeStart: 'asc' } })
    await decideItems(drafter, { editionId: id, revision: 2, reject: [second!.key] })
    expect(await tasksOf(id)).toHaveLength(1)
    for (const revision of [3, 4]) await undoStep(drafter, { editionId: id, revision })
    expect(await tasksOf(id)).toEqual([['加强组织领导', ['lead 区卫健局', 'supporting 区财政局']], ['强化经费保障', ['listed 区财政局', 'listed 区医保局']]])
  })

  it('outlives a new recognition, waits while its words are gone, and goes over to the next edition', async () => {
    const id = await taken(drafter, aLetter(305))
    const read = await figureOf(id)
    await setFact(drafter, { ...changing(id, read), values: { value: '5' } })
    await reviseText(drafter, { editionId: id, revision: 2, text: aLetter(305).replace('一、基本情况', '说明。\n\n一、基本情况') })
    const moved = await figureOf(id)
    expect([moved.data, moved.rangeStart > read.rangeStart]).toEqual([expect.objectContaining({ value: 5 }), true])

    await reviseText(drafter, { editionId: id, revision: 3, text: aLetter(305).replace('辖区现有3家', '辖区现有8家') })
    expect(await figureOf(id)).toMatchObject({ byHand: false, data: { value: 8 } })
    await undoStep(drafter, { editionId: id, revision: 4 })
    expect(await figureOf(id)).toMatchObject({ byHand: true, state: 'confirmed', data: { value: 5 } })

    await submitDraft(drafter, { editionId: id, revision: 5 })
    expect((await publishDraft(publisher, { editionId: id, revision: 6 })).ok).toBe(true)
    const next = await taken(drafter, aLetter(305).replace('换发活力', '焕发活力'))
    expect(await figureOf(next)).toMatchObject({ byHand: true, state: 'confirmed', data: { value: 5 } })
  })

  it('is refused with the part that cannot be read, and for words the text does not have', async () => {
    const id = await taken(drafter, aLetter(306))
    const input = changing(id, await figureOf(id))
    expect(await setFact(drafter, { ...input, values: { value: '三五家' } })).toEqual({ ok: false, issues: [{ field: 'value', key: 'figure_unreadable' }] })
    expect(await setFact(drafter, { ...input, values: { metric: '' } })).toEqual({ ok: false, issues: [{ field: 'metric', key: 'fact_part_required' }] })
    expect(await setFact(drafter, { ...input, quote: '辖区现有九家' })).toEqual({ ok: false, issues: [{ field: 'quote', key: 'quote_not_in_text' }] })
    expect(await setFact(drafter, { ...adding(id), values: { deadline: '尽快' } })).toEqual({ ok: false, issues: [{ field: 'deadline', key: 'deadline_unreadable' }] })
    expect(await setFact(drafter, { ...input, key: 'figure-none' })).toEqual({ ok: false, issues: [{ field: null, key: 'fact_gone' }] })
    expect(await db().fact.count({ where: { editionId: id, byHand: true } })).toBe(0)
  })

  it('is refused on an old page, to a publisher and to another district, and makes its author one of those who may not publish', async () => {
    const id = await taken(drafter, aLetter(307))
    const input = { ...changing(id, await figureOf(id)), values: { value: '5' } }
    expect(await setFact(drafter, { ...input, revision: 2 })).toEqual({ ok: false, issues: [{ field: null, key: 'stale' }] })
    await expect(setFact(publisher, input)).rejects.toThrow(ForbiddenError)
    await expect(setFact(clerk('drafter', HAICANG), input)).rejects.toThrow(NotFoundError)
    const both = { ...clerk('drafter'), memberships: [...drafter.memberships, ...publisher.memberships] }
    await setFact(both, input)
    await submitDraft(drafter, { editionId: id, revision: 2 })
    expect(await publishDraft(both, { editionId: id, revision: 3 })).toEqual({ ok: false, issues: [{ field: null, key: 'own_work' }] })
  })
})

const PLAN = `湖里区人民政府办公室关于印发深化医改实施方案的通知

厦湖政办〔2025〕31号

区直各有关单位：

现将《深化医改实施方案》印发给你们，请认真组织实施。

湖里区人民政府办公室
2025年5月8日

深化医改实施方案

一、重点任务

1.加强组织领导。成立工作专班。（牵头单位：区卫健局，配合单位：区财政局）

2.强化经费保障。落实财政投入。（责任单位：区财政局、区医保局）
`

/** The tasks that pages list, with their units. */
async function tasksOf(editionId: string) {
  const tasks = await db().task.findMany({ where: { editionId }, include: { units: { orderBy: { ordinal: 'asc' } } }, orderBy: { ordinal: 'asc' } })
  return tasks.map(({ title, units }) => [title, units.map(({ role, name }) => `${role} ${name}`)])
}

/** The one figure of the letter that counts: 辖区现有3家社区卫生服务中心. */
async function figureOf(editionId: string) {
  return db().fact.findFirstOrThrow({ where: { editionId, kind: 'figure', replacedBy: null }, orderBy: { ordinal: 'asc' } })
}

function changing(editionId: string, { kind, key, quote }: { kind: string; key: string; quote: string }): SetFactInput {
  return { editionId, revision: 1, kind: kind as 'figure', key, quote, values: {} }
}

function adding(editionId: string): SetFactInput {
  return { editionId, revision: 1, kind: 'commitment', key: null, quote: PROMISE, values: {} }
}
