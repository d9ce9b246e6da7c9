import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { addHouse } from '#desk/register/add-house.ts'
import { readChanges, readMergesInto } from '#desk/register/change/change-queries.ts'
import { undoChange } from '#desk/register/change/undo-change.ts'
import { correctField } from '#desk/register/correct-field.ts'
import { oneAtATime } from '#desk/register/change/one-at-a-time.ts'
import { mergeHouses } from '#desk/register/merge/merge-houses.ts'
import { readMerge } from '#desk/register/merge/merge-queries.ts'
import { fingerprint, takeSnapshot } from '#desk/register/merge/snapshot.ts'
import { makeOwnerLink } from '#desk/register/owner/keep-links.ts'
import { readOwnedHouse } from '#desk/register/owner/owned-house.ts'
import { setHours } from '#desk/register/set-hours.ts'
import { switchService } from '#desk/register/switch-service.ts'
import { checkTable } from '#desk/register/table/check-table.ts'
import { receiveTable } from '#desk/register/table/receive-table.ts'
import { loadRegister } from '#search/entries/load-register.ts'
import { listFacilities } from '#facilities/list-facilities.ts'
import { findFacility } from '#facilities/queries.ts'
import { receiveFeedback } from '#feedback/receive-feedback.ts'
import { findSubject } from '#feedback/subject.ts'
import { readFacility } from '#open-data/read-facilities.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { find } from '#search/find.ts'
import { useDatabase } from '../../../../tests/integration/database.ts'

const LICHENG = '350502'
const editor: Actor = { kind: 'user', id: 'u-editor', name: '编辑', memberships: [{ districtCode: LICHENG, role: 'facility_editor' }] }
const stranger: Actor = { ...editor, memberships: [{ districtCode: '350206', role: 'facility_editor' }] }
const database = useDatabase('live seeds')
const KEPT = 'hai-bin-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'
const OTHER = 'lin-jiang-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'
const basis = { basis: '鲤卫健〔2026〕20号', method: 'document' as const }
const ids = { kept: '', gone: '' }
const reloaded = () => database.client.$transaction((tx) => loadRegister(tx, { kind: 'system', name: 'test' }, 'content/facilities'), { timeout: 60_000 })
const names = async () => (await listFacilities(LICHENG)).map(({ slug }) => slug)

beforeAll(async () => {
  await database.client.user.create({ data: { id: 'u-editor', name: '编辑', email: 'e@x.example' } })
  ids.kept = (await findFacility(KEPT))!.id
  ids.gone = (await findFacility(OTHER))!.id
  await correctField(editor, { facilityId: ids.gone, field: 'phone', value: '0595-22110002', ...basis })
  await correctField(editor, { facilityId: ids.kept, field: 'phone', value: '0595-22110001', ...basis })
  await correctField(editor, { facilityId: ids.gone, field: 'landmark', value: '菜市场对面', ...basis })
  await setHours(editor, { facilityId: ids.gone, serviceCode: '', sessions: '急诊 每天 00:00-24:00', exceptions: '', holidays: 'open', ...basis })
  await switchService(editor, { facilityId: ids.gone, serviceCode: 'FEVER-R', mode: 'onsite', status: 'offered', effectiveOn: '2026-11-01', until: '', order: '令', note: '' })
  const received = await receiveFeedback({ districtCode: LICHENG, subject: await findSubject(LICHENG, { facility: OTHER, document: null, village: null, place: null }), claim: '电话已换', evidence: '门口', address: '203.0.113.1' })
  if (!received.ok) throw new Error(JSON.stringify(received.issues))
}, 90_000)

const merged = { get keptId() { return ids.kept }, get goneId() { return ids.gone }, taken: ['phone'], basis: '现场核实为同一家' }

describe('a house that is on the register twice', () => {
  it('is shown beside the other, where they say different things', async () => {
    const { gone } = await readMerge(editor, ids.kept, '临江街道社区卫生服务中心')
    expect(gone?.fields).toContainEqual({ field: 'phone', ours: '0595-22110001', theirs: '0595-22110002' })
    expect(gone?.fields).toContainEqual({ field: 'landmark', ours: null, theirs: '菜市场对面' })
    expect((await readMerge(editor, ids.kept, '没有这家')).issue).toBe('house_not_found')
    await expect(readMerge(stranger, ids.kept, '')).rejects.toThrow(NotFoundError)
  })

  it('becomes one: chosen values, all names, hours, services and reports; its other address leads to it', async () => {
    await expect(mergeHouses(stranger, { ...merged, keptId: ids.kept, goneId: ids.gone })).rejects.toThrow(NotFoundError)
    expect(await mergeHouses(editor, { ...merged, keptId: ids.kept, goneId: ids.kept })).toMatchObject({ issues: [{ key: 'merge_with_itself' }] })
    const before = fingerprint(await takeSnapshot(db(), [ids.kept, ids.gone]))
    const link = await makeOwnerLink(editor, { facilityId: ids.gone, days: 30 })
    if (!link.ok) throw new Error('no link')
    const held = await db().ownerLink.findMany({ where: { facilityId: ids.gone } })
    expect(await mergeHouses(editor, { ...merged, keptId: ids.kept, goneId: ids.gone })).toEqual({ ok: true })
    await expect(readOwnedHouse(link.token)).rejects.toThrow(NotFoundError)

    const led = (await findFacility(OTHER))!
    expect(led).toMatchObject({ slug: KEPT, name: '海滨街道社区卫生服务中心' })
    expect(led.fields.phone.map(({ value }) => value)).toEqual(['0595-22110002', '0595-22110001'])
    expect(led.fields.landmark[0]).toMatchObject({ value: '菜市场对面', sources: [{ ref: '鲤卫健〔2026〕20号' }] })
    expect(led.schedules).toHaveLength(1)
    expect(await db().feedback.count({ where: { facilityId: ids.kept } })).toBe(1)
    expect(await db().offerSwitch.count({ where: { offer: { facilityId: ids.kept, serviceCode: 'FEVER-R' } } })).toBe(1)
    expect(await names()).not.toContain(OTHER)
    expect((await readFacility(OTHER)).data).toMatchObject({ id: KEPT, aliases: expect.arrayContaining(['临江街道社区卫生服务中心']) })
    expect((await find({ query: '临江街道社区卫生服务中心', kind: 'facility' })).hits[0]?.id).toBe(ids.kept)
    expect(led.mentions.flatMap(({ sentences }) => sentences).length).toBeGreaterThanOrEqual(0)

    await reloaded()
    expect(await names()).not.toContain(OTHER)
    const table = await receiveTable(editor, { districtCode: LICHENG, basis: '名册', asOf: '' }, { name: '册.csv', bytes: new TextEncoder().encode('名称,电话\n临江街道社区卫生服务中心,0595-22110002\n') })
    if (!table.ok) throw new Error('no table')
    expect((await checkTable(db(), editor, table.tableId)).rows[0]).toMatchObject({ house: { id: ids.kept }, changes: [] })

    const { id: changeId } = await db().registerChange.findFirstOrThrow({ where: { kind: 'merge' } })
    expect(await undoChange(editor, { changeId, rest: false })).toEqual({ ok: true, undone: 2, left: 0 })
    expect(fingerprint(await takeSnapshot(db(), [ids.kept, ids.gone]))).toBe(before)
    expect(await findFacility(OTHER)).toMatchObject({ slug: OTHER, name: '临江街道社区卫生服务中心' })
    expect(await db().feedback.count({ where: { facilityId: ids.gone } })).toBe(1)
    expect(await readOwnedHouse(link.token)).toMatchObject({ slug: OTHER })
    expect(await db().ownerLink.findMany({ where: { facilityId: ids.gone } })).toEqual(held)
    expect(await names()).toEqual(expect.arrayContaining([KEPT, OTHER]))
  })

  it('is not divided again once something of it was changed', async () => {
    await mergeHouses(editor, { ...merged, keptId: ids.kept, goneId: ids.gone })
    const { id: changeId } = await db().registerChange.findFirstOrThrow({ where: { kind: 'merge', undoneAt: null } })
    await correctField(editor, { facilityId: ids.kept, field: 'phone', value: '0595-22110003', ...basis })
    expect(await undoChange(editor, { changeId, rest: true })).toMatchObject({ issues: [{ key: 'merged_changed_since' }] })
  })
})

describe('a merge of an earlier release', () => {
  it('that kept less than is said of houses today is not undone, and says so in the list', async () => {
    const before = { facility: [], facility_value: [] }
    const { id: changeId } = await db().registerChange.create({ data: { districtCode: LICHENG, kind: 'merge', subject: '甲 → 乙', details: { ...ids, keptId: ids.kept, goneId: ids.gone, before, after: '', feedback: [] }, madeBy: '编辑' } })
    expect(await undoChange(editor, { changeId, rest: false })).toEqual({ ok: false, issues: [{ field: null, key: 'merged_before_records' }] })
    expect((await readMergesInto(editor, ids.kept)).find(({ id }) => id === changeId)).toMatchObject({ undoable: false })
    expect((await readChanges(editor, LICHENG)).changes.find(({ id }) => id === changeId)).toMatchObject({ undoable: false })
  })
})

describe('merges one upon another', () => {
  it('end in one house, in a circle never, and are undone from the last to the first', async () => {
    const house = { ...basis, districtCode: LICHENG, type: '诊所', street: '', address: '', phone: '', creditCode: '', sure: true }
    const [a, b, c] = await Promise.all(['甲测试诊所', '乙试验诊所', '丙尝试诊所'].map(async (name) => {
      const added = await addHouse(editor, { ...house, name })
      if (!added.ok) throw new Error(JSON.stringify(added.issues))
      return added.facilityId
    })) as [string, string, string]
    const before = fingerprint(await takeSnapshot(db(), [a, b, c]))
    const into = (keptId: string, goneId: string) => mergeHouses(editor, { keptId, goneId, taken: [], basis: '核实' })
    // Two officers at once, one each way: one of them finds a house gone.
    const both = await Promise.allSettled([into(b, a), into(a, b)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const kept = both[0]!.status === 'fulfilled' ? b : a
    expect(await into(c, kept)).toEqual({ ok: true })
    await expect(into(kept, c)).rejects.toThrow(NotFoundError)
    expect((await findFacility('jia-ce-shi-zhen-suo'))?.slug).toBe('bing-chang-shi-zhen-suo')
    expect((await findFacility('yi-shi-yan-zhen-suo'))?.slug).toBe('bing-chang-shi-zhen-suo')
    const changes = await db().registerChange.findMany({ where: { kind: 'merge', subject: { contains: '诊所' } }, orderBy: { madeAt: 'asc' } })
    expect(changes).toHaveLength(2)
    expect(await undoChange(editor, { changeId: changes[0]!.id, rest: true })).toMatchObject({ issues: [{ key: 'merged_changed_since' }] })
    for (const { id } of changes.toReversed()) expect(await undoChange(editor, { changeId: id, rest: false })).toMatchObject({ ok: true })
    expect(fingerprint(await takeSnapshot(db(), [a, b, c]))).toBe(before)
  })

  it('wait for one another some seconds, and then are refused with nothing written', async () => {
    const order: string[] = []
    const slow = db().$transaction((tx) => oneAtATime(tx, LICHENG, async () => {
      await new Promise((resolve) => setTimeout(resolve, 700))
      order.push('first')
      return { ok: true as const }
    }))
    await new Promise((resolve) => setTimeout(resolve, 150))
    const impatient = await db().$transaction((tx) => oneAtATime(tx, LICHENG, async () => ({ ok: true as const }), 0))
    expect(impatient).toEqual({ ok: false, issues: [{ field: null, key: 'change_under_way' }] })
    await db().$transaction((tx) => oneAtATime(tx, LICHENG, async () => {
      order.push('second')
      return { ok: true as const }
    }))
    await slow
    expect(order).toEqual(['first', 'second'])
  })
})

describe('a new house', () => {
  const house = { ...basis, districtCode: LICHENG, type: '综合门诊部', street: '', address: '', phone: '', creditCode: '', sure: false }
  it('is asked about where one is much like it, and refused where there is one of its name', async () => {
    expect(await addHouse(editor, { ...house, name: '海滨社区卫生服务中心' })).toMatchObject({ issues: [{ field: 'sure', key: 'like_another', values: { name: '海滨街道社区卫生服务中心' } }] })
    expect(await addHouse(editor, { ...house, name: '海滨街道社区卫生服务中心', sure: true })).toMatchObject({ issues: [{ field: 'name', key: 'house_known' }] })
    expect(await addHouse(editor, { ...house, name: '', phone: '12', basis: '' })).toMatchObject({ issues: [{ key: 'house_unnamed' }, { key: 'telephone_wrong' }, { key: 'basis_required' }] })
    const added = await addHouse(editor, { ...house, name: '某某新门诊部', status: 'trial' })
    expect(added.ok).toBe(true)
    expect((await findFacility('mou-mou-xin-men-zhen-bu'))?.status).toBe('trial')
    expect((await findFacility('mou-mou-xin-men-zhen-bu'))?.fields.name[0]).toMatchObject({ sources: [{ ref: '鲤卫健〔2026〕20号', method: 'document' }] })
  })
})
