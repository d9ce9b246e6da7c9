import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { undoChange } from '#desk/register/change/undo-change.ts'
import { keepRecord, type KeepRecordInput } from '#desk/register/records/keep-record.ts'
import { setHours } from '#desk/register/set-hours.ts'
import { checkTable } from '#desk/register/table/check-table.ts'
import { fateOf } from '#desk/register/table/checked-row.ts'
import { importTable } from '#desk/register/table/import-table.ts'
import { receiveTable } from '#desk/register/table/receive-table.ts'
import { readTableFile } from '#desk/register/table/table-file.ts'
import type { TableRows } from '#desk/register/table/table-kinds.ts'
import { xlsxOf } from '#desk/register/table/write-xlsx.ts'
import { findFacility } from '#facilities/queries.ts'
import { sessionsText } from '#hours/session-text.ts'
import { translator } from '#i18n/translate.ts'
import { NotFoundError } from '#platform/errors.ts'
import { db } from '#platform/db.ts'
import { offersAt } from '#services/queries.ts'
import { useDatabase } from '../../../../tests/integration/database.ts'
import { HAICANG, HULI, twoDistricts } from '../../../../tests/integration/staff.ts'

useDatabase()
const editor: Actor = { kind: 'user', id: 'u-editor', name: '编辑', memberships: [{ districtCode: HULI, role: 'facility_editor' }] }
const stranger: Actor = { ...editor, memberships: [{ districtCode: HAICANG, role: 'facility_editor' }] }
const house = (slug: string, name: string) => ({ districtCode: HULI, slug, name, status: 'operating', scope: 'district', aliases: [], relatedDistricts: [], values: { create: [{ field: 'name', ordinal: 0, value: name, kind: 'file', trust: 'directory' }] } })
const ids: Record<string, string> = {}

beforeAll(async () => {
  await twoDistricts()
  await db().user.create({ data: { id: 'u-editor', name: '编辑', email: 'e@x.example' } })
  for (const [slug, name] of [['jia', '甲坪社区卫生服务中心'], ['yi', '乙坪社区卫生服务站'], ['bing', '丙坪卫生院']] as const) ids[slug] = (await db().facility.create({ data: house(slug, name) })).id
})

const received = async (rows: TableRows, lines: string[], name = '表.csv') => {
  const table = await receiveTable(editor, { districtCode: HULI, rows, basis: '湖卫健〔2026〕5号附件', asOf: '2026-11-01' }, { name, bytes: new TextEncoder().encode(lines.join('\n') + '\n') })
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  return table.tableId
}
const fates = async (tableId: string) => (await checkTable(db(), editor, tableId)).rows.map(fateOf)
const problems = async (tableId: string) => (await checkTable(db(), editor, tableId)).rows.map(({ problems: all }) => all.map(({ field, key }) => `${field ?? ''} ${key}`))
const lastChange = async (kind: string) => (await db().registerChange.findFirstOrThrow({ where: { kind }, orderBy: { madeAt: 'desc' } })).id
const hoursOf = async (slug: string, serviceCode: string | null = null) => (await findFacility(slug))!.schedules.filter((one) => one.serviceCode === serviceCode).map(({ sessions }) => sessionsText(sessions))

describe('a table of services at houses', () => {
  const head = '机构,服务,方式,对象,是否收费,费用,预约方式,服务范围,联系电话,依据,备注'
  const lines = [head, '甲坪社区卫生服务中心,家庭病床,上门,行动不便者,医保,建床费30元,先预约、签约家庭医生,甲坪街道,0592-2000001,湖卫〔2026〕1号,节后开始', '乙坪社区卫生服务站,长处方,到机构,,免费,,直接来,,,,']

  it('tells every problem of every row and writes nothing', async () => {
    const tableId = await received('offers', [head, '甲坪社区卫生服务中心,占星,飞行,,也许,,,,,,', '没有这家,家庭病床,上门,,,,,,,,', '乙坪社区卫生服务站,长处方,,,,,,,,,', '乙坪社区卫生服务站,,上门,,,,,,,,', '丙坪卫生院,巡诊,巡回,,免费,100元,,,,,', '丙坪卫生院,MOBILE,mobile,,,,,,,,'])
    expect(await problems(tableId)).toEqual([
      ['service service_unreadable', 'serviceMode offer_mode_unreadable', 'feeKind fee_kind_unreadable'], ['name house_not_held'], ['serviceMode offer_mode_required'], ['service service_unnamed'], ['fee free_with_price'], [' offer_twice'],
    ])
    expect(await db().serviceOffer.count()).toBe(0)
    const { body } = await readTableFile(editor, HULI, tableId, translator('zh-CN'))
    expect(String(body)).toContain('服务目录里没有这一项')
    await expect(checkTable(db(), stranger, tableId)).rejects.toThrow(NotFoundError)
  })

  it('comes in as one change with its source, twice is once, and only filled cells count', async () => {
    const tableId = await received('offers', lines)
    expect(await fates(tableId)).toEqual(['new', 'new'])
    expect(await importTable(editor, { tableId, sure: false, without: false })).toMatchObject({ ok: true, created: 2, changed: 0 })
    expect(await offersAt(ids.jia!)).toMatchObject([{ serviceCode: 'HOMEBED', mode: 'home', registered: 'offered', feeKind: 'insured', accessKinds: ['appointment', 'contract'], contact: '0592-2000001', promise: '湖卫〔2026〕1号', source: { kind: 'desk', method: 'import', ref: '湖卫健〔2026〕5号附件', asOf: '2026-11-01', note: '表.csv 第2行：节后开始' } }])
    expect(await fates(await received('offers', lines, '又一份.csv'))).toEqual(['same', 'same'])
    const less = await received('offers', ['机构,服务,费用', '甲坪社区卫生服务中心,家庭病床,建床费40元'])
    expect((await checkTable(db(), editor, less)).rows[0]).toMatchObject({ changes: [{ field: 'fee', before: '建床费30元', after: '建床费40元' }] })
    expect(await importTable(editor, { tableId: less, sure: false, without: false })).toMatchObject({ ok: true, created: 0, changed: 1 })
    expect(await offersAt(ids.jia!)).toMatchObject([{ fee: '建床费40元', contact: '0592-2000001' }])
    const audited = await db().auditEntry.findFirst({ where: { action: 'register.import' }, orderBy: { id: 'desc' } })
    expect(audited).toMatchObject({ districtCode: HULI, details: { changed: 1 } })
  })

  it('is undone as one, from the last to the first, but not over what somebody set since', async () => {
    const [last, first] = (await db().registerChange.findMany({ where: { kind: 'offers' }, orderBy: { madeAt: 'desc' } })).map(({ id }) => id)
    expect(await undoChange(editor, { changeId: last!, rest: false })).toEqual({ ok: true, undone: 1, left: 0 })
    expect(await offersAt(ids.jia!)).toMatchObject([{ fee: '建床费30元' }])
    const [offer] = await offersAt(ids.yi!)
    await keepRecord(editor, { facilityId: ids.yi!, kind: 'offer', recordId: offer!.id, revision: 1, basis: '电话', method: 'phone', serviceCode: 'LONG-RX', mode: 'onsite', status: 'limited' } as KeepRecordInput)
    expect(await undoChange(editor, { changeId: first!, rest: false })).toMatchObject({ issues: expect.arrayContaining([{ field: 'rest', key: 'changed_since', values: { name: '乙坪社区卫生服务站' } }]) })
    expect(await undoChange(editor, { changeId: first!, rest: true })).toMatchObject({ ok: true })
    expect(await offersAt(ids.yi!)).toMatchObject([{ registered: 'limited' }])
  })
})

describe('a table of opening hours', () => {
  it('of a span a row makes one timetable of the rows of a house and service, or none of them', async () => {
    const head = '机构,科室/服务,星期,开始,结束,时段,备注'
    const wrong = await received('hours', [head, '甲坪社区卫生服务中心,,周一至周五,8:00,12:00,上午,', '甲坪社区卫生服务中心,,周一至周五,14:30,12点多,下午,', '乙坪社区卫生服务站,,工作日,8:00,12:00,门诊,'])
    expect(await problems(wrong)).toEqual([[' hours_row_wrong'], ['opens times_unreadable'], []])
    expect(await importTable(editor, { tableId: wrong, sure: false, without: true })).toMatchObject({ ok: true, created: 1, left: 2 })
    expect(await hoursOf('jia')).toEqual([])
    expect(await hoursOf('yi')).toEqual(['门诊 周一至周五 08:00-12:00'])
    const tableId = await received('hours', [head, '甲坪社区卫生服务中心,,周一至周五,8:00,12:00,上午,', '甲坪社区卫生服务中心,,周一至周五,14:30,17:30,下午,', '甲坪社区卫生服务中心,儿童接种,周六,8:00,11:00,接种,需预约'])
    expect(await fates(tableId)).toEqual(['new', 'joined', 'new'])
    expect(await importTable(editor, { tableId, sure: false, without: false })).toMatchObject({ ok: true, created: 2 })
    expect(await hoursOf('jia')).toEqual(['上午 周一至周五 08:00-12:00\n下午 周一至周五 14:30-17:30'])
    expect(await hoursOf('jia', 'VAX-CHILD')).toEqual(['接种 周六 08:00-11:00 备注 需预约'])
    expect((await offersAt(ids.jia!)).filter(({ serviceCode }) => serviceCode === 'VAX-CHILD')).toMatchObject([{ mode: 'onsite', registered: 'offered' }])
    expect(await undoChange(editor, { changeId: await lastChange('hours'), rest: false })).toEqual({ ok: true, undone: 1, left: 0 })
    expect([await hoursOf('jia'), await hoursOf('jia', 'VAX-CHILD')]).toEqual([[], []])
    expect((await offersAt(ids.jia!)).filter(({ serviceCode }) => serviceCode === 'VAX-CHILD')).toEqual([])
  })

  it('replaces the hours of departments it names, and leaves those of others', async () => {
    const bring = async (...rows: string[]) => importTable(editor, { tableId: await received('hours', ['机构,科室,星期,时间,备注', ...rows.map((row) => `甲坪社区卫生服务中心,${row}`)]), sure: false, without: false })
    expect(await bring(',工作日,8:00-12:00,', '口腔科,周六,8:00-11:00,', '儿科,周一,8:00-11:00,')).toMatchObject({ ok: true })
    expect(await bring('儿科,工作日,8:00-11:30,限30人')).toMatchObject({ ok: true })
    expect(await hoursOf('jia')).toEqual(['门诊 周一至周五 08:00-12:00\n口腔科 周六 08:00-11:00\n儿科 周一至周五 08:00-11:30 备注 限30人'])
  })

  it('of a week a row comes out of a workbook, keeps exceptions, says what would change, and twice is once', async () => {
    await setHours(editor, { facilityId: ids.bing!, serviceCode: '', sessions: '门诊 周一至周五 8:00-12:00', exceptions: '2026-12-31 停诊 盘点', holidays: 'state', basis: '门口', method: 'site-visit' })
    const sheet = [['某区基层机构门诊时间'], ['机构名称', '周一', '周二', '周三', '周四', '周五', '周六', '周日', '节假日'], ['丙坪卫生院', ...Array.from({ length: 5 }, () => '8:00-12:00, 14:30-17:30'), '9:00-11:00', '休息', '照常开诊']]
    const bring = async () => {
      const table = await receiveTable(editor, { districtCode: HULI, rows: 'hours', basis: '门诊时间表', asOf: '' }, { name: '周.xlsx', bytes: xlsxOf(sheet) })
      if (!table.ok) throw new Error(JSON.stringify(table.issues))
      return table.tableId
    }
    const tableId = await bring()
    expect((await checkTable(db(), editor, tableId)).rows).toMatchObject([{ name: '丙坪卫生院', added: false, problems: [], changes: [{ field: 'span' }, { field: 'holidays', before: 'state', after: 'open' }] }])
    expect(await importTable(editor, { tableId, sure: false, without: false })).toMatchObject({ ok: true, created: 0, changed: 1 })
    const [schedule] = (await findFacility('bing'))!.schedules
    expect(schedule).toMatchObject({ holidays: 'open', exceptions: [{ from: '2026-12-31', closed: true }], source: { method: 'import' } })
    expect(await hoursOf('bing')).toEqual(['门诊 周一至周五 08:00-12:00\n门诊 周一至周五 14:30-17:30\n门诊 周六 09:00-11:00'])
    expect(await fates(await bring())).toEqual(['same'])
    expect(await undoChange(editor, { changeId: await lastChange('hours'), rest: false })).toMatchObject({ ok: true, undone: 1 })
    expect(await hoursOf('bing')).toEqual(['门诊 周一至周五 08:00-12:00'])
  })
})
