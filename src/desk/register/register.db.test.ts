import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { correctField, type CorrectFieldInput } from '#desk/register/correct-field.ts'
import { approveService, defineService } from '#desk/register/define-service.ts'
import { recordEvent, withdrawEvent } from '#desk/register/record-event.ts'
import { readDueChecks } from '#desk/register/due-checks.ts'
import { setHours } from '#desk/register/set-hours.ts'
import { switchService } from '#desk/register/switch-service.ts'
import { facilitiesAt, listFacilities } from '#facilities/list-facilities.ts'
import { statusOn } from '#facilities/lifecycle/status-on.ts'
import { loadRegister } from '#search/entries/load-register.ts'
import { atHoursOf, serviceSchedules } from '#facilities/service-schedules.ts'
import { findFacility } from '#facilities/queries.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import type { Role } from '#platform/generated/enums.ts'
import { find } from '#search/find.ts'
import { namedFacilities } from '#search/names/named-facilities.ts'
import { offeredOn } from '#services/offer-status.ts'
import { findDefinition, listOffers } from '#services/queries.ts'
import { useDatabase } from '../../../tests/integration/database.ts'

const LICHENG = '350502'
const member = (role: Role, name = role as string, districtCode = LICHENG): Actor => ({ kind: 'user', id: `u-${name}`, name, memberships: [{ districtCode, role }] })
const editor = member('facility_editor')
const database = useDatabase('live seeds')
let facilityId = ''
const SLUG = 'hai-bin-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'
const basis = { basis: '鲤卫健〔2026〕8号', method: 'document' as const, quote: '', asOf: '', nextCheck: '' }
const phone: CorrectFieldInput = { ...basis, get facilityId() { return facilityId }, field: 'phone', value: '0595-22000001' }

beforeAll(async () => {
  for (const id of ['u-facility_editor', 'u-publisher', 'u-drafter']) await database.client.user.create({ data: { id, name: id, email: `${id}@x.example` } })
  facilityId = (await database.client.facility.findUniqueOrThrow({ where: { slug: SLUG } })).id
}, 60_000)

describe('correcting a field', () => {
  it('is seen at once with its source, keeps what was said, and leaves an entry', async () => {
    expect((await findFacility(SLUG))?.fields.phone).toEqual([])
    expect(await correctField(editor, { ...phone, facilityId, nextCheck: '2027-01-01' })).toEqual({ ok: true })
    expect((await findFacility(SLUG))?.fields.phone).toMatchObject([{ value: '0595-22000001', weak: false, sources: [{ trust: 'desk', ref: '鲤卫健〔2026〕8号', nextCheck: '2027-01-01' }] }])
    await correctField(editor, { ...phone, facilityId, value: '0595-22000002' })
    expect((await findFacility(SLUG))?.fields.phone.map(({ value }) => value)).toEqual(['0595-22000002', '0595-22000001'])
    expect(await database.client.auditEntry.count({ where: { action: 'facility.correct', districtCode: LICHENG } })).toBe(2)
  })

  it('that somebody set since it was seen is not written over unseen', async () => {
    const first = { ...phone, facilityId, field: 'landmark', value: '桥头', seen: '' }
    expect(await correctField(editor, first)).toEqual({ ok: true })
    expect(await correctField(editor, { ...first, value: '桥尾' })).toEqual({ ok: false, issues: [{ field: null, key: 'record_stale' }] })
    expect(await correctField(editor, { ...first, value: '桥尾', seen: '桥头' })).toEqual({ ok: true })
  })

  it('is refused without a source, with a wrong check digit, or to anybody else', async () => {
    expect(await correctField(editor, { ...phone, facilityId, basis: '' })).toEqual({ ok: false, issues: [{ field: 'basis', key: 'basis_required' }] })
    expect(await correctField(editor, { ...phone, facilityId, field: 'creditCode', value: '91350100M000100Y44' })).toMatchObject({ ok: false, issues: [{ field: 'value', key: 'credit_code_wrong' }] })
    await expect(correctField(member('drafter'), { ...phone, facilityId })).rejects.toThrow(ForbiddenError)
    await expect(correctField(member('facility_editor', 'other', '350206'), { ...phone, facilityId })).rejects.toThrow(NotFoundError)
  })
})

describe('a check that falls due', () => {
  it('is listed until the officer records what holds, and only while the value is the one shown', async () => {
    await correctField(editor, { ...phone, facilityId, field: 'landmark', value: '菜市场对面', nextCheck: '2026-01-01' })
    const landmarks = async () => (await readDueChecks(editor, LICHENG)).due.filter((one) => one.of === 'field' && one.field === 'landmark')
    expect(await landmarks()).toMatchObject([{ value: '菜市场对面', due: '2026-01-01', facility: { id: facilityId } }])
    await correctField(editor, { ...phone, facilityId, field: 'landmark', value: '菜市场对面', nextCheck: '2099-01-01' })
    expect(await landmarks()).toEqual([])
    await expect(readDueChecks(member('drafter'), LICHENG)).rejects.toThrow(ForbiddenError)
  })
})

describe('an event', () => {
  it('renames a facility, which is found by both names and keeps its address', async () => {
    const renamed = { ...basis, facilityId, kind: 'renamed' as const, effective: '2026-09-01', expected: false, to: '鲤城区海滨街道社区医院' }
    expect(await recordEvent(editor, renamed)).toEqual({ ok: true })
    const facility = await findFacility(SLUG)
    expect(facility?.name).toBe('鲤城区海滨街道社区医院')
    expect(facility?.fields.formerNames[0]?.value).toBe('海滨街道社区卫生服务中心')
    const list = await listFacilities(LICHENG)
    expect(await Promise.all(['海滨街道社区卫生服务中心', '海滨街道社区医院'].map(async (words) => (await namedFacilities(words, list))[0]?.id))).toEqual([facilityId, facilityId])
    expect(facility?.mentions.length).toBeGreaterThan(0)
  })

  it('is refused a new name before its day, and a day that is none', async () => {
    const renamed = { ...basis, facilityId, kind: 'renamed' as const, expected: false, to: '海滨医院' }
    expect(await recordEvent(editor, { ...renamed, effective: '2099-01-01' })).toEqual({ ok: false, issues: [{ field: 'effective', key: 'day_to_come' }] })
    for (const effective of ['2026年9月', '2026-02-30']) expect(await recordEvent(editor, { ...renamed, effective })).toEqual({ ok: false, issues: [{ field: 'effective', key: 'day_unreadable' }] })
    expect(await recordEvent(editor, { ...renamed, effective: '2099-01-01', expected: true })).toEqual({ ok: true })
    expect((await findFacility(SLUG))?.name).toBe('鲤城区海滨街道社区医院')
  })

  it('that was recorded in error takes the name it gave along', async () => {
    expect(await recordEvent(editor, { ...basis, facilityId, kind: 'renamed', effective: '2026-09-02', expected: false, to: '误写的名称', basis: '误录' })).toEqual({ ok: true })
    const { id: eventId } = (await findFacility(SLUG))!.events.find(({ toText }) => toText === '误写的名称')!
    expect(await withdrawEvent(editor, { facilityId, eventId })).toEqual({ ok: true })
    const facility = await findFacility(SLUG)
    expect([facility?.name, facility?.fields.formerNames.map(({ value }) => value)]).toEqual(['鲤城区海滨街道社区医院', ['海滨街道社区卫生服务中心']])
    expect(await withdrawEvent(editor, { facilityId, eventId })).toMatchObject({ issues: [{ key: 'event_not_ours' }] })
  })

  it('closes it on its day, says what to use instead, and can be withdrawn', async () => {
    const closed = { ...basis, facilityId, kind: 'closed' as const, effective: '2026-10-01', expected: false, reason: '布局调整', successor: '临江街道社区卫生服务中心' }
    expect(await recordEvent(editor, { ...closed, successor: '没有这家' })).toMatchObject({ issues: [{ key: 'successor_unknown' }] })
    const namesakes = [1, 2].map((number) => ({ slug: `namesake-${number}`, name: '中心卫生院', status: 'operating', scope: 'district', districtCode: '350505', relatedDistricts: [] }))
    await database.client.facility.createMany({ data: namesakes })
    expect(await recordEvent(editor, { ...closed, successor: '中心卫生院' })).toMatchObject({ issues: [{ key: 'successor_ambiguous' }] })
    await database.client.facility.deleteMany({ where: { slug: { startsWith: 'namesake-' } } })
    expect(await recordEvent(editor, { ...closed, effective: '' })).toMatchObject({ issues: [{ key: 'day_required' }] })
    expect(await recordEvent(editor, closed)).toEqual({ ok: true })
    const facility = (await findFacility(SLUG))!
    expect(['2026-09-30', '2026-10-01'].map((day) => statusOn(facility.status, facility.events, day))).toEqual(['operating', 'closed'])
    const event = facility.events.find(({ kind }) => kind === 'closed')!
    expect(event.successor).toMatchObject({ name: '临江街道社区卫生服务中心', home: 'licheng' })
    expect(await withdrawEvent(editor, { facilityId, eventId: event.id })).toEqual({ ok: true })
    expect(statusOn('operating', (await findFacility(SLUG))!.events, '2026-11-01')).toBe('operating')
  })
})

describe('hours and services', () => {
  const hours = { ...basis, get facilityId() { return facilityId }, serviceCode: '', sessions: '上午 周一至周五 8:00-11:30\n夜诊 周二 18:00-20:30', exceptions: '2026-12-01 停诊 消毒', holidays: 'state' as const }
  const at = async (day: string, minute: number) => facilitiesAt({ day, minute }, await listFacilities(LICHENG)).find(({ id }) => id === facilityId)!

  it('set by an officer answer for any moment at once, and survive the next loading of the file', async () => {
    expect((await at('2026-11-24', 540)).opening).toMatchObject({ answer: 'unknown', reason: { key: 'no-source' } })
    expect(await setHours(editor, { ...hours, facilityId, sessions: '早上开门' })).toMatchObject({ issues: [{ field: 'sessions', key: 'sessions_unreadable', values: { lines: '1' } }] })
    expect(await setHours(editor, { ...hours, facilityId, sessions: ' ' })).toMatchObject({ issues: [{ field: 'sessions', key: 'sessions_required' }] })
    expect(await setHours(editor, { ...hours, facilityId })).toEqual({ ok: true })
    await database.client.facility.update({ where: { id: facilityId }, data: { contentHash: 'of an older file' } })
    await database.client.$transaction((tx) => loadRegister(tx, { kind: 'system', name: 'test' }, 'content/facilities'), { timeout: 60_000 })
    expect((await at('2026-11-24', 540)).opening.answer).toBe('open')
    expect((await at('2026-11-24', 1229)).opening.answer).toBe('open')
    expect((await at('2026-12-01', 540)).opening).toMatchObject({ answer: 'closed', reason: { key: 'exception', words: '消毒' } })
    expect((await at('2027-03-02', 540)).opening).toMatchObject({ answer: 'unknown', reason: { key: 'not-announced' } })
  })

  it('of a service put it on the register, with who comes to hold it, and answer for it instead of those of the house', async () => {
    const sessions = '专家坐诊 周六 8:00-11:00 心血管内科 来自 某市第一医院'
    expect(await setHours(editor, { ...hours, facilityId, serviceCode: 'EXPERT', sessions, exceptions: '' })).toEqual({ ok: true })
    // The form was opened on the timetable of the house: that of the service was not seen.
    expect(await setHours(editor, { ...hours, facilityId, serviceCode: 'EXPERT', sessions, exceptions: '', seen: '|上午 周一至周五 08:00-11:30||state' })).toEqual({ ok: false, issues: [{ field: null, key: 'hours_not_seen' }] })
    const { schedules } = (await findFacility(SLUG))!
    expect(schedules.find(({ serviceCode }) => serviceCode === 'EXPERT')?.sessions).toMatchObject([{ label: 'expert', visit: { specialty: '心血管内科', home: '某市第一医院' } }])
    expect(offeredOn(await listOffers(LICHENG), '2026-11-28')(facilityId)).toContainEqual(expect.objectContaining({ serviceCode: 'EXPERT' }))
    const register = await listFacilities(LICHENG)
    const saturday = (facilities: typeof register) => facilitiesAt({ day: '2026-11-28', minute: 540 }, facilities).find(({ id }) => id === facilityId)!.opening.answer
    expect([saturday(register), saturday(atHoursOf(await serviceSchedules(LICHENG, 'EXPERT'), register))]).toEqual(['closed', 'open'])
  })

  it('a service is switched on an order from its day, and off again', async () => {
    const order = { facilityId, serviceCode: 'FEVER-R', mode: 'onsite' as const, status: 'offered' as const, effectiveOn: '2026-11-20', until: '', order: '鲤卫健〔2026〕9号', note: '' }
    expect(await switchService(editor, { ...order, order: '' })).toMatchObject({ issues: [{ key: 'order_required' }] })
    expect(await switchService(editor, order)).toEqual({ ok: true })
    expect(await switchService(editor, { ...order, status: 'paused', effectiveOn: '2026-12-20', order: '鲤卫健〔2026〕12号' })).toEqual({ ok: true })
    const offered = async (day: string) => offeredOn(await listOffers(LICHENG), day)(facilityId).some(({ serviceCode }) => serviceCode === 'FEVER-R')
    expect([await offered('2026-11-19'), await offered('2026-11-20'), await offered('2026-12-20')]).toEqual([false, true, false])
    expect((await find({ query: '发热诊室', kind: 'facility' })).hits.map(({ id }) => id)).toContain(facilityId)
  })
})

describe('what a service is', () => {
  const words = { districtCode: LICHENG, code: 'FD-SIGN', revision: 0, what: '与社区医生团队签约。', forWhom: '', bring: '身份证', cost: '', how: '', basis: '鲤政办〔2024〕1号' }
  const both = (id: string, name: string): Actor => ({ kind: 'user', id, name, memberships: [{ districtCode: LICHENG, role: 'facility_editor' }, { districtCode: LICHENG, role: 'publisher' }] })

  it('is not approved by who wrote it, but may be by another of the same name', async () => {
    const night = { ...words, code: 'NIGHT' }
    const approved = { districtCode: LICHENG, code: 'NIGHT', revision: 1 }
    expect(await defineService(both('u-drafter', '陈伟'), night)).toEqual({ ok: true })
    expect(await approveService(both('u-drafter', '陈大伟'), approved)).toMatchObject({ issues: [{ key: 'own_words' }] })
    expect(await approveService(both('u-publisher', '陈伟'), approved)).toEqual({ ok: true })
  })

  it('is written by one of two who write at once; the other is told', async () => {
    const weekend = { ...words, code: 'WEEKEND' }
    const outcomes = await Promise.all([defineService(editor, { ...weekend, what: '甲' }), defineService(editor, { ...weekend, what: '乙' })])
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  it('is a draft until somebody else approves it, and a draft again once it is changed', async () => {
    expect(await defineService(editor, words)).toEqual({ ok: true })
    expect(await findDefinition(LICHENG, 'FD-SIGN')).toMatchObject({ approvedOn: null, texts: { what: '与社区医生团队签约。', forWhom: null } })
    await expect(approveService(editor, { districtCode: LICHENG, code: 'FD-SIGN', revision: 1 })).rejects.toThrow(NotFoundError)
    expect(await approveService(member('publisher'), { districtCode: LICHENG, code: 'FD-SIGN', revision: 1 })).toEqual({ ok: true })
    expect((await findDefinition(LICHENG, 'FD-SIGN'))?.approvedOn).not.toBeNull()
    expect(await findDefinition('350206', 'FD-SIGN')).toBeNull()
    expect(await approveService(member('publisher'), { districtCode: LICHENG, code: 'FD-SIGN', revision: 1 })).toMatchObject({ issues: [{ key: 'approved_already' }] })
    expect(await defineService(editor, { ...words, revision: 1, bring: '身份证、医保卡' })).toEqual({ ok: true })
    expect((await findDefinition(LICHENG, 'FD-SIGN'))?.approvedOn).toBeNull()
    expect(await approveService(member('publisher'), { districtCode: LICHENG, code: 'FD-SIGN', revision: 1 })).toMatchObject({ issues: [{ key: 'stale' }] })
  })
})
