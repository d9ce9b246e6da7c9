import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET } from '#app/[locale]/(public)/[district]/[collection]/[slug]/route.tsx'
import { findRequests } from '#desk/endings/find-requests.ts'
import { requestEnding } from '#desk/endings/request-ending.ts'
import { settleRequest } from '#desk/endings/settle-request.ts'
import { withdrawDocument } from '#desk/endings/withdraw-document.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { listAddresses } from '#documents/lists/list-addresses.ts'
import { listDocuments, readCube } from '#documents/lists/list-documents.ts'
import { readFilters } from '#documents/lists/list-filters.ts'
import { readDocuments } from '#open-data/read-documents.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from './database.ts'
import { ended } from './endings.ts'
import { aLetter, taken } from './letters.ts'
import { HAICANG, HULI, actionsOn, clerk, statusesOf, twoDistricts } from './staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const publisher = clerk('publisher')
const TODAY = dayInChina(new Date())

async function published(serial: number, text = aLetter(serial)) {
  const editionId = await taken(drafter, text)
  await submitDraft(drafter, { editionId, revision: 1 })
  const outcome = await publishDraft(publisher, { editionId, revision: 2 })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return { editionId, revision: 3, slug: outcome.published.slug, number: `厦湖卫健函〔2025〕${serial}号` }
}

async function page(slug: string) {
  const response = await GET(new NextRequest(`http://127.0.0.1:3000/huli/replies/${slug}`), { params: Promise.resolve({ locale: 'zh-CN', district: 'huli', collection: 'replies', slug }) })
  return { status: response.status, location: response.headers.get('location'), html: await response.text() }
}

/** Where a document is still to be found: lists, sitemap, open data, search. */
async function found(slug: string) {
  const cube = await readCube('huli', null)
  const listed = await listDocuments('huli', null, readFilters(new URLSearchParams(), cube, TODAY), TODAY, 1)
  const document = await db().document.findFirstOrThrow({ where: { slug } })
  return {
    list: listed.some((item) => item.slug === slug),
    sitemap: (await listAddresses(0)).some((entry) => entry.slug === slug),
    search: (await db().searchEntry.count({ where: { ownerId: document.id } })) > 0,
  }
}
const EVERYWHERE = { list: true, sitemap: true, search: true }
const NOWHERE = { list: false, sitemap: false, search: false }

describe('what becomes of a public document', () => {
  it('withdrawn: 410 with the reason, and found nowhere', async () => {
    const { slug, ...step } = await published(301)
    expect((await ended(publisher, { ...step, kind: 'withdrawn', reason: '附件有误，更正后重新发布' })).ok).toBe(true)
    expect(await page(slug)).toMatchObject({ status: 410, html: expect.stringContaining('附件有误，更正后重新发布') })
    expect(await found(slug)).toEqual(NOWHERE)
    expect(await actionsOn(step.editionId)).toContain('edition.end')
  })

  it('repealed: stays, marked from its day on, in lists and open data too', async () => {
    const { slug, ...step } = await published(302)
    expect((await ended(publisher, { ...step, kind: 'repealed', reason: '有效期届满', endedOn: '2025-12-31' })).ok).toBe(true)
    const { status, html } = await page(slug)
    expect(status).toBe(200)
    expect(html).toContain('自2025年12月31日起废止')
    expect(await found(slug)).toEqual(EVERYWHERE)
    const cube = await readCube('huli', null)
    const filters = readFilters(new URLSearchParams('validity=repealed'), cube, TODAY)
    expect((await listDocuments('huli', null, filters, TODAY, 1)).map((item) => item.slug)).toEqual([slug])
    expect(await listDocuments('huli', null, { ...filters, validity: 'repealed' }, '2025-12-30', 1)).toEqual([])
    const open = await readDocuments({ district: 'huli', page: 1, perPage: 50 } as Parameters<typeof readDocuments>[0])
    expect(open.data.find((one) => one.url.endsWith(slug))).toMatchObject({ ended: { kind: 'repealed', on: '2025-12-31' } })
  })

  it('voided: stays, marked as never in force', async () => {
    const { slug, ...step } = await published(303)
    await ended(publisher, { ...step, kind: 'voided', reason: '越权制发' })
    const { status, html } = await page(slug)
    expect(status).toBe(200)
    expect(html).toContain('自始无效')
  })

  it('replaced: leads to its successor, which must be public', async () => {
    const { slug, ...step } = await published(304)
    const unknown = { ok: false, issues: [{ field: 'successor', key: 'successor_not_public' }] }
    expect(await ended(publisher, { ...step, kind: 'replaced', reason: '内容更新' })).toEqual(unknown)
    expect(await ended(publisher, { ...step, kind: 'replaced', reason: '内容更新', successor: '厦湖卫健函〔2025〕999号' })).toEqual(unknown)
    const next = await published(305)
    expect((await ended(publisher, { ...step, kind: 'replaced', reason: '内容更新', successor: '厦湖卫健函[2025]305号' })).ok).toBe(true)
    expect(await page(slug)).toMatchObject({ status: 308, location: `/huli/replies/${next.slug}` })
    expect(await found(slug)).toEqual(NOWHERE)
  })

  it('asked for and impossible by now: nothing happens, and it is still asked', async () => {
    const { slug, number: _number, ...step } = await published(321)
    const { slug: _next, number: successor, ...next } = await published(322)
    await requestEnding(drafter, { ...step, kind: 'replaced', reason: '内容更新', successor })
    await ended(publisher, { ...next, kind: 'withdrawn', reason: '有误' })
    const [request] = (await findRequests(HULI)).filter(({ editionId }) => editionId === step.editionId)
    expect(await settleRequest(publisher, { ...step, requestId: request!.id, decision: 'carry_out' })).toEqual({ ok: false, issues: [{ field: 'successor', key: 'successor_not_public' }] })
    expect((await findRequests(HULI)).map(({ id }) => id)).toContain(request!.id)
    expect((await page(slug)).status).toBe(200)
    expect(await settleRequest(publisher, { ...step, requestId: request!.id, decision: 'decline', words: '替代文件已撤回' })).toEqual({ ok: true })
  })

  it('stands again when a new edition of what was withdrawn is published', async () => {
    const { slug, ...step } = await published(306)
    await ended(publisher, { ...step, kind: 'withdrawn', reason: '有误' })
    const again = await published(306, aLetter(306).replace('开设夜间门诊', '开设夜间和周末门诊'))
    expect(again.slug).toBe(slug)
    expect((await page(slug)).status).toBe(200)
    const { documentId } = await db().edition.findUniqueOrThrow({ where: { id: step.editionId } })
    expect(await statusesOf(documentId)).toEqual(['past', 'live'])
  })

  it('has one winner when it is withdrawn and replaced by a new edition at once', async () => {
    const { ...step } = await published(307)
    const next = await taken(drafter, aLetter(307).replace('开设夜间门诊', '开设周末门诊'))
    await submitDraft(drafter, { editionId: next, revision: 1, changeNote: '更正时间' })
    const [, renewed] = await Promise.all([ended(publisher, { ...step, kind: 'withdrawn', reason: '有误' }), publishDraft(publisher, { editionId: next, revision: 2 })])
    expect(renewed.ok).toBe(true)
    const { documentId } = await db().edition.findUniqueOrThrow({ where: { id: next } })
    const { ending } = await db().document.findUniqueOrThrow({ where: { id: documentId } })
    expect(await statusesOf(documentId)).toEqual(['past', 'live'])
    expect(ending).toBeNull()
  })

  it('is told with a reason, without private details, by a publisher of the district alone', async () => {
    const { slug: _slug, number: _number, ...step } = await published(308)
    expect(await ended(publisher, { ...step, kind: 'voided', reason: '' })).toEqual({ ok: false, issues: [{ field: 'reason', key: 'reason_required' }] })
    expect(await ended(publisher, { ...step, kind: 'voided', reason: '应13800138000来电要求' })).toEqual({ ok: false, issues: [{ field: 'reason', key: 'reason_private' }] })
    for (const kind of ['voided', 'withdrawn'] as const) {
      await expect(ended(drafter, { ...step, kind, reason: '有误' })).rejects.toThrow(ForbiddenError)
      await expect(ended(clerk('publisher', HAICANG), { ...step, kind, reason: '有误' })).rejects.toThrow(NotFoundError)
    }
    await ended(publisher, { ...step, kind: 'voided', reason: '越权' })
    await expect(db().ending.deleteMany({})).rejects.toThrow(/only added/)
  })
})

describe('what is asked to become of a public document', () => {
  const askedOf = (editionId: string) => db().endingRequest.findMany({ where: { editionId }, orderBy: { askedAt: 'asc' } })
  const both = { ...drafter, memberships: [...drafter.memberships, { districtCode: HULI, role: 'publisher' as const }] }

  it('is decided by somebody else, once, and stands on record with whoever asked', async () => {
    const { slug: _slug, number: _number, ...step } = await published(310)
    expect(await requestEnding(both, { ...step, kind: 'repealed', reason: '有效期届满', endedOn: '2026-12-31' })).toEqual({ ok: true })
    const requestId = (await askedOf(step.editionId))[0]!.id
    expect(await settleRequest(both, { ...step, requestId, decision: 'carry_out' })).toEqual({ ok: false, issues: [{ field: null, key: 'own_request' }] })
    expect(await findRequests(HULI)).toMatchObject([{ id: requestId, kind: 'repealed', endedOn: '2026-12-31', askedByName: drafter.name }])
    expect(await settleRequest(publisher, { ...step, requestId, decision: 'carry_out' })).toEqual({ ok: true })
    expect(await settleRequest(clerk('publisher'), { ...step, requestId, decision: 'decline', words: '不同意' })).toEqual({ ok: false, issues: [{ field: null, key: 'request_gone' }] })
    expect([await askedOf(step.editionId), await findRequests(HULI)]).toMatchObject([[{ outcome: 'carried_out', decidedByName: publisher.name }], []])
    const entry = await db().auditEntry.findFirstOrThrow({ where: { entityId: step.editionId, action: 'edition.end' } })
    expect(entry.details).toMatchObject({ kind: 'repealed', endedOn: '2026-12-31', askedBy: drafter.name })
    await expect(db().endingRequest.updateMany({ where: { id: requestId }, data: { reason: '另一理由' } })).rejects.toThrow(/never changed/)
  })

  it('is declined with a reason; asked anew it gives way, and a withdrawal by one overtakes it', async () => {
    const { slug: _slug, number: _number, ...step } = await published(311)
    const ask = () => requestEnding(drafter, { ...step, kind: 'voided', reason: '越权制发' })
    await expect(requestEnding(publisher, { ...step, kind: 'voided', reason: '越权制发' })).rejects.toThrow(ForbiddenError)
    await ask()
    const requestId = (await askedOf(step.editionId))[0]!.id
    expect(await settleRequest(publisher, { ...step, requestId, decision: 'decline' })).toEqual({ ok: false, issues: [{ field: 'words', key: 'reason_required' }] })
    expect(await settleRequest(publisher, { ...step, requestId, decision: 'decline', words: '须先报区政府' })).toEqual({ ok: true })
    await ask()
    await ask()
    expect(await withdrawDocument(publisher, { ...step, reason: '泄露信息，先行撤下' })).toEqual({ ok: true })
    expect((await askedOf(step.editionId)).map(({ outcome }) => outcome)).toEqual(['declined', 'overtaken', 'overtaken'])
    const entry = await db().auditEntry.findFirstOrThrow({ where: { entityId: step.editionId, action: 'edition.end' } })
    expect(entry.details).toMatchObject({ kind: 'withdrawn', askedBy: null })
  })

  it('has one winner among two who decide, and is overtaken by a new edition', async () => {
    const { slug: _slug, number: _number, ...step } = await published(312)
    await requestEnding(drafter, { ...step, kind: 'voided', reason: '越权制发' })
    const requestId = (await askedOf(step.editionId))[0]!.id
    const outcomes = await Promise.all([settleRequest(publisher, { ...step, requestId, decision: 'carry_out' }), settleRequest(clerk('publisher'), { ...step, requestId, decision: 'decline', words: '不同意' })])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)

    const next = await published(313)
    await requestEnding(drafter, { editionId: next.editionId, revision: 3, kind: 'voided', reason: '越权制发' })
    const correction = await taken(drafter, aLetter(313).replace('3家', '4家'))
    await submitDraft(drafter, { editionId: correction, revision: 1, changeNote: '更正数量' })
    await publishDraft(publisher, { editionId: correction, revision: 2 })
    expect(await askedOf(next.editionId)).toMatchObject([{ outcome: 'overtaken', decidedById: null }])
  })
})
