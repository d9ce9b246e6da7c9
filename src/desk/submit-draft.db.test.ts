import { beforeAll, describe, expect, it } from 'vitest'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { discardDraft } from '#desk/discard-draft.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { returnDraft } from '#desk/return-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../tests/integration/database.ts'
import { HAICANG, aDraft, actionsOn, clerk, twoDistricts } from '../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const publisher = clerk('publisher')

describe('submitting a draft', () => {
  it.each([
    ['no title', { title: null }, 'title', 'title_required'],
    ['no issuer', { issuer: null }, 'issuer', 'issuer_required'],
    ['no date', { dateIssued: null }, 'dateIssued', 'date_required'],
    ['no kind', { docKind: 'unknown' as const }, 'docKind', 'kind_required'],
    ['依申请公开', { disclosure: { raw: '依申请公开', value: '依申请公开', code: 'ON_REQUEST', line: 1, range: { start: 0, end: 1 } } }, 'disclosure', 'not_for_disclosure'],
  ])('is refused with %s', async (_what, facts, field, key) => {
    const draft = await aDraft(drafter, facts)
    expect(await submitDraft(drafter, { editionId: draft.id, revision: 1 })).toEqual({ ok: false, issues: [{ field, key }] })
    expect(await actionsOn(draft.id)).toEqual([])
  })

  it('is taken without a date once a person says the document states none', async () => {
    const draft = await aDraft(drafter, { dateIssued: null, issuer: null })
    await correctDraft(drafter, { editionId: draft.id, revision: 1, values: {}, settled: ['issuer'] })
    expect((await submitDraft(drafter, { editionId: draft.id, revision: 2, confirmed: ['dateIssued'] })).ok).toBe(true)
    const { corrections } = await db().edition.findUniqueOrThrow({ where: { id: draft.id } })
    expect(corrections).toEqual({ issuer: null, dateIssued: null })
  })

  it('asks what has changed where a public text is replaced, and tells readers', async () => {
    const first = await aDraft(drafter)
    await submitDraft(drafter, { editionId: first.id, revision: 1, changeNote: '没有人需要知道' })
    await publishDraft(publisher, { editionId: first.id, revision: 2 })
    const { changeNote } = await db().edition.findUniqueOrThrow({ where: { id: first.id } })
    expect(changeNote).toBeNull()

    const next = await aDraft(drafter, {}, first.documentId)
    expect(await submitDraft(drafter, { editionId: next.id, revision: 1, changeNote: ' ' })).toEqual({ ok: false, issues: [{ field: 'changeNote', key: 'change_note_required' }] })
    expect(await submitDraft(drafter, { editionId: next.id, revision: 1, changeNote: '更正第二部分服务点数量' })).toEqual({ ok: true, revision: 2 })
    expect(await db().edition.findUniqueOrThrow({ where: { id: next.id } })).toMatchObject({ changeNote: '更正第二部分服务点数量' })
    const { details } = await db().auditEntry.findFirstOrThrow({ where: { entityId: next.id, action: 'edition.submit' } })
    expect(details).toMatchObject({ changeNote: '更正第二部分服务点数量', minor: false })
  })

  it('needs no note for a change of spelling or layout alone, which the trail tells', async () => {
    const first = await aDraft(drafter)
    await submitDraft(drafter, { editionId: first.id, revision: 1 })
    await publishDraft(publisher, { editionId: first.id, revision: 2 })
    const next = await aDraft(drafter, {}, first.documentId)
    expect((await submitDraft(drafter, { editionId: next.id, revision: 1, minor: true })).ok).toBe(true)
    const { details } = await db().auditEntry.findFirstOrThrow({ where: { entityId: next.id, action: 'edition.submit' } })
    expect(details).toMatchObject({ minor: true })
  })

  it('closes the draft to corrections, also from a page opened before', async () => {
    const draft = await aDraft(drafter)
    await submitDraft(drafter, { editionId: draft.id, revision: 1 })
    expect(await correctDraft(drafter, { editionId: draft.id, revision: 1, values: { title: '改' } })).toEqual({ ok: false, issues: [{ field: null, key: 'not_a_draft' }] })
  })
})

describe('returning what was submitted', () => {
  it('opens it again and keeps the reason on record', async () => {
    const draft = await aDraft(drafter)
    await submitDraft(drafter, { editionId: draft.id, revision: 1 })
    expect(await returnDraft(publisher, { editionId: draft.id, revision: 2, reason: ' ' })).toEqual({ ok: false, issues: [{ field: 'reason', key: 'reason_required' }] })
    expect(await returnDraft(publisher, { editionId: draft.id, revision: 2, reason: '抄送单位有误' })).toEqual({ ok: true, revision: 3 })

    const entry = await db().auditEntry.findFirstOrThrow({ where: { entityId: draft.id, action: 'edition.return' } })
    expect(entry.details).toMatchObject({ reason: '抄送单位有误' })
    expect((await correctDraft(drafter, { editionId: draft.id, revision: 3, values: { cc: '区府办' } })).ok).toBe(true)
  })

  it('is refused to the drafter, and unknown to another district', async () => {
    const draft = await aDraft(drafter)
    await submitDraft(drafter, { editionId: draft.id, revision: 1 })
    const input = { editionId: draft.id, revision: 2, reason: '改' }
    await expect(returnDraft(drafter, input)).rejects.toThrow(ForbiddenError)
    await expect(returnDraft(clerk('publisher', HAICANG), input)).rejects.toThrow(NotFoundError)
  })
})

describe('discarding a draft', () => {
  it('removes text and bytes and leaves the entry', async () => {
    const draft = await aDraft(drafter)
    expect(await discardDraft(drafter, { editionId: draft.id, revision: 1 })).toEqual({ ok: true })
    expect(await db().edition.count({ where: { id: draft.id } })).toBe(0)
    expect(await db().document.count({ where: { id: draft.documentId } })).toBe(0)
    expect(await db().source.count({ where: { sha256: draft.sourceSha256 } })).toBe(0)
    expect(await actionsOn(draft.id)).toEqual(['edition.discard'])
  })

  it('leaves the live edition of its document alone, and what is live cannot be discarded', async () => {
    const first = await aDraft(drafter)
    await submitDraft(drafter, { editionId: first.id, revision: 1 })
    await publishDraft(publisher, { editionId: first.id, revision: 2 })
    const second = await aDraft(drafter, {}, first.documentId)
    expect(await discardDraft(drafter, { editionId: second.id, revision: 1 })).toEqual({ ok: true })
    expect(await db().document.count({ where: { id: first.documentId } })).toBe(1)
    expect(await discardDraft(drafter, { editionId: first.id, revision: 3 })).toEqual({ ok: false, issues: [{ field: null, key: 'not_a_draft' }] })
  })

  it('is refused to a publisher, and unknown to another district', async () => {
    const draft = await aDraft(drafter)
    await expect(discardDraft(publisher, { editionId: draft.id, revision: 1 })).rejects.toThrow(ForbiddenError)
    await expect(discardDraft(clerk('drafter', HAICANG), { editionId: draft.id, revision: 1 })).rejects.toThrow(NotFoundError)
  })
})
