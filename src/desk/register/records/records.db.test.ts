import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { endRecord } from '#desk/register/records/end-record.ts'
import { keepRecord, type KeepRecordInput } from '#desk/register/records/keep-record.ts'
import { putBackRecord } from '#desk/register/records/put-back-record.ts'
import type { RecordKind } from '#desk/register/records/record-kinds.ts'
import { readRecord, readRecordsOf } from '#desk/register/records/record-queries.ts'
import { takeBackRecord } from '#desk/register/records/take-back-record.ts'
import { readDueChecks } from '#desk/register/due-checks.ts'
import { setHours } from '#desk/register/set-hours.ts'
import { switchService } from '#desk/register/switch-service.ts'
import { loadFacilities } from '#facilities/loading/load-register.ts'
import { findFacility } from '#facilities/queries.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { offersAt } from '#services/queries.ts'
import { sourceDocuments } from '#sources/source-documents.ts'
import { statedIn } from '#sources/source.ts'
import { useDatabase } from '../../../../tests/integration/database.ts'

const LICHENG = '350502'
const editor: Actor = { kind: 'user', id: 'u-editor', name: '编辑', memberships: [{ districtCode: LICHENG, role: 'facility_editor' }] }
const stranger: Actor = { ...editor, memberships: [{ districtCode: '350206', role: 'facility_editor' }] }
const drafter: Actor = { ...editor, memberships: [{ districtCode: LICHENG, role: 'drafter' }] }
const database = useDatabase('live seeds')
const [SLUG, PARTNER] = ['hai-bin-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin', 'quan-zhou-shi-di-yi-yi-yuan']
const basis = { basis: '鲤卫健〔2026〕8号', method: 'document' as const, quote: '', asOf: '2026-11-01', nextCheck: '' }
let facilityId = ''

beforeAll(async () => {
  await database.client.user.create({ data: { id: 'u-editor', name: '编辑', email: 'e@x.example' } })
  facilityId = (await findFacility(SLUG))!.id
}, 90_000)

beforeEach(async () => {
  await database.client.recordState.deleteMany()
  await database.client.accreditation.deleteMany({ where: { facilityId } })
  await database.client.facilityRelation.deleteMany({ where: { fromId: facilityId } })
  await database.client.networkMember.deleteMany({ where: { facilityId } })
  await database.client.serviceOffer.deleteMany({ where: { facilityId } })
})

type Said = Omit<KeepRecordInput, 'facilityId' | 'recordId' | 'revision' | keyof typeof basis>
const keep = (said: Said, at: { recordId?: string; revision?: number; actor?: Actor } = {}) =>
  keepRecord(at.actor ?? editor, { ...basis, facilityId, recordId: at.recordId ?? null, revision: at.revision ?? 0, ...said } as KeepRecordInput)
const only = async (kind: RecordKind) => {
  const [record] = (await readRecordsOf(editor, facilityId)).records.filter((one) => one.kind === kind)
  return { facilityId, kind, recordId: record!.id, revision: (await readRecord(editor, facilityId, kind, record!.id)).revision }
}
const page = async () => (await findFacility(SLUG))!
const chest = { kind: 'claim', scheme: 'chest-pain-unit', status: 'aiming', expected: '2027' } as const

describe('a title', () => {
  it('that is sought is on the page at once with its source, and never as held', async () => {
    expect(await keep({ ...chest })).toEqual({ ok: true })
    expect((await page()).claims).toMatchObject([{ scheme: 'chest-pain-unit', status: 'aiming', expected: '2027', sources: [{ trust: 'desk', ref: '鲤卫健〔2026〕8号', asOf: '2026-11-01' }] }])
    expect(await database.client.auditEntry.findFirst({ where: { action: 'facility.record' }, orderBy: { id: 'desc' } })).toMatchObject({ districtCode: LICHENG, details: { record: 'claim', deed: 'add', reason: '鲤卫健〔2026〕8号' } })
  })

  it('is changed when it is awarded, ends on a day, and every earlier state can be put back', async () => {
    await keep({ kind: 'claim', scheme: 'hospital-level', level: '二甲', status: 'aiming' })
    expect((await page()).tier).toBeNull()
    const added = await only('claim')
    expect(await keep({ kind: 'claim', scheme: 'hospital-level', level: '二级甲等', status: 'awarded', awardedBy: '福建省卫生健康委', awardedOn: '2026-03', validTo: '2030-03' }, added)).toEqual({ ok: true })
    expect(await page()).toMatchObject({ tier: '二级', rank: '甲等', claims: [{ status: 'awarded', awardedBy: '福建省卫生健康委' }] })
    expect(await endRecord(editor, { endBasis: '鲤卫健〔2026〕9号', ...await only('claim'), kind: 'claim', endsOn: '2026-10' })).toEqual({ ok: true })
    expect(await page()).toMatchObject({ tier: null, claims: [{ status: 'lapsed', validTo: '2026-10' }] })
    expect(await putBackRecord(editor, { ...await only('claim'), to: 2 })).toEqual({ ok: true })
    expect(await page()).toMatchObject({ tier: '二级', claims: [{ status: 'awarded', validTo: '2030-03' }] })
    const { history } = await readRecord(editor, facilityId, 'claim', added.recordId)
    expect(history.map(({ deed }) => deed)).toEqual(['put-back', 'end', 'change', 'add'])
  })

  it('that was sought and is given up is sought no more', async () => {
    await keep({ ...chest })
    await endRecord(editor, { endBasis: '鲤卫健〔2026〕9号', ...await only('claim'), kind: 'claim', endsOn: '2026-10' })
    expect((await page()).claims).toMatchObject([{ status: 'dropped', expected: '2027' }])
  })

  it('is refused twice, without a source, with a day of award while it is sought, at an unreadable level, or to anybody else', async () => {
    await keep({ ...chest })
    expect(await keep({ ...chest, status: 'awarded' })).toMatchObject({ issues: [{ key: 'record_known' }] })
    expect(await keep({ kind: 'claim', scheme: 'hospital-level', level: '国家级', status: 'aiming', awardedOn: '2026', basis: '' } as never)).toMatchObject({ issues: [{ field: 'level', key: 'level_unreadable' }, { field: 'awardedOn', key: 'aim_not_awarded' }, { field: 'basis', key: 'basis_required' }] })
    await expect(keep({ ...chest }, { actor: stranger })).rejects.toThrow(NotFoundError)
    await expect(keep({ ...chest }, { actor: drafter })).rejects.toThrow(ForbiddenError)
    await expect(readRecordsOf(stranger, facilityId)).rejects.toThrow(NotFoundError)
  })

  it('that somebody changed meanwhile is not changed unseen', async () => {
    await keep({ ...chest })
    const seen = await only('claim')
    expect(await keep({ ...chest, expected: '2028' }, seen)).toEqual({ ok: true })
    expect(await keep({ ...chest, expected: '2029' }, seen)).toEqual({ ok: false, issues: [{ field: null, key: 'record_stale' }] })
    expect(await takeBackRecord(editor, { ...seen, reason: '错' })).toMatchObject({ issues: [{ key: 'record_stale' }] })
    expect((await page()).claims).toMatchObject([{ expected: '2028' }])
  })

  it('taken back is off the page, said why, and can be put back', async () => {
    await keep({ ...chest })
    const record = await only('claim')
    expect(await takeBackRecord(editor, { ...record, reason: '' })).toMatchObject({ issues: [{ field: 'reason', key: 'reason_required' }] })
    expect(await takeBackRecord(editor, { ...record, reason: '登错了机构' })).toEqual({ ok: true })
    expect((await page()).claims).toEqual([])
    expect((await readRecordsOf(editor, facilityId)).records).toMatchObject([{ kind: 'claim', gone: true, row: { scheme: 'chest-pain-unit' } }])
    expect(await putBackRecord(editor, { ...await only('claim'), to: 1 })).toEqual({ ok: true })
    expect((await page()).claims).toMatchObject([{ scheme: 'chest-pain-unit', status: 'aiming' }])
  })
})

describe('a record of the files', () => {
  const reload = async () => {
    await database.client.facility.updateMany({ where: { slug: 'jiang-nan-yi-yuan' }, data: { contentHash: 'of an older file' } })
    await database.client.$transaction((tx) => loadFacilities(tx, { kind: 'system', name: 'test' }, 'content/facilities'), { timeout: 60_000 })
  }
  it('changed or taken back by an officer does not come back with the files, while others do', async () => {
    await database.client.recordState.deleteMany()
    const jiangnan = (await findFacility('jiang-nan-yi-yuan'))!
    const at = async (kind: RecordKind, fits: (row: Record<string, unknown>) => boolean) => {
      const record = (await readRecordsOf(editor, jiangnan.id)).records.find((one) => one.kind === kind && fits(one.row))!
      return { facilityId: jiangnan.id, kind, recordId: record.id, revision: 0 }
    }
    const league = await at('relation', ({ kind }) => kind === 'specialty-alliance')
    expect(await takeBackRecord(editor, { ...league, reason: '已并入医联体' })).toEqual({ ok: true })
    const offers = await offersAt(jiangnan.id)
    for (const offer of offers) await takeBackRecord(editor, { facilityId: jiangnan.id, kind: 'offer', recordId: offer.id, revision: 0, reason: '没有' })
    await reload()
    const after = (await findFacility('jiang-nan-yi-yuan'))!
    expect(after.relations.map(({ kind }) => kind)).toEqual(jiangnan.relations.map(({ kind }) => kind).filter((kind) => kind !== 'specialty-alliance'))
    expect(await offersAt(jiangnan.id)).toEqual([])
    expect(await putBackRecord(editor, { ...league, revision: 1, to: 0 })).toEqual({ ok: true })
    await reload()
    expect((await findFacility('jiang-nan-yi-yuan'))!.relations.filter(({ kind }) => kind === 'specialty-alliance')).toHaveLength(1)
  }, 60_000)
})

describe('a partner', () => {
  const referral = { kind: 'relation', relation: 'referral', other: '泉州市第一医院', specialty: '脑卒中', standing: 'established', direction: 'up', conditions: '发病 4.5 小时内', channel: '绿色通道，0595-22277000', since: '2026-01' } as const
  it('of the register is linked from both ends, each seeing its own direction', async () => {
    expect(await keep({ ...referral })).toEqual({ ok: true })
    expect((await page()).relations).toMatchObject([{ kind: 'referral', other: { slug: PARTNER }, direction: 'up', inward: false, conditions: '发病 4.5 小时内', since: '2026-01' }])
    expect((await findFacility(PARTNER))!.relations).toContainEqual(expect.objectContaining({ inward: true, other: expect.objectContaining({ slug: SLUG }) }))
    const partner = (await findFacility(PARTNER))!
    expect(await keep({ ...referral, other: partner.slug })).toMatchObject({ issues: [{ key: 'record_known' }] })
    expect(await endRecord(editor, { endBasis: '鲤卫健〔2026〕9号', ...await only('relation'), kind: 'relation', endsOn: '2025-12' })).toMatchObject({ issues: [{ field: 'endsOn', key: 'ends_before_it_begins' }] })
    expect(await endRecord(editor, { endBasis: '鲤卫健〔2026〕9号', ...await only('relation'), kind: 'relation', endsOn: '2026-06-30' })).toEqual({ ok: true })
    expect((await page()).relations).toMatchObject([{ until: '2026-06-30' }])
  })

  it('outside the register is kept by its name, once that is confirmed', async () => {
    expect(await keep({ ...referral, relation: 'cooperation', other: '某某大学附属外地医院' })).toMatchObject({ issues: [{ field: 'other', key: 'other_unknown' }] })
    expect(await keep({ ...referral, relation: 'cooperation', other: '某某大学附属外地医院', sure: 'on' })).toEqual({ ok: true })
    expect((await page()).relations).toMatchObject([{ kind: 'cooperation', other: { slug: null, name: '某某大学附属外地医院' } }])
  })

  it('is never the house itself, nor its branch and its main house at once', async () => {
    const other = (await findFacility('lin-jiang-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'))!
    const branch = { kind: 'relation', relation: 'branch-of', standing: 'established', direction: '' } as const
    expect(await keep({ ...branch, other: SLUG })).toMatchObject({ issues: [{ key: 'relation_with_itself' }] })
    expect(await keep({ ...branch, other: other.name })).toEqual({ ok: true })
    expect(await keepRecord(editor, { ...basis, ...branch, facilityId: other.id, recordId: null, revision: 0, other: SLUG })).toMatchObject({ issues: [{ field: 'other', key: 'branch_circle' }] })
  })
})

describe('a network', () => {
  const joined = { kind: 'membership', network: '', newName: '鲤城区慢病专病联合体', newKind: 'alliance', role: 'lead', since: '2026-05' } as const
  it('is put on the register with its first member, and joined by others; it has one lead', async () => {
    expect(await keep({ ...joined, basis: '' } as never)).toMatchObject({ ok: false })
    expect(await database.client.network.count({ where: { name: joined.newName } })).toBe(0)
    expect(await keep({ ...joined })).toEqual({ ok: true })
    const network = await database.client.network.findFirstOrThrow({ where: { name: joined.newName } })
    const other = (await findFacility('lin-jiang-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'))!
    const join = (role: 'lead' | 'member') => keepRecord(editor, { ...basis, kind: 'membership', facilityId: other.id, recordId: null, revision: 0, network: network.id, newName: '', newKind: 'alliance', role })
    expect(await join('lead')).toMatchObject({ issues: [{ field: 'role', key: 'network_has_lead', values: { name: (await page()).name } }] })
    expect(await join('member')).toEqual({ ok: true })
    expect(await join('member')).toMatchObject({ issues: [{ key: 'record_known' }] })
    expect((await page()).networks).toMatchObject([{ name: joined.newName, leads: true, since: '2026-05', members: [{ slug: other.slug }] }])
    expect((await findFacility(other.slug))!.networks).toContainEqual(expect.objectContaining({ name: joined.newName, leads: false, lead: expect.objectContaining({ slug: SLUG }) }))
    expect(await endRecord(editor, { endBasis: '鲤卫健〔2026〕9号', ...await only('membership'), kind: 'membership', endsOn: '2026-11' })).toEqual({ ok: true })
    expect(await database.client.$transaction((tx) => loadFacilities(tx, { kind: 'system', name: 'test' }, 'content/facilities'), { timeout: 60_000 })).toBeTruthy()
    expect((await page()).networks).toMatchObject([{ name: joined.newName, until: '2026-11' }])
  })
})

describe('a service', () => {
  const homebed = { kind: 'offer', serviceCode: 'HOMEBED', mode: 'home', status: 'offered', eligibility: '行动不便的签约居民', minAge: '65岁', maxAge: '', feeKind: 'insured', fee: '建床费 30 元', 'access-appointment': 'on', 'access-contract': 'on', area: '海滨街道', contact: '0595-22000009', bring: '医保卡', promise: '厦湖卫健函〔2025〕11号' } as const
  it('has everything the form says on the page, and the document that promises it', async () => {
    expect(await keep({ ...homebed })).toEqual({ ok: true })
    const [offer] = await offersAt(facilityId)
    expect(offer).toMatchObject({ serviceCode: 'HOMEBED', mode: 'home', registered: 'offered', minAge: 65, maxAge: null, feeKind: 'insured', accessKinds: ['appointment', 'contract'], contact: '0595-22000009', promise: '厦湖卫健函〔2025〕11号', source: { kind: 'desk', ref: '鲤卫健〔2026〕8号' } })
    const promised = await sourceDocuments([statedIn(offer!.promise!)])
    expect(promised(statedIn(offer!.promise!))).toMatchObject({ district: 'huli', kind: 'reply' })
    expect(promised(statedIn('某文〔2020〕1号'))).toBeNull()
  })

  it('is refused twice in one way, with ages turned round, or free at a price', async () => {
    await keep({ ...homebed })
    expect(await keep({ ...homebed })).toMatchObject({ issues: [{ key: 'record_known' }] })
    expect(await keep({ ...homebed, mode: 'phone', minAge: '70', maxAge: '60', feeKind: 'free' })).toMatchObject({ issues: [{ field: 'maxAge', key: 'ages_turned' }, { field: 'fee', key: 'free_with_price' }] })
    expect(await keep({ ...homebed, mode: 'phone' })).toEqual({ ok: true })
  })

  it('on which an order was given is not taken back as an error', async () => {
    await keep({ ...homebed })
    await switchService(editor, { facilityId, serviceCode: 'HOMEBED', mode: 'home', status: 'paused', effectiveOn: '2026-11-01', until: '', order: '通知', note: '' })
    expect(await takeBackRecord(editor, { ...await only('offer'), reason: '错' })).toMatchObject({ issues: [{ key: 'offer_has_orders' }] })
  })
})

describe('a timetable', () => {
  it('keeps what it was before, to be put back', async () => {
    const hours = (sessions: string) => setHours(editor, { ...basis, facilityId, serviceCode: '', sessions, exceptions: '', holidays: 'state' })
    expect(await hours('门诊 周一至周五 8:00-12:00')).toEqual({ ok: true })
    expect(await hours('门诊 周一至周六 8:00-12:00')).toEqual({ ok: true })
    const days = async () => (await page()).schedules.filter(({ serviceCode }) => serviceCode === null).map(({ sessions }) => sessions[0]!.days.length)
    expect(await days()).toEqual([6])
    expect(await putBackRecord(editor, { ...await only('hours'), to: 1 })).toEqual({ ok: true })
    expect(await days()).toEqual([5])
  })
})

describe('what is to be asked again', () => {
  it('is a record too, once its day has come', async () => {
    await keep({ ...chest, nextCheck: '2026-01-01' } as never)
    expect((await readDueChecks(editor, LICHENG)).due).toMatchObject([{ of: 'record', kind: 'claim', due: '2026-01-01', facility: { id: facilityId } }])
    await keep({ ...chest, nextCheck: '2099-01-01' } as never, await only('claim'))
    expect((await readDueChecks(editor, LICHENG)).due).toEqual([])
  })
})

describe('where a specialist comes from', () => {
  it('leads to that house where the register holds it, and is words where it does not', async () => {
    await setHours(editor, { ...basis, facilityId, serviceCode: 'EXPERT', sessions: '专家坐诊 周四 8:00-11:00 卒中 来自 泉州市第一医院\n专家坐诊 周五 8:00-11:00 骨科 来自 外地某医院', exceptions: '', holidays: 'state' })
    const [schedule] = (await page()).schedules.filter(({ serviceCode }) => serviceCode === 'EXPERT')
    expect(schedule?.sessions.map(({ visit }) => visit)).toEqual([{ specialty: '卒中', home: '泉州市第一医院', house: PARTNER }, { specialty: '骨科', home: '外地某医院' }])
    // The service that is held from now on is a record like the others, to be taken back by itself.
    const offer = await database.client.serviceOffer.findFirstOrThrow({ where: { facilityId, serviceCode: 'EXPERT' } })
    expect(await database.client.recordState.findMany({ where: { recordId: offer.id }, select: { kind: true, deed: true, revision: true } })).toEqual([{ kind: 'offer', deed: 'add', revision: 1 }])
  })
})
