import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { correctField } from '#desk/register/correct-field.ts'
import { undoChange } from '#desk/register/change/undo-change.ts'
import { checkTable } from '#desk/register/table/check-table.ts'
import { fateOf } from '#desk/register/table/checked-row.ts'
import { importTable } from '#desk/register/table/import-table.ts'
import { readProgress } from '#desk/register/table/read-progress.ts'
import { readTable } from '#desk/register/table/read-table.ts'
import { receiveTable, setColumns } from '#desk/register/table/receive-table.ts'
import { readTableFile } from '#desk/register/table/table-file.ts'
import { xlsxOf } from '#desk/register/table/write-xlsx.ts'
import { findFacility } from '#facilities/queries.ts'
import { translator } from '#i18n/translate.ts'
import { registerTags } from '#districts/register-tags.ts'
import { forget } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import type { Role } from '#platform/generated/enums.ts'
import { indexFacilities } from '#search/entries/index-facilities.ts'
import { find } from '#search/find.ts'
import { useDatabase } from '../../../../tests/integration/database.ts'

const LICHENG = '350502'
const member = (role: Role, districtCode = LICHENG): Actor => ({ kind: 'user', id: `u-${role}-${districtCode}`, name: `${role}-${districtCode}`, memberships: [{ districtCode, role }] })
const editor = member('facility_editor')
const database = useDatabase('live seeds')
const t = translator('zh-CN')
const HAIBIN = 'hai-bin-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'

beforeAll(async () => {
  for (const { id, name } of [editor as { id: string; name: string }]) await database.client.user.create({ data: { id, name, email: `${id}@x.example` } })
}, 60_000)

async function received(text: string | Uint8Array<ArrayBuffer>, name = '名册.csv'): Promise<string> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const outcome = await receiveTable(editor, { districtCode: LICHENG, basis: '鲤城区机构名册2026', asOf: '2026-11-01' }, { name, bytes })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return outcome.tableId
}

async function problems(tableId: string): Promise<string[]> {
  return (await checkTable(db(), editor, tableId)).rows.flatMap(({ line, problems: found }) => found.map(({ key, asked }) => `${line} ${key}${asked ? '?' : ''}`))
}

describe('a table of houses', () => {
  it('asks about a street the district does not know, with those most like it, and gives one it knows its name', async () => {
    await db().place.createMany({ data: ['海滨街道', '浮桥街道'].map((name, index) => ({ districtCode: LICHENG, code: `35050290${index}`, kind: 'street', name, street: name, source: { kind: 'web', ref: 'x', trust: 'official-derived' } })) })
    forget(registerTags.changed(LICHENG))
    const tableId = await received('名称,街道\n海滨街道社区卫生服务中心,海滨\n某某新诊所甲,海浜街道\n某某新诊所乙,天上街道\n', '街道.csv')
    const { rows } = await checkTable(db(), editor, tableId)
    expect(rows.map((row) => row.problems.filter(({ field }) => field === 'street'))).toEqual([[], [{ field: 'street', key: 'street_like', asked: true, values: { names: '海滨街道' } }], [{ field: 'street', key: 'street_unknown', asked: true }]])
    expect(rows[0]!.changes.filter(({ field }) => field === 'street').every(({ after }) => after === '海滨街道')).toBe(true)
    await db().place.deleteMany({ where: { code: { startsWith: '35050290' } } })
    forget(registerTags.changed(LICHENG))
  })

  it('says once that no column names the houses, instead of once a row, and goes nowhere until somebody tells', async () => {
    const tableId = await received('序号,单位,联系电话\n1,某某新诊所丁,0595-22119999\n', '无名.csv')
    expect(await checkTable(db(), editor, tableId)).toMatchObject({ unnamed: true })
    expect(await importTable(editor, { tableId, sure: true, without: true })).toEqual({ ok: false, issues: [{ field: null, key: 'no_naming_column' }] })
    expect(await setColumns(editor, { tableId, columns: ['', 'name', 'phone'] })).toEqual({ ok: true })
    expect(await checkTable(db(), editor, tableId)).toMatchObject({ unnamed: false, rows: [{ name: '某某新诊所丁', problems: [] }] })
  })

  it('tells every problem of every row before anything is written', async () => {
    const before = await db().facilityValue.count()
    const tableId = await received(`鲤城区机构名册,,,,,,,
机构名称,统一社会信用代码,联系电话,地址,类别代码,级别,纬度,经度,坐标系,核实日期,卫生机构代码
甲诊所,91350100M000100Y44,5922808387,鲤城区某路1号,Z999,国家级,24.9,,WGS-84,去年,
,,,,,,,,,,
乙诊所,91350100M000100Y43,0595-22110001,泉州市丰泽区某路2号,D211,,118.5,24.9,GPS,,
丙诊所,91350100M000100Y43,13800000000,,,,,,,,
丙诊所,,,,,,,,,,
,,0595-22110003,,,,,,,,
海滨社区卫生服务中心,,,,D211,,,,,,74085017434152212C2101
`)
    expect(await problems(tableId)).toEqual([
      '3 credit_code_wrong', '3 telephone_wrong', '3 type_code_wrong', '3 level_unreadable', '3 table_day_unreadable', '3 coordinates_incomplete',
      '5 address_elsewhere?', '5 coordinates_swapped', '6 telephone_mobile?', '6 code_in_row?', '7 row_twice', '8 house_unnamed',
      '9 code_elsewhere?', '9 codes_disagree', '9 like_another?',
    ].toSorted((a, b) => Number(a[0]) - Number(b[0])))
    expect(await importTable(editor, { tableId, sure: true, without: false })).toMatchObject({ issues: [{ field: 'without', key: 'rows_wrong', values: { count: 5 } }] })
    expect(await db().facilityValue.count()).toBe(before)
  })

  it('comes back in its own form with what was found, no cell a formula', async () => {
    const csv = await readTableFile(editor, LICHENG, await received('名称,电话,备注\n=甲诊所,1,=1+1\n'), t)
    expect(csv).toMatchObject({ name: '名册-检查结果.csv', mediaType: 'text/csv; charset=utf-8' })
    expect(String(csv.body).split('\r\n')[1]).toMatch(/^'=甲诊所,1,'=1\+1,电话：读不出电话号码/)
    const xlsx = await readTableFile(editor, LICHENG, await received(xlsxOf([['名称', '电话'], ['=甲诊所', '1']]), '名册.xlsx'), t)
    const again = await readTable(xlsx.body as Uint8Array)
    expect(again.ok && again.rows[1]!.cells.slice(0, 3)).toEqual(['=甲诊所', '1', expect.stringContaining('电话：读不出电话号码')])
  })

  it('changes filled cells alone, says where each value is from, and changes nothing the second time', async () => {
    const table = `名称,简称,电话,地址,级别,纬度,经度,坐标系\n鲤城区海滨街道社区卫生服务中心,,,,,,,\n海滨街道社区卫生服务中心,海滨社卫,0595-22110009,,,24.9071,118.5891,高德\n某某眼科医院,,0595-22110010,鲤城区某路10号,三级甲等,,,\n`
    const tableId = await received(table.replace(/鲤城区海滨.*\n/, ''))
    const { rows } = await checkTable(db(), editor, tableId)
    expect(rows.map((row) => [fateOf(row), row.changes.map(({ field }) => field)])).toEqual([['changed', ['phone', 'shortNames', 'position']], ['new', ['name', 'address', 'phone', 'level']]])
    const imported = await importTable(editor, { tableId, sure: false, without: false })
    expect(imported).toMatchObject({ ok: true, created: 1, changed: 1, left: 0 })

    const house = (await findFacility(HAIBIN))!
    expect(house.fields.phone[0]).toMatchObject({ value: '0595-22110009', sources: [{ trust: 'desk', ref: '鲤城区机构名册2026', method: 'import', asOf: '2026-11-01' }] })
    expect(house.fields.address).toEqual((await findFacility(HAIBIN))!.fields.address)
    expect(house.position).toMatchObject({ lat: { value: '24.9071' }, crs: { value: 'GCJ-02' } })
    expect(await db().facilityValue.findFirst({ where: { value: { equals: '0595-22110009' } } })).toMatchObject({ note: '名册.csv 第2行', recordedBy: editor.name })
    const made = (await find({ query: '海滨社卫', kind: 'facility' })).hits
    expect(made.map(({ id }) => id)).toContain(house.id)
    const eye = (await findFacility('mou-mou-yan-ke-yi-yuan'))!
    expect(eye).toMatchObject({ name: '某某眼科医院', typeCode: 'A512', tier: '三级', rank: '甲等', status: 'unknown' })
    expect(eye.fields.typeCode[0]?.sources[0]).toMatchObject({ trust: 'rule' })

    expect(await importTable(editor, { tableId, sure: false, without: false })).toMatchObject({ issues: [{ key: 'imported_already' }] })
    const again = await received(table.replace(/鲤城区海滨.*\n/, ''))
    expect(await importTable(editor, { tableId: again, sure: false, without: false })).toMatchObject({ issues: [{ key: 'nothing_changes' }] })
    expect(await db().auditEntry.count({ where: { action: 'register.import', districtCode: LICHENG } })).toBe(1)
  })

  it('is found by what it says, as if the register had been read again', async () => {
    const { id } = (await findFacility('mou-mou-yan-ke-yi-yuan'))!
    const entry = () => db().$queryRaw`select district_code, kind, title, text, keys, vector::text from search_entry where owner_id = ${id}::uuid`
    const written = await entry()
    await db().$transaction((tx) => indexFacilities(tx, [id]))
    expect(written).toEqual(await entry())
    expect(written).toMatchObject([{ title: '某某眼科医院', text: expect.stringContaining('鲤城区某路10号') }])
  })

  it('is undone as one, but not over what somebody set since', async () => {
    const change = await db().registerChange.findFirstOrThrow({ where: { districtCode: LICHENG, undoneAt: null } })
    const { id: facilityId } = (await findFacility(HAIBIN))!
    expect(await correctField(editor, { facilityId, field: 'phone', value: '0595-22110011', basis: '电话核实', method: 'phone' })).toEqual({ ok: true })
    expect(await undoChange(editor, { changeId: change.id, rest: false })).toMatchObject({ issues: [{ field: 'rest', key: 'changed_since', values: { name: '海滨街道社区卫生服务中心' } }] })
    expect(await undoChange(editor, { changeId: change.id, rest: true })).toEqual({ ok: true, undone: 1, left: 1 })
    expect(await findFacility('mou-mou-yan-ke-yi-yuan')).toBeNull()
    expect((await find({ query: '某某眼科医院', kind: 'facility' })).hits.map(({ title }) => title)).not.toContain('某某眼科医院')
    expect((await findFacility(HAIBIN))!.fields.phone.map(({ value }) => value)).toEqual(['0595-22110011', '0595-22110009'])
    expect(await undoChange(editor, { changeId: change.id, rest: true })).toMatchObject({ issues: [{ key: 'undone_already' }] })
  })

  it('tells its editors how far it is while it is written', async () => {
    const tableId = await received(['名称,地址', ...Array.from({ length: 2_100 }, (_, number) => `试写第${number}诊所,鲤城区试写路${number}号`)].join('\n'), '长表.csv')
    const told: Promise<number>[] = []
    expect(await readProgress(editor, LICHENG, tableId)).toBe(0)
    const imported = await importTable(editor, { tableId, sure: true, without: false }, () => told.push(readProgress(editor, LICHENG, tableId)))
    expect((await Promise.all(told)).at(-1)).toBeGreaterThanOrEqual(2_000)
    await expect(readProgress(member('drafter'), LICHENG, tableId)).rejects.toThrow(ForbiddenError)
    await expect(readProgress(editor, LICHENG, 'x')).rejects.toThrow(NotFoundError)
    expect(imported.ok && (await undoChange(editor, { changeId: imported.changeId, rest: false }))).toMatchObject({ ok: true })
  })

  it('restores what stood before', async () => {
    const before = (await findFacility(HAIBIN))!
    const tableId = await received('名称,电话,医院级别\n海滨街道社区卫生服务中心,0595-22119999,一级\n', '改.csv')
    const imported = await importTable(editor, { tableId, sure: false, without: false })
    if (!imported.ok) throw new Error(JSON.stringify(imported.issues))
    expect(await findFacility(HAIBIN)).toMatchObject({ tier: '一级' })
    expect(await undoChange(editor, { changeId: imported.changeId, rest: false })).toEqual({ ok: true, undone: 1, left: 0 })
    expect(await findFacility(HAIBIN)).toEqual(before)
  })

  it('has the columns a person says it has', async () => {
    const tableId = await received('甲,乙\n某某口腔诊所,0595-22110020\n')
    expect(await problems(tableId)).toEqual(['2 house_unnamed'])
    expect(await setColumns(editor, { tableId, columns: ['name', 'name'] })).toMatchObject({ issues: [{ key: 'column_twice' }] })
    expect(await setColumns(editor, { tableId, columns: ['name', 'phone'] })).toEqual({ ok: true })
    expect(await problems(tableId)).toEqual([])
  })

  it('waits once however often it is checked, with the columns a person gave it, until it is imported', async () => {
    const text = '甲,乙\n再查一次口腔诊所,0595-22110021\n'
    const tableId = await received(text)
    await setColumns(editor, { tableId, columns: ['name', 'phone'] })
    expect(await received(text, '另存.csv')).toBe(tableId)
    expect(await problems(tableId)).toEqual([])
    await importTable(editor, { tableId, sure: true, without: false })
    expect(await received(text)).not.toBe(tableId)
  })

  it('is looked at and imported by the editors of its own register alone', async () => {
    const tableId = await received('名称\n某某诊所\n')
    await expect(importTable(member('drafter'), { tableId, sure: true, without: true })).rejects.toThrow(ForbiddenError)
    await expect(importTable(member('facility_editor', '350206'), { tableId, sure: true, without: true })).rejects.toThrow(NotFoundError)
    await expect(checkTable(db(), member('facility_editor', '350206'), tableId)).rejects.toThrow(NotFoundError)
  })

  it('is written by one of two who import it at once', async () => {
    const tableId = await received('名称,电话\n某某同时诊所,0595-22110030\n')
    const outcomes = await Promise.all([importTable(editor, { tableId, sure: false, without: false }), importTable(editor, { tableId, sure: false, without: false })])
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await db().facility.count({ where: { name: '某某同时诊所' } })).toBe(1)
  })
})
