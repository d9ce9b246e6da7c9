import { beforeAll, describe, expect, it } from 'vitest'
import { readChanges } from '#desk/register/change/change-queries.ts'
import { undoChange } from '#desk/register/change/undo-change.ts'
import { correctField } from '#desk/register/correct-field.ts'
import { mergeHouses } from '#desk/register/merge/merge-houses.ts'
import { checkTable } from '#desk/register/table/check-table.ts'
import { fateOf, printOfRows } from '#desk/register/table/checked-row.ts'
import { importTable } from '#desk/register/table/import-table.ts'
import { receiveTable } from '#desk/register/table/receive-table.ts'
import { changeWords } from '#desk/register/table/table-words.ts'
import { takeAway } from '#desk/register/takeaways/take-away.ts'
import { findFacility } from '#facilities/queries.ts'
import type { Field } from '#facilities/statements.ts'
import { translator } from '#i18n/translate.ts'
import { db } from '#platform/db.ts'
import { useDatabase } from '../../../../tests/integration/database.ts'
import { HULI, twoDistricts } from '../../../../tests/integration/staff.ts'

useDatabase()
const editor = { kind: 'system', name: 'editor' } as const
const basis = { basis: '厦湖卫健〔2026〕21号', method: 'document' as const }
const t = translator('zh-CN')
const ids: Record<string, string> = {}

const file = (field: string, value: string, ordinal = 0) => ({ field, ordinal, value, kind: 'file', trust: 'directory' })

beforeAll(async () => {
  await twoDistricts()
  for (const [slug, values] of [
    ['jia', [file('phone', '0592-2000001'), file('address', '甲路1号'), file('aliases', '老街诊所'), file('aliases', '新街诊所', 1)]],
    ['yi', [file('phone', '0592-2000002'), file('lat', '24.5'), file('lng', '118.1'), file('crs', 'WGS-84')]],
    ['bing', [file('phone', '0592-2000003')]],
  ] as const) {
    const { id } = await db().facility.create({ data: { districtCode: HULI, slug, name: `${slug}卫生院`, status: 'operating', scope: 'district', aliases: slug === 'jia' ? ['老街诊所', '新街诊所'] : [], values: { create: [file('name', `${slug}卫生院`), ...values] } } })
    ids[slug] = id
  }
})

async function received(text: string, rows: 'facilities' | 'offers' | 'hours' | 'villages' = 'facilities'): Promise<string> {
  const outcome = await receiveTable(editor, { districtCode: HULI, rows, basis: '湖里区机构名册2026' }, { name: '名册.csv', bytes: new TextEncoder().encode(text) })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return outcome.tableId
}
const checked = async (tableId: string) => (await checkTable(db(), editor, tableId)).rows
const problems = async (text: string, rows?: 'offers' | 'hours' | 'villages') => (await checked(await received(text, rows))).flatMap(({ line, problems: found }) => found.map(({ key, asked }) => `${line} ${key}${asked ? '?' : ''}`))
const said = async (slug: string, field: Field) => (await findFacility(slug))!.fields[field].map(({ value }) => value)

describe('a table of houses with the marker', () => {
  it('takes away what it marks, as one change that is undone as one, and nothing the second time', async () => {
    const text = '名称,电话,地址,别称,纬度,经度,坐标系\njia卫生院,（删除）,,（删除）老街诊所,,,\nyi卫生院,(删除),,,（删除）,（删除）,（删除）\nbing卫生院,,丙路3号,,,,\n'
    const tableId = await received(text)
    const rows = await checked(tableId)
    expect(rows.map((row) => [fateOf(row), row.changes.map((change) => changeWords(t, change))])).toEqual([
      ['changed', ['电话：0592-2000001 → （不再载明）', '别称：老街诊所 → （不再载明）']],
      ['changed', ['电话：0592-2000002 → （不再载明）', '坐标：24.5, 118.1, WGS-84 → （不再载明）']],
      ['changed', ['地址：丙路3号']],
    ])
    expect(await importTable(editor, { tableId, sure: false, without: false, seen: printOfRows(rows) })).toMatchObject({ ok: true, changed: 3, taken: 4 })
    expect([await said('jia', 'phone'), await said('jia', 'address'), await said('jia', 'aliases'), await said('bing', 'phone')]).toEqual([[], ['甲路1号'], ['新街诊所'], ['0592-2000003']])
    expect(await db().facility.findUniqueOrThrow({ where: { slug: 'jia' } })).toMatchObject({ aliases: ['新街诊所'] })
    expect(await db().facility.findUniqueOrThrow({ where: { slug: 'yi' } })).toMatchObject({ lat: null, crs: null })
    expect(await db().takeaway.findFirstOrThrow({ where: { facilityId: ids.jia!, field: 'phone' } })).toMatchObject({ source: { ref: '湖里区机构名册2026', note: '名册.csv 第2行', method: 'import' } })

    const again = await received(`${text}\n`)
    expect((await checked(again)).flatMap(({ changes, problems: found }) => [...changes, ...found])).toEqual([])
    const { changes: [change] } = await readChanges(editor, HULI)
    expect(change!.counts).toMatchObject({ changed: 3, taken: 4 })
    expect(await undoChange(editor, { changeId: change!.id, rest: false })).toEqual({ ok: true, undone: 3, left: 0 })
    expect([await said('jia', 'phone'), await said('jia', 'aliases'), await said('bing', 'address')]).toEqual([['0592-2000001'], ['老街诊所', '新街诊所'], []])
    expect(await db().facility.findUniqueOrThrow({ where: { slug: 'yi' } })).toMatchObject({ lat: 24.5, crs: 'WGS-84' })
  })

  it('in a column of names with others means that those are all there are', async () => {
    const tableId = await received('名称,别称\njia卫生院,（删除）；新街诊所；石笋诊所\n')
    expect((await checked(tableId))[0]!.changes).toEqual([{ field: 'aliases', before: '老街诊所', after: null }, { field: 'aliases', before: null, after: '石笋诊所' }])
  })

  it('says what it cannot take away, and of whom there is nothing to take', async () => {
    expect(await problems('页面地址,名称,电话,级别,别称,纬度\njia,（删除）,,,,\n,yi卫生院,,（删除）,（删除）从来没有,（删除）\n,没有这家诊所,（删除）,,,\n')).toEqual(['2 name_stays', '3 taken_elsewhere', '3 value_not_said', '4 nothing_to_take'])
    expect(await problems('名称,经度,纬度\nyi卫生院,（删除）,24.6\n')).toContain('2 point_half_taken')
  })

  it('asks before it states again what an officer took away', async () => {
    await takeAway(editor, { ...basis, facilityId: ids.bing!, field: 'phone' })
    const tableId = await received('名称,电话\nbing卫生院,0592-2000003\n')
    const [row] = await checked(tableId)
    expect(row!.problems).toMatchObject([{ field: 'phone', key: 'taken_before', asked: true }])
    expect(await importTable(editor, { tableId, sure: false, without: false })).toMatchObject({ ok: false, issues: [{ key: 'rows_asked' }] })
    expect(await said('bing', 'phone')).toEqual([])
    expect((await checked(await received('名称,电话\nbing卫生院,0592-2000009\n')))[0]!.problems).toEqual([])
  })

  it('is not imported when what it would replace is no longer what its dry run told', async () => {
    const tableId = await received('名称,电话\njia卫生院,0592-2000011\n')
    const seen = printOfRows(await checked(tableId))
    await correctField(editor, { ...basis, facilityId: ids.jia!, field: 'phone', value: '0592-2000012' })
    expect(await importTable(editor, { tableId, sure: true, without: true, seen })).toEqual({ ok: false, issues: [{ field: null, key: 'table_stale' }] })
    expect(await said('jia', 'phone')).toEqual(['0592-2000012', '0592-2000001'])
    expect(await importTable(editor, { tableId, sure: true, without: true, seen: printOfRows(await checked(tableId)) })).toMatchObject({ ok: true, changed: 1 })
  })

  it('is not undone over what an officer took away since, unless that house is left out', async () => {
    const tableId = await received('名称,附近标志\njia卫生院,桥头\nyi卫生院,桥尾\n')
    const imported = await importTable(editor, { tableId, sure: false, without: false })
    if (!imported.ok) throw new Error(JSON.stringify(imported.issues))
    await takeAway(editor, { ...basis, facilityId: ids.jia!, field: 'landmark' })
    expect(await undoChange(editor, { changeId: imported.changeId, rest: false })).toMatchObject({ ok: false, issues: [{ key: 'changed_since', values: { name: 'jia卫生院' } }] })
    expect(await undoChange(editor, { changeId: imported.changeId, rest: true })).toEqual({ ok: true, undone: 1, left: 1 })
    expect([await said('jia', 'landmark'), await said('yi', 'landmark')]).toEqual([[], []])
  })
})

describe('the marker in other tables', () => {
  it('empties what a service may be without', async () => {
    await db().serviceOffer.create({ data: { facilityId: ids.yi!, serviceCode: 'HOMEBED', mode: 'home', status: 'offered', fee: '每次80元', bring: '医保卡', source: { kind: 'desk', trust: 'desk' } } })
    const tableId = await received('机构,服务,方式,费用,需带\nyi卫生院,家庭病床,上门,（删除）,\n', 'offers')
    const rows = await checked(tableId)
    expect(rows[0]).toMatchObject({ problems: [], changes: [{ field: 'fee', before: '每次80元', after: null }] })
    expect(await importTable(editor, { tableId, sure: false, without: false })).toMatchObject({ ok: true, changed: 1 })
    expect(await db().serviceOffer.findFirstOrThrow({ where: { facilityId: ids.yi! } })).toMatchObject({ fee: null, bring: '医保卡' })
  })

  it('is refused where something has to stand', async () => {
    expect(await problems('机构,服务,方式\nyi卫生院,家庭病床,（删除）\n', 'offers')).toContain('2 taken_elsewhere')
    expect(await problems('机构,星期,开始,结束\nyi卫生院,周一,（删除）,12:00\n', 'hours')).toContain('2 hours_not_taken')
  })
})

describe('a merge', () => {
  it('does not bring back what was taken away of the kept house, and undone brings all back', async () => {
    await takeAway(editor, { ...basis, facilityId: ids.jia!, field: 'aliases', value: '老街诊所' })
    await correctField(editor, { ...basis, facilityId: ids.yi!, field: 'aliases', value: '老街诊所' })
    expect(await mergeHouses(editor, { keptId: ids.jia!, goneId: ids.yi!, taken: [], basis: '同一家' })).toEqual({ ok: true })
    expect(await said('jia', 'aliases')).not.toContain('老街诊所')
    const { changes: [change] } = await readChanges(editor, HULI)
    expect(await undoChange(editor, { changeId: change!.id, rest: false })).toMatchObject({ ok: true })
    expect(await said('yi', 'aliases')).toEqual(['老街诊所'])
    expect(await db().takeaway.count({ where: { facilityId: ids.jia!, putBackAt: null, value: '老街诊所' } })).toBe(1)
  })
})
