import { beforeAll, describe, expect, it } from 'vitest'
import { countFacts, readFacts } from '#commitments/confirmed-facts.ts'
import { readDeadlines } from '#desk/deadlines/read-deadlines.ts'
import { readPromises } from '#desk/promises/read-promises.ts'
import { settleFulfilment } from '#desk/promises/settle-fulfilment.ts'
import { tellFulfilment } from '#desk/promises/tell-fulfilment.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { decideItems } from '#desk/review/decide-items.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { findFacts } from '#documents/facts/find-facts.ts'
import { findDocument } from '#documents/queries.ts'
import { readCommitments } from '#open-data/read-commitments.ts'
import { CommitmentParameters } from '#open-data/parameters.ts'
import { Commitment } from '#open-data/shapes.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { HAICANG, HULI, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const [drafter, publisher] = [clerk('drafter'), clerk('publisher')]
const huli = { code: HULI, slug: 'huli' }
const AFTER = '2026-07-01'
const noon = new Date(`${AFTER}T12:00:00+08:00`)
const promising = (serial: number) => aLetter(serial).replace('开设夜间门诊。', '开设夜间门诊。2026年6月底前再增设2家夜间门诊。')

async function promised(serial: number) {
  const editionId = await taken(drafter, promising(serial))
  const { key: factKey } = await db().fact.findFirstOrThrow({ where: { editionId, kind: 'commitment' } })
  await decideItems(drafter, { editionId, revision: 1, confirm: [factKey] })
  await submitDraft(drafter, { editionId, revision: 2 })
  const outcome = await publishDraft(publisher, { editionId, revision: 3 })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  const { documentId } = await db().edition.findUniqueOrThrow({ where: { id: editionId } })
  return { documentId, factKey, slug: outcome.published.slug }
}

const openOf = async ({ factKey }: { factKey: string }, documentId: string) => (await db().fulfilment.findFirstOrThrow({ where: { factKey, documentId, outcome: null } })).id
const past = () => countFacts('commitment', { districtSlug: 'huli', today: AFTER, chosen: { due: 'past' } }).then(({ total }) => total)
const due = async () => (await readDeadlines(drafter, HULI, noon)).filter(({ kind }) => kind === 'promise').length

describe('what became of a promise', () => {
  it('is told by one and published by another, and then stands everywhere the promise does', async () => {
    const [{ slug, ...promise }, shown] = [await promised(951), await promised(952)]
    const { number } = await db().document.findUniqueOrThrow({ where: { id: shown.documentId } })
    const before = [await past(), await due()]
    expect(await tellFulfilment(drafter, { ...promise, state: 'kept', words: '两家夜间门诊已于6月20日开诊。', evidence: number! })).toEqual({ ok: true })
    expect((await findDocument('huli', slug))!.fulfilments).toBeNull()
    const [waiting] = (await readPromises(publisher, huli, { now: noon })).rows
    expect(waiting).toMatchObject({ fulfilment: null, telling: { outcome: null, state: 'kept', toldByName: drafter.name } })

    const fulfilmentId = await openOf(promise, promise.documentId)
    expect(await settleFulfilment(publisher, { ...promise, fulfilmentId, decision: 'publish' })).toEqual({ ok: true })
    const told = { state: 'kept', words: '两家夜间门诊已于6月20日开诊。', evidence: { slug: shown.slug, number } }
    expect((await findDocument('huli', slug))!.fulfilments).toMatchObject({ [promise.factKey]: told })
    expect((await findFacts('huli', slug))!.fulfilments).toMatchObject({ [promise.factKey]: told })
    const listed = await readFacts('commitment', { districtSlug: 'huli', today: AFTER, chosen: { due: 'told' } }, { page: 1, perPage: 20 })
    expect(listed).toMatchObject([{ fact: { key: promise.factKey }, fulfilment: told }])
    expect([await past(), await due()]).toEqual([before[0]! - 1, before[1]! - 1])
    const { data } = await readCommitments(CommitmentParameters.parse({ district: 'huli', due: 'told' }))
    expect(Commitment.parse(data[0])).toMatchObject({ due: 'told', fulfilment: { state: 'kept', evidence: expect.stringContaining(shown.slug) } })
    await expect(db().fulfilment.updateMany({ where: { id: fulfilmentId }, data: { words: '另一说法' } })).rejects.toThrow(/never changed/)
  })

  it('waits for a publisher on the first page of promises, wherever else it stands', async () => {
    const [, last] = [await promised(961), await promised(962)]
    const { documentId, factKey } = last
    expect(await tellFulfilment(drafter, { documentId, factKey, state: 'kept', words: '已开诊。', evidence: '' })).toEqual({ ok: true })
    const read = (page: number) => readPromises(publisher, huli, { page, perPage: 1, now: noon })
    const [first, second] = [await read(1), await read(2)]
    expect(first).toMatchObject({ total: first.pages, page: 1, rows: [{ document: { id: documentId }, telling: { outcome: null } }, { telling: null }] })
    expect(second.rows.map(({ document }) => document.id)).not.toContain(first.rows[1]!.document.id)
    expect(await settleFulfilment(publisher, { documentId, factKey, fulfilmentId: await openOf(last, documentId), decision: 'decline', reason: '待核' })).toEqual({ ok: true })
  })

  it('stays with its sentence through a correction, and the last that was published holds', async () => {
    const { slug, ...promise } = await promised(953)
    for (const [state, words] of [['partly', '已开诊1家。'], ['kept', '第二家已开诊。']] as const) {
      await tellFulfilment(drafter, { ...promise, state, words })
      await settleFulfilment(publisher, { ...promise, fulfilmentId: await openOf(promise, promise.documentId), decision: 'publish' })
    }
    const next = await taken(drafter, promising(953).replace('3家', '4家'))
    await submitDraft(drafter, { editionId: next, revision: 1, changeNote: '更正数量' })
    await publishDraft(publisher, { editionId: next, revision: 2 })
    expect((await findDocument('huli', slug))!.fulfilments).toMatchObject({ [promise.factKey]: { state: 'kept', words: '第二家已开诊。' } })
  })

  it('is refused to whoever may not, to the same person twice, and without what the public needs', async () => {
    const { slug: _slug, ...promise } = await promised(954)
    const words = { ...promise, state: 'kept' as const, words: '已开诊。' }
    await expect(tellFulfilment(publisher, words)).rejects.toThrow(ForbiddenError)
    await expect(tellFulfilment(clerk('drafter', HAICANG), words)).rejects.toThrow(NotFoundError)
    const issue = async (input: Parameters<typeof tellFulfilment>[1]) => ((await tellFulfilment(drafter, input)) as { issues: object[] }).issues
    expect(await issue({ ...words, state: '' })).toEqual([{ field: 'state', key: 'choose_one' }])
    expect(await issue({ ...words, words: '' })).toEqual([{ field: 'words', key: 'words_required' }])
    expect(await issue({ ...words, words: '请致电13800138000' })).toEqual([{ field: 'words', key: 'reason_private' }])
    expect(await issue({ ...words, evidence: '厦湖卫健函〔2025〕99999号' })).toEqual([{ field: 'evidence', key: 'successor_not_public' }])
    expect(await issue({ ...words, factKey: 'commitment-none' })).toEqual([{ field: null, key: 'promise_gone' }])

    const both = { ...drafter, memberships: [...drafter.memberships, { districtCode: HULI, role: 'publisher' as const }] }
    await tellFulfilment(both, words)
    const step = { ...promise, fulfilmentId: await openOf(promise, promise.documentId) }
    expect(await settleFulfilment(both, { ...step, decision: 'publish' })).toEqual({ ok: false, issues: [{ field: null, key: 'own_work' }] })
    expect(await settleFulfilment(publisher, { ...step, decision: 'decline' })).toEqual({ ok: false, issues: [{ field: 'reason', key: 'reason_required' }] })
    const outcomes = await Promise.all([settleFulfilment(publisher, { ...step, decision: 'decline', reason: '请附公文' }), settleFulfilment(clerk('publisher'), { ...step, decision: 'publish' })])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })
})
