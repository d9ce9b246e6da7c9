import { beforeAll, describe, expect, it } from 'vitest'
import { changeMany } from '#desk/register/bulk/change-many.ts'
import { correctField } from '#desk/register/correct-field.ts'
import { previewMany } from '#desk/register/bulk/preview-many.ts'
import { undoChange } from '#desk/register/change/undo-change.ts'
import { findFacility } from '#facilities/queries.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../../tests/integration/database.ts'
import { clerk, HAICANG, HULI, twoDistricts } from '../../../../tests/integration/staff.ts'

useDatabase()
const editor = { kind: 'system', name: 'editor' } as const
const basis = { districtCode: HULI, basis: '厦湖卫健〔2026〕8号', method: 'document' as const }
const ids: string[] = []

beforeAll(async () => {
  await twoDistricts()
  for (const [slug, districtCode] of [['a', HULI], ['b', HULI], ['c', HULI], ['d', HAICANG]] as const) {
    ids.push((await db().facility.create({ data: { districtCode, slug, name: slug, status: 'operating', scope: 'district', values: { create: [{ field: 'name', ordinal: 0, value: slug, kind: 'file', trust: 'directory' }, ...(slug === 'b' ? [{ field: 'stepFree', ordinal: 0, value: 'no', kind: 'file', trust: 'directory' }] : [])] } } })).id)
  }
})

const stepFree = async (slug: string) => (await findFacility(slug))!.fields.stepFree[0]?.value ?? null

describe('one field of many houses', () => {
  it('is looked at before, set at once for those that say otherwise, of the own district alone, and undone as one', async () => {
    expect((await previewMany(editor, HULI, { chosen: [...ids, 'x'], field: 'stepFree' })).houses.map(({ name, said }) => [name, ...said])).toEqual([['a'], ['b', 'no'], ['c']])
    const found = async (words: string) => (await previewMany(editor, HULI, { chosen: [], found: words, field: 'stepFree' })).houses.map(({ name }) => name)
    expect(await found('b')).toEqual(['b'])
    expect(await found('')).toEqual(expect.arrayContaining(['a', 'b', 'c']))
    const all = { ...basis, facilityIds: ids, field: 'stepFree' as const, value: '有' }
    expect(await changeMany(editor, { ...all, value: '也许', basis: '' })).toMatchObject({ issues: [{ field: 'value', key: 'yes_or_no' }, { field: 'basis', key: 'basis_required' }] })
    expect(await changeMany(editor, { ...all, facilityIds: [] })).toMatchObject({ issues: [{ key: 'nobody_chosen' }] })
    expect(await changeMany(editor, all)).toEqual({ ok: true, changed: 3 })
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(stepFree))).toEqual(['yes', 'yes', 'yes', null])
    expect(await changeMany(editor, all)).toMatchObject({ issues: [{ key: 'nothing_changes' }] })
    await expect(changeMany(clerk('facility_editor', HAICANG), all)).rejects.toThrow(NotFoundError)
    const { id: changeId } = await db().registerChange.findFirstOrThrow({ where: { kind: 'bulk' } })
    expect(await undoChange(editor, { changeId, rest: false })).toEqual({ ok: true, undone: 3, left: 0 })
    expect(await Promise.all(['a', 'b', 'c'].map(stepFree))).toEqual([null, 'no', null])
  })

  it('is taken away of those that state it, put back as one, and not where somebody changed it since it was seen', async () => {
    const all = { ...basis, facilityIds: ids, field: 'stepFree' as const, value: '' }
    await changeMany(editor, { ...all, value: '有' })
    const { seen } = await previewMany(editor, HULI, { chosen: ids, field: 'stepFree' })
    await correctField(editor, { facilityId: ids[2]!, field: 'stepFree', value: '否', basis: '现场', method: 'site-visit' })
    expect(await changeMany(editor, { ...all, taken: true, seen })).toEqual({ ok: false, issues: [{ field: null, key: 'record_stale' }] })
    const now = await previewMany(editor, HULI, { chosen: ids, field: 'stepFree' })
    expect(await changeMany(editor, { ...all, taken: true, seen: now.seen })).toEqual({ ok: true, changed: 3 })
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(stepFree))).toEqual([null, null, null, null])
    const { id: changeId, details } = await db().registerChange.findFirstOrThrow({ where: { kind: 'bulk' }, orderBy: { id: 'desc' } })
    expect(details).toMatchObject({ field: 'stepFree', taken: 3 })
    expect(await undoChange(editor, { changeId, rest: false })).toEqual({ ok: true, undone: 3, left: 0 })
    expect(await Promise.all(['a', 'b', 'c'].map(stepFree))).toEqual(['yes', 'yes', 'no'])
  })

  it('can be one value of a field each house has its own of, which cannot be made the same', async () => {
    for (const [index, specialty] of ['儿科', '发热门诊'].entries()) await db().facilityValue.create({ data: { facilityId: ids[0]!, field: 'specialties', ordinal: index, value: specialty, kind: 'web', trust: 'directory' } })
    const all = { ...basis, facilityIds: ids, field: 'specialties' as const, value: '发热门诊' }
    expect(await changeMany(editor, all)).toEqual({ ok: false, issues: [{ field: 'value', key: 'differs_by_house' }] })
    expect(await changeMany(editor, { ...all, taken: true })).toEqual({ ok: true, changed: 1 })
    expect((await findFacility('a'))!.fields.specialties.map(({ value }) => value)).toEqual(['儿科'])
    expect(await changeMany(editor, { ...all, taken: true })).toMatchObject({ issues: [{ key: 'nothing_changes' }] })
  })

  it('taken away lets a name go from the columns and from what finds the house', async () => {
    await correctField(editor, { facilityId: ids[1]!, field: 'aliases', value: '乙俗称', basis: '现场', method: 'site-visit' })
    expect(await changeMany(editor, { ...basis, facilityIds: ids, field: 'aliases', value: '', taken: true })).toEqual({ ok: true, changed: 1 })
    expect(await db().facility.findUniqueOrThrow({ where: { id: ids[1]! } })).toMatchObject({ aliases: [] })
  })
})
