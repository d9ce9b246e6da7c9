import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { correctField } from '#desk/register/correct-field.ts'
import { confirmFacts } from '#desk/register/owner/confirm-facts.ts'
import { makeOwnerLink, readOwnerLinks, revokeOwnerLink } from '#desk/register/owner/keep-links.ts'
import { readOwnedHouse } from '#desk/register/owner/owned-house.ts'
import { readDueChecks } from '#desk/register/due-checks.ts'
import { findFacility } from '#facilities/queries.ts'
import { registerTags } from '#districts/register-tags.ts'
import { forget } from '#platform/cache.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../../tests/integration/database.ts'
import { HAICANG, HULI, clerk, twoDistricts } from '../../../../tests/integration/staff.ts'

useDatabase()
const editor: Actor = { kind: 'user', id: 'u-editor', name: '编辑', memberships: [{ districtCode: HULI, role: 'facility_editor' }] }
let facilityId = ''
const basis = { basis: '名册', method: 'document' as const }

beforeAll(async () => {
  await twoDistricts()
  await db().user.create({ data: { id: 'u-editor', name: '编辑', email: 'e@x.example' } })
  const said = (field: string, value: string) => ({ field, ordinal: 0, value, kind: 'file', trust: 'directory' })
  facilityId = (await db().facility.create({ data: { districtCode: HULI, slug: 'jiang-tou', name: '江头街道社区卫生服务中心', status: 'operating', scope: 'district', values: { create: [said('name', '江头街道社区卫生服务中心'), said('phone', '0592-5550000'), said('address', '江头街1号')] } } })).id
})

async function aLink(): Promise<string> {
  const made = await makeOwnerLink(editor, { facilityId, days: 30 })
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return made.token
}

describe('a link for the owner of a house', () => {
  it('is made by its editors alone, leads to its public facts, and is stored nowhere', async () => {
    await expect(makeOwnerLink(clerk('facility_editor', HAICANG), { facilityId, days: 30 })).rejects.toThrow(NotFoundError)
    const token = await aLink()
    const { name, facts } = await readOwnedHouse(token)
    expect([name, facts.map(({ place }) => place)]).toEqual(['江头街道社区卫生服务中心', ['address', 'phone', 'name']])
    expect(JSON.stringify([await db().ownerLink.findMany(), await db().auditEntry.findMany({ select: { details: true } })])).not.toContain(token.split('.')[1])
  })

  it('cannot be forged, leads nowhere once taken back or over', async () => {
    const token = await aLink()
    const [number, signature] = token.split('.') as [string, string]
    for (const wrong of ['', 'x', `${number}.${signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`, `${number.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}.${signature}`]) await expect(readOwnedHouse(wrong)).rejects.toThrow(NotFoundError)
    const { links } = await readOwnerLinks(editor, facilityId)
    expect(await revokeOwnerLink(editor, { facilityId, linkId: links[0]!.id })).toEqual({ ok: true })
    expect(await revokeOwnerLink(editor, { facilityId, linkId: links[0]!.id })).toMatchObject({ issues: [{ key: 'owner_link_over' }] })
    expect(await readOwnedHouse(token)).toMatchObject({ link: { holds: false }, facts: [] })
    const later = await aLink()
    await db().ownerLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    await expect(confirmFacts(later, { answers: [{ place: 'phone', saw: '0592-5550000', right: true }], more: '' })).rejects.toThrow(NotFoundError)
  })

  it('confirms what holds, which is then no longer due, and reports what has changed', async () => {
    await correctField(editor, { facilityId, field: 'phone', value: '0592-5550001', nextCheck: '2026-01-01', ...basis })
    expect((await readDueChecks(editor, HULI)).due).toHaveLength(1)
    const token = await aLink()
    expect(await confirmFacts(token, { answers: [], more: '' })).toMatchObject({ issues: [{ key: 'nothing_answered' }] })
    expect(await confirmFacts(token, { answers: [{ place: 'phone', saw: '0592-5550000', right: true }], more: '' })).toMatchObject({ issues: [{ field: 'phone', key: 'changed_while_looking' }] })
    expect(await confirmFacts(token, { answers: [{ place: 'address', saw: '江头街1号', right: false, now: ' ' }], more: '' })).toMatchObject({ issues: [{ field: 'address', key: 'claim_required' }] })
    expect(await confirmFacts(token, { answers: [{ place: 'phone', saw: '0592-5550001', right: true }, { place: 'address', saw: '江头街1号', right: false, now: '江头街2号' }, { place: 'districtCode', saw: HULI, right: true }], more: '' })).toMatchObject({ ok: true, confirmed: 1, receipts: [expect.any(String)] })
    expect((await readDueChecks(editor, HULI)).due).toEqual([])
    const { fields } = (await findFacility('jiang-tou'))!
    expect(fields.phone[0]).toMatchObject({ value: '0592-5550001', sources: [{ trust: 'owner', method: 'owner', asOf: dayInChina(new Date()) }, { trust: 'desk' }] })
    expect(fields.address.map(({ value }) => value)).toEqual(['江头街1号'])
    expect(await db().feedback.findMany({ select: { place: true, claim: true, decision: true } })).toEqual([{ place: 'address', claim: '江头街2号', decision: null }])
    // Coming back, the owner sees what they said and what came of it; nothing that others reported.
    await db().feedback.create({ data: { receipt: 'of-a-reader', districtCode: HULI, facilityId, place: 'phone', claim: '打不通' } })
    expect((await readOwnedHouse(token)).reports).toEqual([{ receipt: expect.any(String), place: 'address', claim: '江头街2号', receivedOn: dayInChina(new Date()), decision: null }])
    expect((await readOwnedHouse(await aLink())).reports).toEqual([])
    await db().feedback.delete({ where: { receipt: 'of-a-reader' } })
    expect(await db().auditEntry.count({ where: { action: 'facility.confirm', districtCode: HULI, actorName: 'owner' } })).toBe(1)
  })

  it('asks of timetables and services too, keeps who said so first, and takes what is lacking as a report', async () => {
    const source = { kind: 'desk', trust: 'desk', ref: '鲤卫健〔2026〕9号', quote: null, method: 'document', asOf: '2026-01-05', note: null, nextCheck: null }
    const sessions = [{ label: 'general', days: [1, 2, 3, 4, 5], opens: '08:00', closes: '11:30', weeks: null }]
    const { id: scheduleId } = await db().schedule.create({ data: { facilityId, ordinal: -1, sessions, holidays: 'state', source } })
    const { id: offerId } = await db().serviceOffer.create({ data: { facilityId, serviceCode: 'VAX', mode: 'onsite', status: 'offered', source } })
    forget([registerTags.all])
    const token = await aLink()
    const [hours, offer] = [`schedule:${scheduleId}`, `offer:${offerId}`]
    const { facts } = await readOwnedHouse(token)
    expect(facts.slice(0, 2).map(({ place, value }) => [place, value])).toEqual([[hours, '门诊 周一至周五 08:00-11:30'], [offer, '']])
    const more = '专家坐诊 周四 8:00-11:00 心血管内科 来自 某市第一医院'
    const answers = [{ place: hours, saw: facts[0]!.value, right: true as const }, { place: offer, saw: '', right: false as const, now: '只在周三' }]
    expect(await confirmFacts(token, { answers: [], more: '长'.repeat(501) })).toMatchObject({ issues: [{ field: 'more', key: 'feedback_too_long' }] })
    expect(await confirmFacts(token, { answers, more })).toMatchObject({ ok: true, confirmed: 1, receipts: [expect.any(String), expect.any(String)] })
    expect((await findFacility('jiang-tou'))!.schedules[0]!.source).toMatchObject({ trust: 'desk', ref: source.ref, asOf: '2026-01-05', confirmedOn: dayInChina(new Date()) })
    expect(await db().feedback.findMany({ where: { place: { in: [offer, 'other'] } }, select: { place: true, claim: true }, orderBy: { receivedAt: 'asc' } })).toEqual([{ place: offer, claim: '只在周三' }, { place: 'other', claim: more }])
  })

  it('is not used again and again within an hour', async () => {
    const token = await aLink()
    const again = () => confirmFacts(token, { answers: [{ place: 'phone', saw: '0592-5550001', right: true }], more: '' })
    for (let time = 0; time < 12; time++) expect((await again()).ok).toBe(true)
    expect(await again()).toMatchObject({ issues: [{ key: 'too_much_feedback' }] })
  })
})
