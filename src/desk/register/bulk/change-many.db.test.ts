import { beforeAll, describe, expect, it } from 'vitest'
import { changeMany } from '#desk/register/bulk/change-many.ts'
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
    expect((await previewMany(editor, HULI, { chosen: [...ids, 'x'], field: 'stepFree' })).houses.map(({ name, stands }) => [name, stands])).toEqual([['a', null], ['b', 'no'], ['c', null]])
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
})
