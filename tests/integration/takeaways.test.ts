import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { GET as asTable } from '#app/[locale]/(public)/[district]/facilities.csv/route.ts'
import { GET as asPoints } from '#app/[locale]/(public)/[district]/facilities.geojson/route.ts'
import { GET as asOrganization } from '#app/api/open/v1/fhir/Organization/route.ts'
import { GET as asProvenance } from '#app/api/open/v1/fhir/Provenance/route.ts'
import { GET as organizations } from '#app/api/open/v1/hsds/organizations/[id]/route.ts'
import { correctField } from '#desk/register/correct-field.ts'
import { readChanges } from '#desk/register/change/change-queries.ts'
import { undoChange } from '#desk/register/change/undo-change.ts'
import { readDueChecks } from '#desk/register/due-checks.ts'
import { placeFacility } from '#desk/register/place-facility.ts'
import { putBack } from '#desk/register/takeaways/put-back.ts'
import { takeAway } from '#desk/register/takeaways/take-away.ts'
import { readTakeaways } from '#desk/register/takeaways/takeaway-queries.ts'
import { facilitiesAt, listFacilities } from '#facilities/list-facilities.ts'
import { findFacility } from '#facilities/queries.ts'
import { facilityFacts } from '#facilities/structured-data.ts'
import { readFacility } from '#open-data/read-facilities.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import type { Role } from '#platform/generated/enums.ts'
import { loadRegister } from '#search/entries/load-register.ts'
import { find } from '#search/find.ts'
import { useDatabase } from './database.ts'

const LICHENG = '350502'
const member = (role: Role, districtCode = LICHENG): Actor => ({ kind: 'user', id: `u-${role}`, name: `${role}-甲`, memberships: [{ districtCode, role }] })
const editor = member('facility_editor')
const database = useDatabase('live seeds')
const SLUG = 'hai-bin-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'
const basis = { basis: '鲤卫健〔2026〕21号', method: 'phone' as const, asOf: '2026-11-20' }
let facilityId = ''

beforeAll(async () => {
  for (const id of ['u-facility_editor', 'u-drafter']) await database.client.user.create({ data: { id, name: id, email: `${id}@x.example` } })
  facilityId = (await database.client.facility.findUniqueOrThrow({ where: { slug: SLUG } })).id
}, 60_000)

const reloaded = async () => {
  await database.client.facility.update({ where: { id: facilityId }, data: { contentHash: 'of an older file' } })
  await database.client.$transaction((tx) => loadRegister(tx, { kind: 'system', name: 'test' }, 'content/facilities'), { timeout: 60_000 })
}
const said = async (field: 'phone' | 'aliases' | 'type' | 'specialties') => (await findFacility(SLUG))!.fields[field].map(({ value }) => value)
const gone = (field: 'phone' | 'aliases' | 'type' | 'specialties' | 'name' | 'districtCode' | 'position', more: { value?: string; seen?: string; basis?: string; nextCheck?: string } = {}) => takeAway(editor, { ...basis, facilityId, field, ...more })
const standing = async () => (await readTakeaways(editor, facilityId)).map(({ field, words }) => [field, words])
const backTo = async (field: string) => putBack(editor, { facilityId, takeawayId: (await readTakeaways(editor, facilityId)).find((one) => one.field === field)!.id })
const request = (address: string) => new NextRequest(`http://127.0.0.1:3000${address}`)

describe('a telephone that was given up', () => {
  it('is told nowhere any more, and staff see what it was, by whom and why', async () => {
    await correctField(editor, { ...basis, facilityId, field: 'phone', value: '0595-22994401' })
    const told = async () => {
      const facility = (await findFacility(SLUG))!
      const everywhere = await Promise.all([
        asTable(request('/licheng/facilities.csv'), { params: Promise.resolve({ locale: 'zh-CN', district: 'licheng' }) }).then((answer) => answer.text()),
        asOrganization(request(`/api/open/v1/fhir/Organization?_id=${facilityId}`), { params: Promise.resolve({ id: '' }) }).then((answer) => answer.text()),
        asProvenance(request(`/api/open/v1/fhir/Provenance?target=Organization/${facilityId}`), { params: Promise.resolve({ id: '' }) }).then((answer) => answer.text()),
        organizations(request(`/api/open/v1/hsds/organizations/${facilityId}`), { params: Promise.resolve({ id: facilityId }) }).then((answer) => answer.text()),
      ])
      const [csv, organization, provenance, hsds] = everywhere
      return {
        page: facility.fields.phone.length > 0, jsonLd: JSON.stringify(facilityFacts(facility, 'x')).includes('22994401'),
        list: facilitiesAt({ day: '2026-11-26', minute: 540 }, await listFacilities(LICHENG)).find(({ slug }) => slug === SLUG)!.phone !== null,
        open: JSON.stringify(await readFacility(SLUG)).includes('22994401'), csv: csv.includes('22994401'), fhir: organization.includes('22994401'), provenance: provenance.includes('telecom'), hsds: hsds.includes('22994401'),
      }
    }
    const all = { page: true, jsonLd: true, list: true, open: true, csv: true, fhir: true, provenance: true, hsds: true }
    expect(await told()).toEqual(all)
    expect(await gone('phone')).toEqual({ ok: true })
    expect(await told()).toEqual(Object.fromEntries(Object.keys(all).map((where) => [where, false])))
    expect(await readTakeaways(editor, facilityId)).toMatchObject([{ field: 'phone', words: '0595-22994401', takenBy: 'facility_editor-甲', source: { ref: '鲤卫健〔2026〕21号', method: 'phone', asOf: '2026-11-20' } }])
    expect(await database.client.auditEntry.findFirstOrThrow({ where: { action: 'facility.take-away' } })).toMatchObject({ districtCode: LICHENG, entityId: facilityId, details: { field: 'phone', changes: { phone: ['0595-22994401', ''] }, reason: '鲤卫健〔2026〕21号' } })
  })

  it('stands among the changes, is put back by its button or undone there, once', async () => {
    const { changes: [change] } = await readChanges(editor, LICHENG)
    expect(change).toMatchObject({ kind: 'take-away', counts: { field: 'phone', value: '0595-22994401' }, undoneAt: null })
    expect(await backTo('phone')).toEqual({ ok: true })
    expect([await said('phone'), await standing(), (await readChanges(editor, LICHENG)).changes[0]!.undoneBy]).toEqual([['0595-22994401'], [], 'facility_editor-甲'])
    expect(await putBack(editor, { facilityId, takeawayId: (await db().takeaway.findFirstOrThrow()).id })).toEqual({ ok: false, issues: [{ field: null, key: 'put_back_already' }] })
    await gone('phone')
    const { changes: [again] } = await readChanges(editor, LICHENG)
    expect(await undoChange(editor, { changeId: again!.id, rest: false })).toEqual({ ok: true, undone: 1, left: 0 })
    expect([await said('phone'), await standing()]).toEqual([['0595-22994401'], []])
  })

  it('gives way to a new one; put back, it stands behind it', async () => {
    await gone('phone')
    await correctField(editor, { ...basis, facilityId, field: 'phone', value: '0595-22994402', seen: '' })
    expect(await said('phone')).toEqual(['0595-22994402'])
    const { changes: [change] } = await readChanges(editor, LICHENG)
    expect(await undoChange(editor, { changeId: change!.id, rest: false })).toMatchObject({ ok: false, issues: [{ key: 'changed_since' }] })
    expect(await backTo('phone')).toEqual({ ok: true })
    expect(await said('phone')).toEqual(['0595-22994402', '0595-22994401'])
    // Of two that disagree one can go.
    expect(await gone('phone', { value: '0595-22994402', seen: '0595-22994402\n0595-22994401' })).toEqual({ ok: true })
    expect(await said('phone')).toEqual(['0595-22994401'])
    await gone('phone')
  })

  it('is not taken away by who saw something else, without a source, or by anybody else; nothing twice', async () => {
    const before = await database.client.takeaway.count()
    expect(await gone('phone')).toEqual({ ok: false, issues: [{ field: null, key: 'nothing_stands' }] })
    await correctField(editor, { ...basis, facilityId, field: 'phone', value: '0595-22994403' })
    expect(await gone('phone', { seen: '0595-22994401' })).toEqual({ ok: false, issues: [{ field: null, key: 'record_stale' }] })
    expect(await gone('phone', { basis: '' })).toEqual({ ok: false, issues: [{ field: 'basis', key: 'basis_required' }] })
    expect(await gone('phone', { value: '0595-1' })).toEqual({ ok: false, issues: [{ field: 'value', key: 'value_not_said' }] })
    await expect(takeAway(member('drafter'), { ...basis, facilityId, field: 'phone' })).rejects.toThrow(ForbiddenError)
    await expect(takeAway(member('facility_editor', '350206'), { ...basis, facilityId, field: 'phone' })).rejects.toThrow(NotFoundError)
    expect(await database.client.takeaway.count()).toBe(before)
  })
})

describe('what the files say', () => {
  it('stays away when they are loaded again, and comes back as they say it by then', async () => {
    const [type] = await said('type')
    expect(type).toBeTruthy()
    expect(await gone('type')).toEqual({ ok: true })
    await reloaded()
    expect(await said('type')).toEqual([])
    await database.client.$executeRaw`update takeaway set held = jsonb_set(held, '{0,value}', ${JSON.stringify('旧类别')}::jsonb) where field = 'type'`
    expect(await standing()).toContainEqual(['type', '旧类别'])
    await reloaded()
    expect(await standing()).toContainEqual(['type', type])
    expect(await backTo('type')).toEqual({ ok: true })
    expect(await said('type')).toEqual([type])
    await reloaded()
    expect(await said('type')).toEqual([type])
  })
})

describe('one of several', () => {
  it('goes alone: a name finds the house no more, the others do', async () => {
    for (const value of ['望江楼诊室', '鲤城石笋卫生院']) await correctField(editor, { ...basis, facilityId, field: 'aliases', value })
    const finds = async (query: string) => (await find({ query, kind: 'facility' })).hits.some(({ id }) => id === facilityId)
    expect([await finds('望江楼诊室'), await finds('鲤城石笋卫生院')]).toEqual([true, true])
    expect((await listFacilities(LICHENG)).find(({ slug }) => slug === SLUG)!.aliases).toEqual(expect.arrayContaining(['望江楼诊室', '鲤城石笋卫生院']))
    expect(await gone('aliases', { value: '望江楼诊室' })).toEqual({ ok: true })
    expect(await said('aliases')).toContain('鲤城石笋卫生院')
    expect((await listFacilities(LICHENG)).find(({ slug }) => slug === SLUG)!.aliases).not.toContain('望江楼诊室')
    expect([await finds('望江楼诊室'), await finds('鲤城石笋卫生院')]).toEqual([false, true])
    await backTo('aliases')
    expect(await said('aliases')).toEqual(expect.arrayContaining(['望江楼诊室', '鲤城石笋卫生院']))
  })

  it('and all of them are those of today: a further one in the files is told', async () => {
    expect(await gone('aliases')).toEqual({ ok: true })
    expect(await said('aliases')).toEqual([])
    await database.client.facilityValue.create({ data: { facilityId, field: 'aliases', ordinal: 40, value: '第三俗称', kind: 'web', trust: 'directory' } })
    expect((await standing()).filter(([field]) => field === 'aliases')).toEqual(expect.arrayContaining([['aliases', '望江楼诊室'], ['aliases', '鲤城石笋卫生院']]))
    const { changes: [change] } = await readChanges(editor, LICHENG)
    expect(await undoChange(editor, { changeId: change!.id, rest: false })).toEqual({ ok: true, undone: 1, left: 0 })
    expect(await said('aliases')).toEqual(expect.arrayContaining(['望江楼诊室', '鲤城石笋卫生院', '第三俗称']))
  })

  it('of the specialties goes, and the list of those that have it is shorter', async () => {
    await database.client.facilityValue.createMany({ data: ['儿科', '康复医学科'].map((value, ordinal) => ({ facilityId, field: 'specialties', ordinal: ordinal + 20, value, kind: 'web', trust: 'directory' })) })
    expect(await gone('specialties', { value: '儿科' })).toEqual({ ok: true })
    const [listed] = facilitiesAt({ day: '2026-11-26', minute: 540 }, await listFacilities(LICHENG)).filter(({ slug }) => slug === SLUG)
    expect(listed!.specialties).toContain('康复医学科')
    expect(listed!.specialties).not.toContain('儿科')
  })
})

describe('a point', () => {
  it('goes as a whole, from the list and the GeoJSON', async () => {
    await placeFacility(editor, { ...basis, facilityId, lat: '24.9010', lng: '118.5900', datum: 'WGS-84', sure: true })
    const points = async () => JSON.stringify(await (await asPoints(request('/licheng/facilities.geojson'), { params: Promise.resolve({ locale: 'zh-CN', district: 'licheng' }) })).json())
    expect(await points()).toContain(SLUG)
    expect(await gone('position', { seen: '24.901, 118.59, WGS-84' })).toEqual({ ok: true })
    expect(await points()).not.toContain(`${SLUG}"`)
    expect(await database.client.facility.findUniqueOrThrow({ where: { id: facilityId } })).toMatchObject({ lat: null, lng: null, crs: null })
    await backTo('position')
    expect(await database.client.facility.findUniqueOrThrow({ where: { id: facilityId } })).toMatchObject({ lat: 24.901, lng: 118.59, crs: 'WGS-84' })
  })
})

describe('what a house cannot be without', () => {
  it('is refused in words', async () => {
    expect(await gone('name')).toEqual({ ok: false, issues: [{ field: null, key: 'name_stays' }] })
    expect(await gone('districtCode')).toEqual({ ok: false, issues: [{ field: null, key: 'district_stays' }] })
  })
})

describe('what is to be asked again', () => {
  it('falls due while nothing new is stated', async () => {
    await correctField(editor, { ...basis, facilityId, field: 'phone', value: '0595-22994404' })
    await gone('phone', { nextCheck: '2026-11-25' })
    const due = async () => (await readDueChecks(editor, LICHENG)).due.filter((one) => one.of === 'field' && one.field === 'phone' && one.facility.id === facilityId)
    expect(await due()).toMatchObject([{ due: '2026-11-25', value: null }])
    await correctField(editor, { ...basis, facilityId, field: 'phone', value: '0595-22994405' })
    expect(await due()).toEqual([])
  })
})
