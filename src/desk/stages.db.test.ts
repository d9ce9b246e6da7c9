import { beforeAll, describe, expect, it } from 'vitest'
import { DUTIES, may } from '#accounts/permissions.ts'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { discardDraft } from '#desk/discard-draft.ts'
import { requestEnding } from '#desk/endings/request-ending.ts'
import { withdrawDocument } from '#desk/endings/withdraw-document.ts'
import { passDraft } from '#desk/pass-draft.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { planRelease } from '#desk/releases/plan-release.ts'
import { remarkSentence } from '#desk/remark-sentence.ts'
import { returnDraft } from '#desk/return-draft.ts'
import { settleRemark } from '#desk/settle-remark.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { decideFinding } from '#desk/privacy/decide-finding.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { Role, type Stage } from '#platform/generated/enums.ts'
import { dutyFor, MOVES, type Move } from '#publishing/moves.ts'
import { useDatabase } from '../../tests/integration/database.ts'
import { HAICANG, HULI, aDraft, actionsOn, clerk, twoDistricts } from '../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const ALL = ['review', 'secrecy', 'sign'] as const
const staff = Object.fromEntries(Object.values(Role).map((role) => [role, clerk(role)])) as Record<Role, ReturnType<typeof clerk>>

async function stagesOfHuli(stages: readonly string[]): Promise<void> {
  await db().district.update({ where: { code: HULI }, data: { rules: { stages: [...stages] } } })
}

async function handedIn(author = staff.drafter) {
  const draft = await aDraft(author)
  const submitted = await submitDraft(author, { editionId: draft.id, revision: draft.revision })
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.issues))
  return { editionId: draft.id, revision: submitted.revision }
}

const standing = (editionId: string) => db().edition.findUniqueOrThrow({ where: { id: editionId }, select: { status: true, stage: true, revision: true } })
const verdictsOn = (editionId: string) => db().verdict.findMany({ where: { editionId }, orderBy: { ordinal: 'asc' }, select: { stage: true, kind: true, reason: true, actorName: true } })
const holder: Record<Stage, Role> = { review: 'reviewer', secrecy: 'secrecy_reviewer', sign: 'signer', publish: 'publisher' }

describe('the way of a draft through the stages of its district', () => {
  it('goes from hand to hand, each decision a record, and is published last', async () => {
    await stagesOfHuli(ALL)
    const { editionId } = await handedIn()
    for (const stage of ALL) {
      expect((await standing(editionId)).stage).toBe(stage)
      expect((await passDraft(staff[holder[stage]], { editionId, revision: (await standing(editionId)).revision, reason: stage === 'sign' ? '同意发布' : '' })).ok).toBe(true)
    }
    expect(await passDraft(staff.publisher, { editionId, revision: 5 })).toEqual({ ok: false, issues: [{ field: null, key: 'awaits_publication' }] })
    expect((await publishDraft(staff.publisher, { editionId, revision: 5 })).ok).toBe(true)
    expect((await verdictsOn(editionId)).map(({ stage, kind, reason }) => [stage, kind, reason])).toEqual([
      ['review', 'passed', null], ['secrecy', 'passed', null], ['sign', 'passed', '同意发布'], ['publish', 'passed', null],
    ])
    expect(await actionsOn(editionId)).toEqual(['edition.submit', 'edition.pass', 'edition.pass', 'edition.pass', 'edition.publish'])
    await expect(db().verdict.updateMany({ where: { editionId }, data: { reason: '别的' } })).rejects.toThrow(/only added/)
  })

  it('leaves out the stages a small bureau does not have, but never the second person', async () => {
    await stagesOfHuli([])
    const { editionId, revision } = await handedIn()
    expect(await standing(editionId)).toMatchObject({ status: 'submitted', stage: 'publish' })
    const both = { ...staff.drafter, memberships: Object.values(Role).map((role) => ({ districtCode: HULI, role })) }
    expect(await publishDraft(both, { editionId, revision })).toEqual({ ok: false, issues: [{ field: null, key: 'own_work' }] })
    expect((await publishDraft(staff.publisher, { editionId, revision })).ok).toBe(true)
  })

  it('comes back from any stage with a reason and remarks on sentences, and starts again', async () => {
    await stagesOfHuli(ALL)
    const { editionId, revision } = await handedIn()
    expect(await remarkSentence(staff.reviewer, { editionId, revision, quote: '文中没有的话', words: '改' })).toEqual({ ok: false, issues: [{ field: 'quote', key: 'quote_unknown' }] })
    expect((await remarkSentence(staff.reviewer, { editionId, revision, quote: '您提出的 建议收悉。', words: '请写明建议的题目' })).ok).toBe(true)
    expect((await returnDraft(staff.reviewer, { editionId, revision, reason: '见批注' })).ok).toBe(true)
    expect(await standing(editionId)).toMatchObject({ status: 'draft', stage: null })

    const [remark] = await db().remark.findMany({ where: { editionId } })
    const step = { editionId, revision: revision + 1, remarkId: remark!.id }
    await expect(settleRemark(staff.reviewer, step)).rejects.toThrow(ForbiddenError)
    expect((await settleRemark(staff.drafter, step)).ok).toBe(true)
    expect(await settleRemark(staff.drafter, step)).toEqual({ ok: false, issues: [{ field: null, key: 'remark_gone' }] })
    await submitDraft(staff.drafter, { editionId, revision: revision + 1 })
    expect(await standing(editionId)).toMatchObject({ status: 'submitted', stage: 'review' })
    expect(await verdictsOn(editionId)).toMatchObject([{ stage: 'review', kind: 'returned', reason: '见批注' }])
  })

  it('may be cut short in an emergency, for a reason that stands on record with what was left out', async () => {
    await stagesOfHuli(ALL)
    const { editionId, revision } = await handedIn()
    expect(await publishDraft(staff.publisher, { editionId, revision })).toEqual({ ok: false, issues: [{ field: 'emergency', key: 'stages_open' }] })
    await expect(publishDraft(staff.signer, { editionId, revision, emergency: '台风' })).rejects.toThrow(ForbiddenError)
    expect((await publishDraft(staff.publisher, { editionId, revision, emergency: '台风停诊通知，须即时公布' })).ok).toBe(true)
    expect((await verdictsOn(editionId)).map(({ stage, kind }) => [stage, kind])).toEqual([['review', 'skipped'], ['secrecy', 'skipped'], ['sign', 'skipped'], ['publish', 'passed']])
    const entry = await db().auditEntry.findFirstOrThrow({ where: { entityId: editionId, action: 'edition.publish' } })
    expect(entry.details).toMatchObject({ skipped: ['review', 'secrecy', 'sign'], reason: '台风停诊通知，须即时公布' })
  })

  it('is not decided by whoever drafted, whatever roles they hold', async () => {
    await stagesOfHuli(ALL)
    const everything = { ...clerk('drafter'), memberships: Object.values(Role).map((role) => ({ districtCode: HULI, role })) }
    const { editionId, revision } = await handedIn(everything)
    const own = { ok: false, issues: [{ field: null, key: 'own_work' }] }
    expect(await passDraft(everything, { editionId, revision })).toEqual(own)
    expect(await publishDraft(everything, { editionId, revision, emergency: '急' })).toEqual(own)
    expect(await standing(editionId)).toMatchObject({ stage: 'review', revision })
  })

  it('has one winner when it is passed on and returned at once', async () => {
    await stagesOfHuli(ALL)
    const { editionId, revision } = await handedIn()
    const outcomes = await Promise.all([passDraft(staff.reviewer, { editionId, revision }), returnDraft(clerk('reviewer'), { editionId, revision, reason: '改' })])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await verdictsOn(editionId)).toHaveLength(1)
  })

  it('tells whose step it was when they looked that somebody was faster, and anybody else that it is not theirs', async () => {
    await stagesOfHuli(ALL)
    const { editionId, revision } = await handedIn()
    await passDraft(staff.reviewer, { editionId, revision })
    const late = { editionId, revision, reason: '改' }
    expect(await returnDraft(clerk('reviewer'), late)).toEqual({ ok: false, issues: [{ field: null, key: 'stale' }] })
    await expect(returnDraft(staff.drafter, late)).rejects.toThrow(ForbiddenError)
    await expect(returnDraft(clerk('reviewer'), { ...late, revision: revision + 1 })).rejects.toThrow(ForbiddenError)
    await returnDraft(staff.secrecy_reviewer, { ...late, revision: revision + 1 })
    expect(await passDraft(clerk('reviewer'), { editionId, revision })).toEqual({ ok: false, issues: [{ field: null, key: 'not_submitted' }] })
    await expect(passDraft(staff.auditor, { editionId, revision })).rejects.toThrow(ForbiddenError)
  })
})

/** Every step as its own verb; `where` is the stage the edition stands in, null for a draft. */
type Step = { editionId: string; revision: number }
const VERBS: Record<Move, (actor: ReturnType<typeof clerk>, step: Step) => Promise<unknown>> = {
  correct: (actor, step) => correctDraft(actor, { ...step, values: {} }),
  judge: (actor, step) => decideFinding(actor, { ...step, key: 'none', decision: 'keep', reason: '公开' }),
  submit: (actor, step) => submitDraft(actor, { ...step, revision: 99 }),
  discard: (actor, step) => discardDraft(actor, { ...step, revision: 99 }),
  remark: (actor, step) => remarkSentence(actor, { ...step, quote: '收悉', words: '' }),
  pass: (actor, step) => passDraft(actor, { ...step, revision: 99 }),
  return: (actor, step) => returnDraft(actor, { ...step, revision: 99, reason: '改' }),
  publish: (actor, step) => publishDraft(actor, { ...step, revision: 99 }),
  release: (actor, step) => planRelease(actor, { ...step, revision: 99, at: '2099-01-01T09:00' }),
  request: (actor, step) => requestEnding(actor, { ...step, revision: 99, kind: 'voided', reason: '有误' }),
  end: (actor, step) => withdrawDocument(actor, { ...step, revision: 99, reason: '有误' }),
}
const CELLS = (Object.keys(MOVES) as Move[]).flatMap((move) => [null, ...ALL, 'publish' as const, 'live' as const].flatMap((place) => {
  const [status, stage] = place === null ? ['draft' as const, null] : place === 'live' ? ['live' as const, null] : ['submitted' as const, place]
  return status in MOVES[move] ? Object.values(Role).map((role) => ({ move, place, role, allowed: may(dutyFor(move, { status, stage }), clerk(role), HULI) })) : []
}))

describe('every cell of the table of steps', () => {
  const editions = new Map<Stage | 'live' | null, Step>()
  beforeAll(async () => {
    await stagesOfHuli(ALL)
    const draft = await aDraft(staff.drafter)
    editions.set(null, { editionId: draft.id, revision: draft.revision })
    for (const stage of [...ALL, 'publish'] as const) {
      const step = await handedIn()
      await db().edition.update({ where: { id: step.editionId }, data: { stage } })
      editions.set(stage, step)
    }
    const published = await handedIn()
    await publishDraft(staff.publisher, { ...published, emergency: '急' })
    editions.set('live', published)
  })

  it.each(CELLS)('$move at $place by $role → $allowed', async ({ move, place, role, allowed }) => {
    const step = editions.get(place)!
    const before = await standing(step.editionId)
    const outcome = await VERBS[move](clerk(role), step).then(() => 'answered', (error: Error) => error)
    // Who has no part in unpublished texts is not even told that there is one.
    const refusal = may('read', clerk(role), HULI) ? ForbiddenError : NotFoundError
    expect(outcome instanceof refusal ? 'refused' : outcome).toBe(allowed ? 'answered' : 'refused')
    expect(await VERBS[move](clerk(role, HAICANG), step).catch((error: Error) => error)).toBeInstanceOf(NotFoundError)
    expect(await standing(step.editionId)).toEqual(before)
  })

  it('is decided by a duty somebody has', () => {
    for (const duty of DUTIES) expect(Object.values(Role).some((role) => may(duty, clerk(role), HULI))).toBe(true)
  })
})
