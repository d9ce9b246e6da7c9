import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { decideFeedback } from '#desk/feedback/decide-feedback.ts'
import { readFeedback } from '#desk/feedback/feedback-queries.ts'
import { undoChange } from '#desk/register/change/undo-change.ts'
import { mergeHouses } from '#desk/register/merge/merge-houses.ts'
import { confirmFacts } from '#desk/register/owner/confirm-facts.ts'
import { makeOwnerLink } from '#desk/register/owner/keep-links.ts'
import { readOwnedHouse } from '#desk/register/owner/owned-house.ts'
import { checkTable } from '#desk/register/table/check-table.ts'
import { fateOf } from '#desk/register/table/checked-row.ts'
import { importTable } from '#desk/register/table/import-table.ts'
import { receiveTable } from '#desk/register/table/receive-table.ts'
import { readTableFile } from '#desk/register/table/table-file.ts'
import { setCare, type SetCareInput } from '#desk/register/villages/set-care.ts'
import { readVillageForEditing, readVillagesOf } from '#desk/register/villages/village-queries.ts'
import { withdrawCare } from '#desk/register/villages/withdraw-care.ts'
import { receiveFeedback } from '#feedback/receive-feedback.ts'
import { findSubject } from '#feedback/subject.ts'
import { translator } from '#i18n/translate.ts'
import { forget } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { registerTags } from '#districts/register-tags.ts'
import { careOn } from '#villages/care.ts'
import { listVillages, villagesOf } from '#villages/queries.ts'
import { useDatabase } from '../../../../tests/integration/database.ts'
import { HAICANG, HULI, clerk, twoDistricts } from '../../../../tests/integration/staff.ts'

useDatabase()
const editor: Actor = { kind: 'user', id: 'u-editor', name: '编辑', memberships: [{ districtCode: HULI, role: 'facility_editor' }] }
const TODAY = '2026-11-26'
const [UPPER, LOWER, NEW] = ['350206001201', '350206001202', '350206002201']
const place = (code: string, name: string, kind: string, street: string) => ({ districtCode: HULI, code, name, kind, street, source: { kind: 'web', ref: 'x', trust: 'official-derived' } })
const house = (slug: string, name: string) => ({ districtCode: HULI, slug, name, status: 'operating', scope: 'district', aliases: [], relatedDistricts: [], values: { create: [{ field: 'name', ordinal: 0, value: name, kind: 'file', trust: 'directory' }] } })

beforeAll(async () => {
  await twoDistricts()
  await db().user.create({ data: { id: 'u-editor', name: '编辑', email: 'e@x.example' } })
  await db().place.createMany({ data: [place(UPPER, '上坪村村委会', 'village', '坪山镇'), place(LOWER, '下坪村村委会', 'village', '坪山镇'), place(NEW, '上坪社区居委会', 'community', '新坪街道'), place('350206001', '坪山镇', 'street', '坪山镇')] })
  for (const data of [house('ping-shan', '坪山镇卫生院'), house('xia-ping', '下坪村卫生所')]) await db().facility.create({ data })
})

beforeEach(async () => {
  await db().feedback.deleteMany()
  await db().villageCare.deleteMany()
  forget(registerTags.changedAnywhere)
})

const stated = (said: Partial<SetCareInput> = {}): SetCareInput => ({ sure: false, districtCode: HULI, code: UPPER, mode: 'roving', provider: '坪山镇卫生院', sessions: '周二 8:30-11:00', basis: '坪卫〔2026〕3号', method: 'document', ...said })
const careOf = async (code: string) => careOn((await listVillages(HULI)).find((village) => village.code === code)!.statements, TODAY).care

describe('how a village is cared for', () => {
  it('is stated with its source, linked to the house, and leaves an entry', async () => {
    expect(await careOf(UPPER)).toBeNull()
    expect(await setCare(editor, stated())).toEqual({ ok: true })
    expect(await careOf(UPPER)).toMatchObject({ mode: 'roving', house: { slug: 'ping-shan' }, provider: null, sessions: [{ days: [2], opens: '08:30', closes: '11:00' }], source: { kind: 'desk', ref: '坪卫〔2026〕3号', recordedBy: '编辑' } })
    const { id } = await db().facility.findUniqueOrThrow({ where: { slug: 'ping-shan' } })
    expect((await villagesOf(id, [{ code: HULI, slug: 'huli' }], (all) => careOn(all, TODAY).care)).map(({ village }) => village.code)).toEqual([UPPER])
    expect(await db().auditEntry.findFirst({ where: { action: 'village.set' }, orderBy: { id: 'desc' } })).toMatchObject({ districtCode: HULI, details: { name: '上坪村村委会', changes: { mode: ['', 'roving'] }, reason: '坪卫〔2026〕3号' } })
  })

  it.each([
    ['no mode', { mode: '' }, 'mode_required'], ['nobody who comes', { provider: '' }, 'provider_required'], ['a house the register does not know', { provider: '某某医院' }, 'provider_unknown'], ['times nobody can read', { sessions: '有空就来' }, 'sessions_unreadable'],
    ['an end before its beginning', { since: '2026-05', until: '2026-04' }, 'ends_before_it_begins'], ['nobody, and somebody', { mode: 'none' }, 'none_with_more'], ['no source', { basis: '' }, 'basis_required'],
  ] as const)('is refused with %s, and nothing is written', async (_case, said, key) => {
    expect(await setCare(editor, stated(said))).toMatchObject({ ok: false, issues: [{ key }] })
    expect(await db().villageCare.count()).toBe(0)
  })

  it('keeps a house the register does not know in words, once it was looked at; a clinic may have no name', async () => {
    expect(await setCare(editor, stated({ provider: '某某医院', sure: 'on' }))).toEqual({ ok: true })
    expect(await careOf(UPPER)).toMatchObject({ house: null, provider: '某某医院' })
    expect(await setCare(editor, stated({ mode: 'clinic', provider: '', sessions: '' }))).toEqual({ ok: true })
    expect(await careOf(UPPER)).toMatchObject({ mode: 'clinic', house: null, provider: null })
  })

  it('is stated by the editors of its district alone', async () => {
    expect(await setCare(editor, stated({ seen: '01a216b2-ec27-71fd-895b-91248194fd69' }))).toEqual({ ok: false, issues: [{ field: null, key: 'record_stale' }] })
    await expect(setCare(clerk('facility_editor', HAICANG), stated())).rejects.toThrow(NotFoundError)
    await expect(setCare(clerk('drafter'), stated())).rejects.toThrow(ForbiddenError)
    await expect(setCare(editor, stated({ code: '350206001' }))).rejects.toThrow(NotFoundError)
  })

  it('stated in error is withdrawn, what stood before stands again, and both stay on record', async () => {
    await setCare(editor, stated())
    await setCare(editor, stated({ mode: 'none', provider: '', sessions: '' }))
    const { id } = (await careOf(UPPER))!
    expect(await withdrawCare(editor, id)).toEqual({ ok: true })
    expect(await withdrawCare(editor, id)).toMatchObject({ ok: false })
    expect(await careOf(UPPER)).toMatchObject({ mode: 'roving' })
    expect((await readVillageForEditing(editor, HULI, UPPER)).history.map(({ care, withdrawnAt }) => [care.mode, withdrawnAt !== null])).toEqual([['none', true], ['roving', false]])
  })

  it('is due once its day has come, until it is stated anew', async () => {
    await setCare(editor, stated({ nextCheck: '2026-01-01' }))
    expect((await readVillagesOf(editor, HULI)).due).toEqual([{ code: UPPER, name: '上坪村村委会', day: '2026-01-01' }])
    await setCare(editor, stated())
    expect((await readVillagesOf(editor, HULI)).due).toEqual([])
  })

  it('goes with its house into the one that house is merged with, and comes back', async () => {
    const [kept, gone] = await Promise.all([house('xin-ping', '新坪卫生院'), house('xin-ping-2', '新坪镇卫生院')].map((data) => db().facility.create({ data })))
    await setCare(editor, stated({ provider: '新坪镇卫生院' }))
    expect(await mergeHouses(editor, { keptId: kept!.id, goneId: gone!.id, taken: [], basis: '同一家' })).toEqual({ ok: true })
    expect((await careOf(UPPER))?.house?.slug).toBe('xin-ping')
    const { id } = await db().registerChange.findFirstOrThrow({ where: { kind: 'merge' } })
    expect(await undoChange(editor, { changeId: id, rest: false })).toMatchObject({ ok: true })
    expect((await careOf(UPPER))?.house?.slug).toBe('xin-ping-2')
  })
})

async function received(lines: string[]): Promise<string> {
  const outcome = await receiveTable(editor, { districtCode: HULI, rows: 'villages', basis: '空白村名册2026' }, { name: '空白村.csv', bytes: new TextEncoder().encode(lines.join('\n')) })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return outcome.tableId
}
const HEAD = '乡镇,行政村,服务方式,责任单位,巡诊时间,频次'

describe('a table of villages', () => {
  it('tells every problem of every row and what would change, and writes nothing', async () => {
    await setCare(editor, stated())
    const tableId = await received([HEAD, '坪山镇,上坪村,巡诊,坪山镇卫生院,周三 8:30-11:00,', '坪山镇,下坪,邻村延伸,某某医院,,每周2次', '坪山镇,没有的村,巡诊,坪山镇卫生院,,', ',上坪社区,看情况,,,', '坪山,上坪村村委会,派驻,坪山镇卫生院,,'])
    const { rows } = await checkTable(db(), editor, tableId)
    expect(rows.map((row) => [row.name, fateOf(row), row.changes.map(({ field }) => field), row.problems.map(({ key }) => key)])).toEqual([
      ['上坪村村委会', 'changed', ['sessions'], []],
      ['下坪村村委会', 'asked', ['mode', 'provider', 'frequency'], ['provider_unknown']],
      ['没有的村', 'wrong', [], ['village_unknown']],
      ['上坪社区居委会', 'wrong', [], ['mode_unreadable']],
      ['上坪村村委会', 'wrong', ['mode', 'sessions'], ['village_twice']],
    ])
    expect(await db().villageCare.count()).toBe(1)
    const { body } = await readTableFile(editor, HULI, tableId, translator('zh-CN'))
    expect(String(body)).toContain('本区没有这个村或社区')
  })

  it('comes in as one change, twice the same is once, and is undone as one', async () => {
    const lines = [HEAD, '坪山镇,上坪村,巡诊,坪山镇卫生院,周三 8:30-11:00,', '坪山镇,下坪村,村卫生所,下坪村卫生所,,', '新坪街道,上坪社区,空白,,,']
    const imported = await importTable(editor, { tableId: await received(lines), sure: false, without: false })
    expect(imported).toMatchObject({ ok: true, created: 3, changed: 0, left: 0 })
    expect([await careOf(UPPER), await careOf(LOWER), await careOf(NEW)]).toMatchObject([{ mode: 'roving', source: { method: 'import', note: '空白村.csv 第2行' } }, { mode: 'clinic', house: { slug: 'xia-ping' } }, { mode: 'none' }])
    expect(await importTable(editor, { tableId: await received([...lines, '']), sure: false, without: false })).toMatchObject({ ok: false, issues: [{ key: 'nothing_changes' }] })
    await setCare(editor, stated({ mode: 'posted' }))
    const changeId = imported.ok ? imported.changeId : ''
    expect(await undoChange(editor, { changeId, rest: false })).toMatchObject({ ok: false, issues: [{ key: 'changed_since', values: { name: '上坪村村委会' } }] })
    expect(await undoChange(editor, { changeId, rest: 'on' })).toMatchObject({ ok: true, undone: 2, left: 1 })
    expect([(await careOf(UPPER))?.mode, await careOf(LOWER), await careOf(NEW)]).toEqual(['posted', null, null])
  })

  it('says nothing with what a row leaves empty, unless the mode is another', async () => {
    await setCare(editor, stated({ site: '村委会一楼' }))
    await importTable(editor, { tableId: await received([HEAD, '坪山镇,上坪村,,,,每周1次']), sure: false, without: false })
    expect(await careOf(UPPER)).toMatchObject({ mode: 'roving', house: { slug: 'ping-shan' }, site: '村委会一楼', frequency: '每周1次' })
    await importTable(editor, { tableId: await received([HEAD, '坪山镇,上坪村,空白,,,']), sure: false, without: false })
    expect(await careOf(UPPER)).toMatchObject({ mode: 'none', house: null, site: null, sessions: [], frequency: null })
  })
})

describe('what a reader says is wrong with it', () => {
  it('keeps what they saw, waits for the editors of the register, and is answered', async () => {
    await setCare(editor, stated({ site: '村委会一楼' }))
    const subject = await findSubject(HULI, { facility: null, document: null, village: UPPER, place: null })
    expect(subject).toMatchObject({ about: { kind: 'village' }, slug: UPPER, title: '上坪村村委会', says: '巡诊；坪山镇卫生院；门诊 周二 08:30-11:00；村委会一楼' })
    await expect(findSubject(HAICANG, { facility: null, document: null, village: UPPER, place: null })).rejects.toThrow(NotFoundError)
    await receiveFeedback({ districtCode: HULI, subject, claim: '改到周三了', evidence: '', address: '203.0.113.9' })
    const [row] = (await readFeedback(editor, HULI)).waiting
    expect(row).toMatchObject({ village: { code: UPPER }, saw: subject.says, claim: '改到周三了' })
    expect((await readFeedback(clerk('drafter'), HULI)).waiting).toEqual([])
    expect(await decideFeedback(editor, { feedbackId: row!.id, decision: 'accepted', reply: '已更正' })).toEqual({ ok: true })
  })
})

describe('the owner of a house', () => {
  it('confirms how it cares for a village, which is then no longer due, or says what has changed', async () => {
    await setCare(editor, stated({ nextCheck: '2026-01-01' }))
    const { id: facilityId } = await db().facility.findUniqueOrThrow({ where: { slug: 'ping-shan' } })
    const link = await makeOwnerLink(editor, { facilityId, days: 30 })
    const token = link.ok ? link.token : ''
    const owned = (await readOwnedHouse(token)).facts.find(({ kind }) => kind === 'village')
    expect(owned).toMatchObject({ place: `village-${UPPER}`, value: '巡诊；坪山镇卫生院；门诊 周二 08:30-11:00' })
    const { place: asked, value: saw } = owned!
    expect(await confirmFacts(token, { answers: [{ place: asked, saw: '巡诊', right: true }], more: '' })).toMatchObject({ issues: [{ field: asked, key: 'changed_while_looking' }] })
    expect(await confirmFacts(token, { answers: [{ place: asked, saw, right: true }], more: '' })).toEqual({ ok: true, confirmed: 1, receipts: [] })
    expect(await careOf(UPPER)).toMatchObject({ mode: 'roving', house: { slug: 'ping-shan' }, source: { trust: 'owner', method: 'owner' } })
    expect((await readVillagesOf(editor, HULI)).due).toEqual([])
    expect(await confirmFacts(token, { answers: [{ place: asked, saw, right: false, now: '改到周三' }], more: '' })).toMatchObject({ ok: true, confirmed: 0, receipts: [expect.any(String)] })
    expect((await readFeedback(editor, HULI)).waiting).toMatchObject([{ village: { code: UPPER }, claim: '改到周三' }])
  })
})
