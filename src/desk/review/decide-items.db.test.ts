import { beforeAll, describe, expect, it } from 'vitest'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { decideItems } from '#desk/review/decide-items.ts'
import { redoStep, undoStep } from '#desk/steps/undo-step.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { reviseText } from '#desk/text/revise-text.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { HAICANG, actionsOn, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const publisher = clerk('publisher')

describe('deciding what the importer read', () => {
  it('confirms facts and settles fields in one step, with one entry that names every decision', async () => {
    const id = await taken(drafter, aLetter(101))
    const [centre, team] = await factsOf(id)
    const outcome = await decideItems(drafter, { editionId: id, revision: 1, confirm: [centre!.key, 'field-title'], reject: [team!.key] })

    expect(outcome).toMatchObject({ ok: true, revision: 2 })
    expect((await factsOf(id)).map(({ state, decidedById }) => [state, decidedById])).toEqual([['confirmed', drafter.id], ['rejected', drafter.id]])
    expect((await db().edition.findUniqueOrThrow({ where: { id } })).corrections).toEqual({ title: '关于区九届人大四次会议第2025101号建议的答复函' })
    const entry = await db().auditEntry.findFirstOrThrow({ where: { entityId: id, action: 'edition.decide' } })
    expect(entry).toMatchObject({ actorId: drafter.id, districtCode: '350206' })
    expect(entry.details).toMatchObject({
      fields: ['title'],
      decisions: [{ key: centre!.key, before: 'proposed', after: 'confirmed' }, { key: team!.key, before: 'proposed', after: 'rejected' }],
    })
  })

  it('holds after the text around the facts was edited and recognised again', async () => {
    const id = await taken(drafter, aLetter(102))
    const [centre, team] = await factsOf(id)
    await decideItems(drafter, { editionId: id, revision: 1, confirm: [centre!.key], reject: [team!.key] })
    await reviseText(drafter, { editionId: id, revision: 2, text: aLetter(102).replace('一、基本情况', '新增一段说明文字。\n\n一、基本情况') })

    expect(await statesOf(id)).toEqual({ [centre!.key]: 'confirmed', [team!.key]: 'rejected' })
    const moved = await factsOf(id)
    expect(moved[0]!.rangeStart).toBeGreaterThan(centre!.rangeStart)
  })

  it('is remembered when a fact goes with its words and comes back with them', async () => {
    const id = await taken(drafter, aLetter(103))
    const [, team] = await factsOf(id)
    await decideItems(drafter, { editionId: id, revision: 1, reject: [team!.key] })
    await reviseText(drafter, { editionId: id, revision: 2, text: aLetter(103).replace('（以下简称“家医团队”）', '') })
    expect(Object.keys(await statesOf(id))).not.toContain(team!.key)
    await undoStep(drafter, { editionId: id, revision: 3 })
    expect((await statesOf(id))[team!.key]).toBe('rejected')
  })

  it('goes over to the next edition of the document', async () => {
    const first = await taken(drafter, aLetter(104))
    const [centre, team] = await factsOf(first)
    await decideItems(drafter, { editionId: first, revision: 1, confirm: [centre!.key], reject: [team!.key] })
    await submitDraft(drafter, { editionId: first, revision: 2 })
    expect((await publishDraft(publisher, { editionId: first, revision: 3 })).ok).toBe(true)

    const next = await taken(drafter, aLetter(104).replace('开设夜间门诊', '开设夜间和周末门诊'))
    expect(next).not.toBe(first)
    expect(await statesOf(next)).toEqual({ [centre!.key]: 'confirmed', [team!.key]: 'rejected' })
    await decideItems(drafter, { editionId: next, revision: 1, reopen: [centre!.key] })
    expect((await statesOf(first))[centre!.key]).toBe('confirmed')
  })

  it('asks anew about a fact whose words were changed', async () => {
    const id = await taken(drafter, aLetter(105))
    const [, team] = await factsOf(id)
    await decideItems(drafter, { editionId: id, revision: 1, confirm: [team!.key] })
    await reviseText(drafter, { editionId: id, revision: 2, text: aLetter(105).replace('“家医团队”', '“家医队”') })
    expect(Object.values(await statesOf(id))).toEqual(['proposed', 'proposed'])
  })

  it('is nobody\'s who may not draft here, and closed once submitted or when the page is old', async () => {
    const id = await taken(drafter, aLetter(106))
    const [centre] = await factsOf(id)
    const input = { editionId: id, revision: 1, confirm: [centre!.key] }
    await expect(decideItems(publisher, input)).rejects.toThrow(ForbiddenError)
    await expect(decideItems(clerk('drafter', HAICANG), input)).rejects.toThrow(NotFoundError)
    expect(await decideItems(drafter, { ...input, revision: 9 })).toEqual({ ok: false, issues: [{ field: null, key: 'stale' }] })
    await submitDraft(drafter, { editionId: id, revision: 1 })
    expect(await decideItems(drafter, { ...input, revision: 2 })).toEqual({ ok: false, issues: [{ field: null, key: 'not_a_draft' }] })
    expect(Object.values(await statesOf(id))).toEqual(['proposed', 'proposed'])
    expect(await actionsOn(id)).toEqual(['document.import', 'edition.submit'])
  })

  it('makes whoever decides one of those who may not publish', async () => {
    const id = await taken(drafter, aLetter(107))
    const both = { ...clerk('drafter'), memberships: [...drafter.memberships, ...publisher.memberships] }
    const [centre] = await factsOf(id)
    await decideItems(both, { editionId: id, revision: 1, confirm: [centre!.key] })
    await submitDraft(drafter, { editionId: id, revision: 2 })
    expect(await publishDraft(both, { editionId: id, revision: 3 })).toEqual({ ok: false, issues: [{ field: null, key: 'own_work' }] })
  })
})

describe('taking steps back', () => {
  it('goes back through every step to what was imported, and forward again', async () => {
    const id = await taken(drafter, aLetter(110))
    const [centre] = await factsOf(id)
    const asImported = await stateOf(id)
    await decideItems(drafter, { editionId: id, revision: 1, confirm: [centre!.key, 'field-issuer'] })
    await correctDraft(drafter, { editionId: id, revision: 2, values: { title: '', cc: '区政府办公室' } })
    await reviseText(drafter, { editionId: id, revision: 3, text: aLetter(110).replace('换发', '焕发') })
    const done = await stateOf(id)

    for (const revision of [4, 5, 6]) expect((await undoStep(drafter, { editionId: id, revision })).ok).toBe(true)
    expect(await stateOf(id)).toEqual(asImported)
    expect(await undoStep(drafter, { editionId: id, revision: 7 })).toEqual({ ok: false, issues: [{ field: null, key: 'nothing_to_undo' }] })

    for (const revision of [7, 8, 9]) expect((await redoStep(drafter, { editionId: id, revision })).ok).toBe(true)
    expect(await stateOf(id)).toEqual(done)
    expect(await redoStep(drafter, { editionId: id, revision: 10 })).toEqual({ ok: false, issues: [{ field: null, key: 'nothing_to_redo' }] })
    expect((await actionsOn(id)).slice(-6)).toEqual([...Array(3).fill('edition.undo'), ...Array(3).fill('edition.redo')])
  })

  it('keeps every step on record; nobody can change or remove one', async () => {
    const id = await taken(drafter, aLetter(111))
    await correctDraft(drafter, { editionId: id, revision: 1, values: { cc: '区政府办公室' } })
    await undoStep(drafter, { editionId: id, revision: 2 })
    const steps = await db().step.findMany({ where: { editionId: id }, orderBy: { ordinal: 'asc' } })
    expect(steps.map(({ move, of }) => [move, of])).toEqual([['do', null], ['undo', 0]])
    await expect(db().step.deleteMany({ where: { editionId: id } })).rejects.toThrow(/only added/)
    await expect(db().step.updateMany({ where: { editionId: id }, data: { actorName: 'X' } })).rejects.toThrow(/only added/)
  })

  it('is refused on an old page, to a publisher and to another district', async () => {
    const id = await taken(drafter, aLetter(112))
    await correctDraft(drafter, { editionId: id, revision: 1, values: { cc: '区政府办公室' } })
    expect(await undoStep(drafter, { editionId: id, revision: 1 })).toEqual({ ok: false, issues: [{ field: null, key: 'stale' }] })
    await expect(undoStep(publisher, { editionId: id, revision: 2 })).rejects.toThrow(ForbiddenError)
    await expect(undoStep(clerk('drafter', HAICANG), { editionId: id, revision: 2 })).rejects.toThrow(NotFoundError)
  })
})

/** The terms the letter defines, 社卫中心 and 家医团队. */
function factsOf(editionId: string) {
  return db().fact.findMany({ where: { editionId, kind: 'abbreviation' }, orderBy: { ordinal: 'asc' } })
}

async function statesOf(editionId: string): Promise<Record<string, string>> {
  return Object.fromEntries((await factsOf(editionId)).map(({ key, state }) => [key, state]))
}

/** All of an edition that steps may change. */
async function stateOf(id: string) {
  const { text, title, fields, corrections, levels, sourceSha256, receivedSha256 } = await db().edition.findUniqueOrThrow({ where: { id } })
  const people = await db().person.findMany({ where: { editionId: id }, orderBy: { ordinal: 'asc' }, select: { role: true, name: true } })
  return { text, title, fields, corrections, levels, sourceSha256, receivedSha256, people, facts: await statesOf(id) }
}
