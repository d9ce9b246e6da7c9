import { beforeAll, describe, expect, it } from 'vitest'
import { cancelRelease } from '#desk/releases/cancel-release.ts'
import { carryOutReleases } from '#desk/releases/carry-out-releases.ts'
import { countLateReleases, findReleases } from '#desk/releases/find-releases.ts'
import { planRelease } from '#desk/releases/plan-release.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { returnDraft } from '#desk/return-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { decideFinding } from '#desk/privacy/decide-finding.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aPublisher } from '../../../tests/integration/publishers.ts'
import { HAICANG, HULI, aDraft, actionsOn, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const NOW = new Date('2026-11-26T01:00:00Z')
const AT = '2026-11-27T09:00'
const DUE = new Date('2026-11-27T01:00:00Z')

async function handedIn(documentId?: string) {
  const draft = await aDraft(drafter, {}, documentId)
  const outcome = await submitDraft(drafter, { editionId: draft.id, revision: draft.revision, changeNote: documentId && '更正一处数字' })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return { editionId: draft.id, revision: outcome.revision }
}

async function planned(publisher = aPublisher()) {
  const step = await handedIn()
  const outcome = await planRelease(await publisher, { ...step, at: AT }, NOW)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return { editionId: step.editionId, revision: outcome.revision }
}

const standing = (editionId: string) => db().edition.findUniqueOrThrow({ where: { id: editionId }, select: { status: true, publishedById: true } })
const outcomesOf = async (editionId: string) => (await db().release.findMany({ where: { editionId }, orderBy: { plannedAt: 'asc' } })).map(({ outcome }) => outcome)
const refusedAs = (key: string, field: string | null = null) => ({ ok: false, issues: [{ field, key }] })

describe('an edition set for a minute', () => {
  it('is published at that minute of China and not before, in the name of whoever set it', async () => {
    const publisher = await aPublisher()
    const { editionId } = await planned(Promise.resolve(publisher))
    await carryOutReleases(new Date(DUE.getTime() - 1))
    expect((await standing(editionId)).status).toBe('submitted')

    await carryOutReleases(DUE)
    expect(await standing(editionId)).toEqual({ status: 'live', publishedById: publisher.id })
    expect(await actionsOn(editionId)).toEqual(['edition.submit', 'edition.release', 'edition.publish'])
    const entry = await db().auditEntry.findFirstOrThrow({ where: { entityId: editionId, action: 'edition.publish' } })
    expect(entry.details).toMatchObject({ planned: '2026-11-27 09:00', late: null })
    expect(await outcomesOf(editionId)).toEqual(['published'])
  })

  it('may be given another time, or none, each an entry; only the last time counts', async () => {
    const publisher = await aPublisher()
    const first = await planned(Promise.resolve(publisher))
    const moved = await planRelease(publisher, { ...first, at: '2026-11-28 09:00' }, NOW)
    expect(moved.ok).toBe(true)
    await carryOutReleases(DUE)
    expect((await standing(first.editionId)).status).toBe('submitted')

    expect(await cancelRelease(clerk('publisher'), first)).toEqual(refusedAs('stale'))
    const step = { editionId: first.editionId, revision: first.revision + 1 }
    expect((await cancelRelease(clerk('publisher'), step)).ok).toBe(true)
    expect(await cancelRelease(clerk('publisher'), { ...step, revision: step.revision + 1 })).toEqual(refusedAs('release_gone'))
    await carryOutReleases(new Date('2026-12-31'))
    expect((await standing(first.editionId)).status).toBe('submitted')
    expect(await outcomesOf(first.editionId)).toEqual(['moved', 'cancelled'])
    expect(await actionsOn(first.editionId)).toEqual(['edition.submit', 'edition.release', 'edition.release', 'edition.release-cancelled'])
  })

  it.each([
    ['no time', '', 'time_unreadable'], ['a day no calendar has', '2026-02-30T09:00', 'time_unreadable'],
    ['a minute that has passed', '2026-11-26T09:00', 'time_past'], ['a day years ahead', '2028-01-01T09:00', 'time_far'],
  ])('is not set for %s', async (_what, at, key) => {
    const step = await handedIn()
    expect(await planRelease(await aPublisher(), { ...step, at }, NOW)).toEqual(refusedAs(key, 'at'))
    expect(await outcomesOf(step.editionId)).toEqual([])
  })

  it('is not set by who may not publish it, nor before every stage has passed it', async () => {
    const step = await handedIn()
    await expect(planRelease(clerk('signer'), { ...step, at: AT }, NOW)).rejects.toThrow(ForbiddenError)
    await expect(planRelease(clerk('publisher', HAICANG), { ...step, at: AT }, NOW)).rejects.toThrow(NotFoundError)
    const both = { ...drafter, memberships: [...drafter.memberships, { districtCode: HULI, role: 'publisher' as const }] }
    expect(await planRelease(both, { ...step, at: AT }, NOW)).toEqual(refusedAs('own_work'))
    await db().edition.update({ where: { id: step.editionId }, data: { stage: 'sign' } })
    expect(await planRelease(await aPublisher(), { ...step, at: AT }, NOW)).toEqual(refusedAs('stages_before_release'))
  })

  it('goes with a return, and with publication by hand', async () => {
    const returned = await planned()
    expect((await returnDraft(clerk('publisher'), { ...returned, reason: '数字待核' })).ok).toBe(true)
    expect(await outcomesOf(returned.editionId)).toEqual(['returned'])
    const early = await planned()
    expect((await publishDraft(clerk('publisher'), early)).ok).toBe(true)
    expect(await outcomesOf(early.editionId)).toEqual(['by_hand'])
    await carryOutReleases(DUE)
    expect((await standing(returned.editionId)).status).toBe('draft')
    expect((await actionsOn(early.editionId)).filter((action) => action === 'edition.publish')).toHaveLength(1)
  })

  it('keeps what came of it for good', async () => {
    const { editionId } = await planned()
    await expect(db().release.updateMany({ where: { editionId }, data: { dueAt: NOW } })).rejects.toThrow(/never changed/)
    await carryOutReleases(DUE)
    await expect(db().release.updateMany({ where: { editionId }, data: { outcome: 'cancelled' } })).rejects.toThrow(/never changed/)
    await expect(db().release.deleteMany({ where: { editionId } })).rejects.toThrow(/never changed/)
  })
})

describe('at its minute everything is asked again', () => {
  it('and a finding that came up meanwhile keeps it back, with the reason on the desk', async () => {
    const step = await planned()
    const { text } = await db().edition.findUniqueOrThrow({ where: { id: step.editionId } })
    await db().edition.update({ where: { id: step.editionId }, data: { text: `${text}身份证号码11010519491231002X\n` } })
    await carryOutReleases(DUE)
    await carryOutReleases(DUE)
    expect((await standing(step.editionId)).status).toBe('submitted')
    expect((await actionsOn(step.editionId)).at(-1)).toBe('edition.release-refused')
    expect((await actionsOn(step.editionId)).filter((action) => action === 'edition.release-refused')).toHaveLength(1)
    const failed = async () => (await findReleases(HULI, DUE)).failed.find(({ id }) => id === step.editionId)
    expect(await failed()).toMatchObject({ at: '2026-11-27 09:00', issues: [{ field: null, key: 'findings_undecided' }] })

    const { key } = await db().finding.findFirstOrThrow({ where: { editionId: step.editionId } })
    const kept = await decideFinding(clerk('publisher'), { ...step, key, decision: 'keep', reason: '公开样例' })
    if (!kept.ok) throw new Error(JSON.stringify(kept.issues))
    expect((await planRelease(await aPublisher(), { editionId: step.editionId, revision: kept.revision, at: '2026-11-28T09:00' }, DUE)).ok).toBe(true)
    expect(await failed()).toBeUndefined()
    await carryOutReleases(new Date('2026-11-28T01:00:00Z'))
    expect((await standing(step.editionId)).status).toBe('live')
  })

  it.each([
    ['has lost the role', 'planner_may_not', (id: string) => db().membership.updateMany({ where: { userId: id }, data: { role: 'auditor' } })],
    ['has no part in the district any more', 'planner_may_not', (id: string) => db().membership.deleteMany({ where: { userId: id } })],
    ['has left', 'planner_gone', (id: string) => db().user.update({ where: { id }, data: { deactivatedAt: NOW } })],
  ])('and nothing is published in the name of somebody who %s', async (_what, key, change) => {
    const publisher = await aPublisher()
    const { editionId } = await planned(Promise.resolve(publisher))
    await change(publisher.id)
    await carryOutReleases(DUE)
    expect((await standing(editionId)).status).toBe('submitted')
    expect((await findReleases(HULI, DUE)).failed.find(({ id }) => id === editionId)?.issues).toEqual([{ field: null, key }])
  })
})

describe('a time that was missed', () => {
  it('is late at once for the desk and the readiness check, and published as soon as the clock runs again', async () => {
    const step = await planned()
    const later = new Date(DUE.getTime() + 37 * 60_000)
    expect(await countLateReleases(new Date(DUE.getTime() + 4 * 60_000))).toBe(0)
    expect(await countLateReleases(later)).toBe(1)
    expect((await findReleases(HULI, later)).planned.find(({ id }) => id === step.editionId)).toMatchObject({ late: true })
    await carryOutReleases(later)
    expect((await standing(step.editionId)).status).toBe('live')
    expect(await countLateReleases(later)).toBe(0)
  })

  it('says by how many minutes', async () => {
    const step = await handedIn()
    const [dueAt, before] = [41, 60].map((minutes) => new Date(Date.now() - minutes * 60_000)) as [Date, Date]
    const at = new Date(dueAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
    expect((await planRelease(await aPublisher(), { ...step, at }, before)).ok).toBe(true)
    await carryOutReleases()
    const { details } = await db().auditEntry.findFirstOrThrow({ where: { entityId: step.editionId, action: 'edition.publish' } })
    expect((details as { late: number }).late).toBeGreaterThanOrEqual(41)
    expect((await findReleases(HULI, new Date())).late.find(({ id }) => id === step.editionId)?.minutes).toBeGreaterThanOrEqual(41)
  })
})
