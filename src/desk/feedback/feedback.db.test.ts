import { beforeAll, describe, expect, it } from 'vitest'
import { decideFeedback } from '#desk/feedback/decide-feedback.ts'
import { findClaim, readFeedback } from '#desk/feedback/feedback-queries.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { countFeedback, findFeedback } from '#feedback/find-feedback.ts'
import { type FeedbackInput, receiveFeedback } from '#feedback/receive-feedback.ts'
import { findSubject } from '#feedback/subject.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { HAICANG, HULI, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()

const [editor, drafter, publisher] = [clerk('facility_editor'), clerk('drafter'), clerk('publisher')]
const nowhere = { facility: null, document: null, village: null, place: null }

beforeAll(async () => {
  await twoDistricts()
  await db().facility.create({ data: { districtCode: HULI, slug: 'jiang-tou', name: '江头街道社区卫生服务中心', status: 'operating', scope: 'district', values: { create: { field: 'phone', ordinal: 0, value: '0592-5550000', kind: 'file', trust: 'directory' } } } })
})

async function aReport(changes: Partial<FeedbackInput> = {}): Promise<FeedbackInput> {
  const subject = await findSubject(HULI, { ...nowhere, facility: 'jiang-tou', place: 'phone' })
  return { districtCode: HULI, subject, claim: '电话已换成 0592-5551234', evidence: '门口贴的通知', address: '203.0.113.1', ...changes }
}

async function received(changes: Partial<FeedbackInput> = {}) {
  const outcome = await receiveFeedback(await aReport(changes))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return db().feedback.findUniqueOrThrow({ where: { receipt: outcome.receipt } })
}

describe('what a reader says is wrong', () => {
  it('is about one thing on a page, with what stands there', async () => {
    expect((await aReport()).subject).toMatchObject({ about: { kind: 'facility' }, title: '江头街道社区卫生服务中心', place: 'phone', says: '0592-5550000' })
    expect(await findSubject(HULI, { ...nowhere, facility: 'jiang-tou', place: '__proto__' })).toMatchObject({ place: null, says: null })
    for (const asked of [nowhere, { ...nowhere, facility: 'no-such' }, { ...nowhere, document: 'no-such' }]) await expect(findSubject(HULI, asked)).rejects.toThrow(NotFoundError)
    await expect(findSubject(HAICANG, { ...nowhere, facility: 'jiang-tou' })).rejects.toThrow(NotFoundError)
  })

  it('is about one row of many: a service, a timetable, a level, an event, a partner, a value', async () => {
    const source = { kind: 'desk', ref: null, trust: 'seed', asOf: null, note: null, quote: null, method: null, nextCheck: null }
    const { id: facilityId } = await db().facility.findUniqueOrThrow({ where: { slug: 'jiang-tou' } })
    const sessions = [{ label: 'night', days: [1, 2, 3], opens: '18:00', closes: '20:30', weeks: null }]
    const rows = [
      ['schedule', await db().schedule.create({ data: { facilityId, ordinal: 0, serviceCode: 'NIGHT', sessions, source } }), '夜诊 夜诊 周一至周三 18:00-20:30'],
      ['schedule', await db().schedule.create({ data: { facilityId, ordinal: 1, serviceCode: null, sessions: sessions.map((one) => ({ ...one, label: 'morning', opens: '08:00', closes: '11:30' })), source } }), '上午 周一至周三 08:00-11:30'],
      ['offer', await db().serviceOffer.create({ data: { facilityId, serviceCode: 'FD-SIGN', mode: 'onsite', status: 'offered', text: '周三办理', source } }), '家庭医生签约 到机构 周三办理'],
      ['claim', await db().accreditation.create({ data: { facilityId, ordinal: 0, scheme: 'community-hospital', level: null, status: 'aiming', source } }), '社区医院 创建中，尚未获评'],
      ['event', await db().facilityEvent.create({ data: { facilityId, ordinal: 0, kind: 'moved', effective: '2025-03', toText: '江头路1号', source } }), '2025-03 搬迁 江头路1号'],
    ] as const
    for (const [kind, { id }, says] of rows) expect(await findSubject(HULI, { ...nowhere, facility: 'jiang-tou', place: `${kind}:${id}` })).toMatchObject({ place: `${kind}:${id}`, says })
    expect(await findSubject(HULI, { ...nowhere, facility: 'jiang-tou', place: 'specialties:全科' })).toMatchObject({ place: null, says: null })
    await db().facilityValue.create({ data: { facilityId, field: 'specialties', ordinal: 0, value: '全科', kind: 'file', trust: 'seed' } })
    expect(await findSubject(HULI, { ...nowhere, facility: 'jiang-tou', place: 'specialties:全科' })).toMatchObject({ place: 'specialties:全科', says: '全科' })
    // A row of another house, or none, is no place here.
    for (const place of [`schedule:${facilityId}`, 'schedule:x', `network:x`, 'constructor:x', 'offer:']) expect(await findSubject(HULI, { ...nowhere, facility: 'jiang-tou', place })).toMatchObject({ place: null })
  })

  it('keeps what the reader saw, whatever becomes of it', async () => {
    const { id } = await received({ claim: '号码少一位' })
    await db().facilityValue.updateMany({ where: { field: 'phone' }, data: { value: '0592-5550001' } })
    expect((await readFeedback(editor, HULI)).waiting.find((row) => row.id === id)).toMatchObject({ saw: '0592-5550000', facility: { says: '0592-5550001' } })
    await db().facilityValue.updateMany({ where: { field: 'phone' }, data: { value: '0592-5550000' } })
  })

  it('is about a document only once it is public', async () => {
    const editionId = await taken(drafter, aLetter(501))
    const { slug } = await db().document.findFirstOrThrow({ where: { editions: { some: { id: editionId } } } })
    await expect(findSubject(HULI, { ...nowhere, document: slug })).rejects.toThrow(NotFoundError)
    await submitDraft(drafter, { editionId, revision: 1 })
    await publishDraft(publisher, { editionId, revision: 2 })
    const { anchor } = await db().block.findFirstOrThrow({ where: { editionId, text: { contains: '夜间门诊' } } })
    expect(await findSubject(HULI, { ...nowhere, document: slug, place: anchor })).toMatchObject({ about: { kind: 'reply' }, place: anchor, says: expect.stringContaining('夜间门诊') })
  })

  it('has words, not too many', async () => {
    expect(await receiveFeedback(await aReport({ claim: ' \u0000\n ' }))).toEqual({ ok: false, issues: [{ field: 'claim', key: 'claim_required' }] })
    expect(await receiveFeedback(await aReport({ claim: '错'.repeat(501), evidence: '见'.repeat(501) }))).toEqual({
      ok: false, issues: [{ field: 'claim', key: 'feedback_too_long' }, { field: 'evidence', key: 'feedback_too_long' }],
    })
  })

  it('sent twice at once is one, and a flood from one address is stopped', async () => {
    const report = await aReport({ claim: '连点两下', address: '203.0.113.2' })
    const [first, second] = await Promise.all([receiveFeedback(report), receiveFeedback(report)])
    expect(first).toEqual(second)
    const flood = await Promise.all(Array.from({ length: 12 }, (_, number) => receiveFeedback({ ...report, claim: `第${number}次` })))
    expect(flood.filter(({ ok }) => ok)).toHaveLength(9)
    expect(flood).toContainEqual({ ok: false, issues: [{ field: null, key: 'too_much_feedback' }] })
    expect(await receiveFeedback(await aReport({ claim: '另一处来的', address: '203.0.113.3' }))).toMatchObject({ ok: true })
  })

  it('keeps no address of who wrote', async () => {
    const row = await received({ claim: '不留地址', address: '203.0.113.77' })
    expect(JSON.stringify(row)).not.toContain('203.0.113.77')
    await decideFeedback(editor, { feedbackId: row.id, decision: 'declined', reply: '核实无误' })
    expect((await db().feedback.findUniqueOrThrow({ where: { id: row.id } })).sender).toBeNull()
  })
})

describe('an answer', () => {
  it('stands under the receipt, without what was written, and is given once', async () => {
    const { id, receipt } = await received({ claim: '等答复' })
    expect(await findFeedback(HULI, receipt)).toMatchObject({ decision: null, reply: null, about: { slug: 'jiang-tou' } })
    expect(await findFeedback(HAICANG, receipt)).toBeNull()
    expect(await decideFeedback(editor, { feedbackId: id, decision: 'accepted', reply: ' ' })).toEqual({ ok: false, issues: [{ field: `reply-${id}`, key: 'reply_required' }] })
    const twice = await Promise.all(['accepted', 'declined'].map((decision) => decideFeedback(editor, { feedbackId: id, decision: decision as 'accepted', reply: '谢谢，电话已更正' })))
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    expect(twice).toContainEqual({ ok: false, issues: [{ field: null, key: 'feedback_decided' }] })
    const shown = await findFeedback(HULI, receipt)
    expect(shown).toMatchObject({ reply: '谢谢，电话已更正', decision: expect.stringMatching(/accepted|declined/) })
    expect(JSON.stringify(shown)).not.toContain('等答复')
    expect(await db().auditEntry.findMany({ where: { entityId: id }, select: { action: true }, orderBy: { id: 'asc' } })).toEqual([{ action: 'feedback.receive' }, { action: 'feedback.decide' }])
  })

  it('is for whoever keeps the page: the register, or documents; for nobody of another district', async () => {
    const { id } = await received({ claim: '谁来答复' })
    const answer = { feedbackId: id, decision: 'accepted' as const, reply: '好' }
    await expect(decideFeedback(drafter, answer)).rejects.toThrow(ForbiddenError)
    await expect(decideFeedback(clerk('facility_editor', HAICANG), answer)).rejects.toThrow(NotFoundError)
    expect((await readFeedback(drafter, HULI)).waiting.map(({ id: one }) => one)).not.toContain(id)
    const [mine] = (await readFeedback(editor, HULI)).waiting.filter(({ id: one }) => one === id)
    expect(mine).toMatchObject({ claim: '谁来答复', facility: { says: '0592-5550000' } })
    await expect(readFeedback(publisher, HULI)).rejects.toThrow(NotFoundError)
    await expect(readFeedback(clerk('facility_editor', HAICANG), HULI)).rejects.toThrow(NotFoundError)
  })

  it('begins on the page where the fact is mended, with the words of the reader, for whoever may answer', async () => {
    const { id, facilityId } = await received({ claim: '门牌换了', evidence: '' })
    const house = { id: facilityId!, districtCode: HULI }
    expect(await findClaim(editor, id, house)).toEqual({ claim: '门牌换了', evidence: null, ownerLinkId: null })
    expect(await findClaim(drafter, id, house)).toBeNull()
    expect(await findClaim(editor, id, { ...house, id })).toBeNull()
    for (const none of ['', 'x']) expect(await findClaim(editor, none, house)).toBeNull()
    await decideFeedback(editor, { feedbackId: id, decision: 'accepted', reply: '已更正' })
    expect(await findClaim(editor, id, house)).toBeNull()
  })

  it('counts towards what the district says of itself', async () => {
    const before = await countFeedback(HULI)
    const { id } = await received({ claim: '数一数' })
    await decideFeedback(editor, { feedbackId: id, decision: 'accepted', reply: '已更正' })
    expect(await countFeedback(HULI)).toEqual({ received: before.received + 1, accepted: before.accepted + 1 })
  })
})
