import { createElement } from 'react'
import { NextRequest } from 'next/server'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { GET as countsPage } from '#app/[locale]/(public)/[district]/facility-counts/route.tsx'
import { GET as housePage } from '#app/[locale]/(public)/[district]/facilities/[slug]/route.tsx'
import { GET as listPage } from '#app/[locale]/(public)/[district]/facilities/route.tsx'
import { GET as listAsCsv } from '#app/[locale]/(public)/[district]/facilities.csv/route.ts'
import { GET as listAsGeoJson } from '#app/[locale]/(public)/[district]/facilities.geojson/route.ts'
import { GET as locations } from '#app/api/open/v1/fhir/Location/route.ts'
import { GET as hsdsServices } from '#app/api/open/v1/hsds/services/route.ts'
import { compute } from '#circle/compute.ts'
import { gather } from '#circle/gather.ts'
import { findRun } from '#circle/queries.ts'
import { computeRun } from '#desk/circle/compute-run.ts'
import { canonical, hashOf, type Inputs } from '#circle/inputs.ts'
import { undoChange } from '#desk/register/change/undo-change.ts'
import { mergeHouses } from '#desk/register/merge/merge-houses.ts'
import { placeFacility } from '#desk/register/place-facility.ts'
import { recordEvent } from '#desk/register/record-event.ts'
import { setHours } from '#desk/register/set-hours.ts'
import { setPlaces } from '#desk/register/places/set-places.ts'
import { checkTable } from '#desk/register/table/check-table.ts'
import { importTable } from '#desk/register/table/import-table.ts'
import { readTable } from '#desk/register/table/read-table.ts'
import { receiveTable } from '#desk/register/table/receive-table.ts'
import { readTableFile } from '#desk/register/table/table-file.ts'
import { xlsxOf } from '#desk/register/table/write-xlsx.ts'
import { findFacility } from '#facilities/queries.ts'
import { answerAt } from '#hours/answer.ts'
import { AnswerLine } from '#hours/reading/answer-line.tsx'
import type { HolidayPolicy, Session } from '#hours/schedule.ts'
import { readSessions } from '#hours/session-text.ts'
import { translator } from '#i18n/translate.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { find } from '#search/find.ts'
import { markup } from '#ui/markup.ts'
import { useDatabase } from './database.ts'

/** The ten acceptance checks of the register of facilities, each under its number. The eighth, which takes a browser, is in tests/e2e/right-door.spec.ts. */

const [HULI, LICHENG] = ['350206', '350502']
const editor: Actor = { kind: 'user', id: 'u-editor', name: '编辑', memberships: [HULI, LICHENG].map((districtCode) => ({ districtCode, role: 'facility_editor' as const })) }
const basis = { basis: '现场核实', method: 'site-visit' as const, quote: '', asOf: '2026-11-20', nextCheck: '' }
const t = translator('zh-CN')
useDatabase('live seeds')
const idOf = async (slug: string) => (await db().facility.findUniqueOrThrow({ where: { slug } })).id
const ORIGIN = 'http://127.0.0.1:3000'

async function page(get: typeof listPage, path: string): Promise<string> {
  const [, district = '', , slug = ''] = path.split(/[/?]/)
  const response = await get(new NextRequest(ORIGIN + path), { params: Promise.resolve({ locale: 'zh-CN', district, slug }) })
  expect(response.status).toBe(200)
  return (await response.text()).replaceAll('<!-- -->', '')
}

beforeAll(async () => {
  await db().user.create({ data: { id: 'u-editor', name: '编辑', email: 'e@x.example' } })
}, 90_000)

describe('1 holidays and moved workdays', () => {
  const lines = '上午 周一至周五 08:00-12:00\n下午 周一至周五 14:30-17:30'
  const asked = (holidays: HolidayPolicy, day: string) => answerAt([{ sessions: readSessions(lines).sessions, exceptions: [], holidays, validFrom: null, validTo: null }], { day, minute: 600 }).answer
  it.each([
    ['2025-01-29', '春节', 'closed', 'open', 'closed', 'unknown'], ['2025-04-04', '清明', 'closed', 'open', 'closed', 'unknown'], ['2025-10-06', '中秋', 'closed', 'open', 'closed', 'unknown'], ['2026-02-17', '春节', 'closed', 'open', 'closed', 'unknown'],
    ['2025-02-08', '周六调休上班', 'open', 'closed', 'closed', 'unknown'], ['2025-01-26', '周日调休上班', 'open', 'closed', 'closed', 'unknown'], ['2025-10-11', '周六调休上班', 'open', 'closed', 'closed', 'unknown'],
    ['2025-01-25', '周六', 'closed', 'closed', 'closed', 'closed'], ['2025-01-27', '周一', 'open', 'open', 'open', 'open'],
  ] as const)('%s (%s)', (day, _what, ...answers) => expect((['state', 'open', 'closed', 'unknown'] as const).map((policy) => asked(policy, day))).toEqual(answers))
  it('2027 is not announced, and so nobody guesses', () => expect(asked('state', '2027-03-03')).toBe('unknown'))
})

describe('2 the evening session', () => {
  const said = (sessions: readonly Session[], minute: number, holidays: HolidayPolicy = 'state') => {
    const moment = { day: '2025-06-12', minute }
    const answer = answerAt([{ sessions: [...sessions], exceptions: [], holidays, validFrom: null, validTo: null }], moment)
    return markup(createElement(AnswerLine, { answer, moment, t })).replace(/<[^>]+>/g, '')
  }
  it('from 18:00 to 20:30 is open at 20:29, over at 20:31, and announced at noon', () => {
    const night = readSessions('夜诊 周一至周五 18:00-20:30').sessions
    expect(said(night, 20 * 60 + 29)).toMatch(/^现在开诊.*今天 20:30/)
    expect(said(night, 20 * 60 + 31)).toMatch(/^现在停诊.*明天 18:00（夜诊）/)
    expect(said(night, 12 * 60)).toMatch(/^现在停诊.*今天 18:00（夜诊）/)
  })
  it('goes on over midnight, over the end of a year too', () => {
    const eve = (day: string, minute: number) => answerAt([{ sessions: readSessions('急诊 每天 20:00-02:00').sessions, exceptions: [], holidays: 'open', validFrom: null, validTo: null }], { day, minute })
    expect(eve('2025-12-31', 23 * 60 + 59)).toMatchObject({ answer: 'open', until: { day: '2026-01-01', minute: 120 } })
    expect(eve('2026-01-01', 60)).toMatchObject({ answer: 'open', until: { day: '2026-01-01', minute: 120 } })
    // Of 2027 nobody has announced the holidays: a house that keeps its week is open all the same.
    expect(eve('2027-01-01', 60)).toMatchObject({ answer: 'open' })
  })
  it('from 00:00 to 00:00 is unknown where a register has it, and refused where it is typed', () => {
    const held: Session = { label: 'general', days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '00:00', weeks: null }
    expect(said([held], 600, 'open')).not.toMatch(/^现在开诊|^现在停诊/)
    expect(readSessions('门诊 每天 00:00-00:00')).toEqual({ sessions: [], issues: [{ line: 1, key: 'times' }] })
  })
})

describe('3 search', () => {
  const CENTRE = '禾山街道社区卫生服务中心坂尚分中心'
  it.each(['禾山', 'hsjd', 'heshan', '何山', '坂尚', '禾', '坂尚分中心'])('%s finds the branch at 坂尚, in the list and in the search', async (words) => {
    expect(await page(listPage, `/huli/facilities?q=${encodeURIComponent(words)}`)).toContain(`>${CENTRE}</a>`)
    const { hits, alike } = await find({ query: words, districtCode: HULI, kind: 'facility' })
    expect([...hits.map(({ title }) => title.map(({ text }) => text).join('')), ...alike.map(({ name }) => name)].join()).toContain('禾山街道社区卫生服务中心')
  })
})

describe('4 a table with every fault a clerk’s table has', () => {
  const HEADS = '机构名称,统一社会信用代码,许可证号,联系电话,级别,纬度,经度,坐标系'
  const ROWS = [
    '禾山第一诊所,,PDY００１２３４５６,２８０８３８７转８０１,,24.5125,118.1466,高德', '禾山第二诊所,,PDY00123456,0592 2808387转801,,,,', '禾山第三诊所,91350100M000100Y44,,5922,国家级,24.5,118.1,', ',,,0592-2808388,,,,',
  ]
  const receive = async (bytes: Uint8Array<ArrayBuffer>, name: string) => {
    const outcome = await receiveTable(editor, { districtCode: HULI, basis: '名册', asOf: '2026-11-01' }, { name, bytes })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
    return outcome.tableId
  }
  const text = ['湖里区机构名册,,,,,,,', HEADS, ...ROWS].join('\r\n')
  const faults = async (tableId: string) => (await checkTable(db(), editor, tableId)).rows.flatMap(({ line, problems }) => problems.map(({ key }) => `${line} ${key}`))

  it.each([
    ['GB18030', () => new Uint8Array(iconv.encode(text, 'gb18030'))], ['GB18030 with a mark', () => new Uint8Array(iconv.encode(text, 'gb18030', { addBOM: true }))],
    ['UTF-8', () => new Uint8Array(Buffer.from(text))], ['UTF-8 with a mark', () => new Uint8Array(Buffer.from(`\ufeff${text}`))],
    ['a workbook', () => new Uint8Array(xlsxOf(text.split('\r\n').map((line) => line.split(','))))],
  ])('in %s: every error of every row is told before anything is written, and the file comes back with them', async (kind, bytes) => {
    const before = [await db().facility.count(), await db().facilityValue.count()]
    const tableId = await receive(bytes(), kind === 'a workbook' ? '名册.xlsx' : `名册 ${kind}.csv`)
    expect(await faults(tableId)).toEqual(expect.arrayContaining(['5 credit_code_wrong', '5 telephone_wrong', '5 level_unreadable', '5 datum_unknown', '6 house_unnamed']))
    // PDY００１２３４５６ and PDY00123456 are one number, in two rows.
    expect((await faults(tableId)).filter((one) => one.includes('code_in_row'))).not.toEqual([])
    expect(await importTable(editor, { tableId, sure: true, without: false })).toMatchObject({ ok: false })
    expect([await db().facility.count(), await db().facilityValue.count()]).toEqual(before)
    const { body } = await readTableFile(editor, HULI, tableId, t)
    const back = await readTable(typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body))
    expect(back.ok && back.rows.find(({ cells }) => cells[0] === '禾山第三诊所')?.cells.join()).toMatch(/统一社会信用代码.*电话/)
  })

  it('what is right of it comes in, with its extension and its datum; a second time changes nothing', async () => {
    const right = new Uint8Array(Buffer.from([HEADS, ROWS[0]].join('\n')))
    expect(await importTable(editor, { tableId: await receive(right, '一.csv'), sure: true, without: false })).toMatchObject({ ok: true, created: 1 })
    const facility = await findFacility('he-shan-di-yi-zhen-suo')
    expect(facility!.fields.phone[0]?.value).toBe('2808387转801')
    expect(facility!.position?.crs?.value).toBe('GCJ-02')
    expect(await importTable(editor, { tableId: await receive(right, '二.csv'), sure: true, without: false })).toMatchObject({ issues: [{ key: 'nothing_changes' }] })
  })
})

describe('5 a merge', () => {
  it('keeps addresses, names, sources and reports; an undo restores both; a merged name goes on matching', async () => {
    const [keptId, goneId] = [await idOf('hai-bin-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'), await idOf('lin-jiang-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin')]
    const before = [await findFacility('hai-bin-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'), await findFacility('lin-jiang-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin')]
    await db().feedback.create({ data: { receipt: 'right-door-5', districtCode: LICHENG, facilityId: goneId, claim: '电话' } })
    expect(await mergeHouses(editor, { keptId, goneId, taken: [], basis: '同一家' })).toEqual({ ok: true })
    const moved = await housePageOf('/licheng/facilities/lin-jiang-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin')
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/licheng/facilities/hai-bin-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'])
    expect((await db().feedback.findUniqueOrThrow({ where: { receipt: 'right-door-5' } })).facilityId).toBe(keptId)
    const table = await receiveTable(editor, { districtCode: LICHENG, basis: '名册', asOf: '' }, { name: '册.csv', bytes: new TextEncoder().encode('名称\n临江街道社区卫生服务中心\n') })
    expect(table.ok && (await checkTable(db(), editor, table.tableId)).rows[0]).toMatchObject({ house: { id: keptId } })
    const { id: changeId } = await db().registerChange.findFirstOrThrow({ where: { kind: 'merge' } })
    expect(await undoChange(editor, { changeId, rest: false })).toMatchObject({ ok: true })
    expect([await findFacility('hai-bin-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'), await findFacility('lin-jiang-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin')]).toEqual(before)
    expect((await db().feedback.findUniqueOrThrow({ where: { receipt: 'right-door-5' } })).facilityId).toBe(goneId)
  })
})

const housePageOf = (path: string) => housePage(new NextRequest(ORIGIN + path), { params: Promise.resolve({ locale: 'zh-CN', district: path.split('/')[1], slug: path.split('/')[3] }) })

describe('6 a house that closed', () => {
  it('keeps its page with reason, day and successor, is open no more and no part of the circle from its day on, and was before', async () => {
    const slug = 'kai-yuan-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'
    const facilityId = await idOf(slug)
    await setHours(editor, { ...basis, facilityId, serviceCode: '', sessions: '门诊 每天 00:00-24:00', exceptions: '', holidays: 'open' })
    expect(await page(listPage, '/licheng/facilities?open=now')).toContain('>开元街道社区卫生服务中心</a>')
    const today = dayInChina(new Date())
    expect(await recordEvent(editor, { ...basis, facilityId, kind: 'closed', effective: today, expected: false, reason: '布局调整', successor: '临江街道社区卫生服务中心', to: '' })).toEqual({ ok: true })
    const html = await page(housePage, `/licheng/facilities/${slug}`)
    for (const words of ['布局调整', today, '>临江街道社区卫生服务中心</a>']) expect(html).toContain(words)
    expect(await page(listPage, '/licheng/facilities?open=now')).not.toContain('>开元街道社区卫生服务中心</a>')
    const sitesOn = async (day: string) => (await gather({ code: LICHENG, name: '鲤城区' }, { target: 'primary', at: null, plans: false, without: null, trial: null }, day)).sites.map((site) => site.slug)
    expect(await sitesOn('2026-01-01')).toContain(slug)
    expect(await sitesOn(today)).not.toContain(slug)
  })
})

describe('7 the circle', () => {
  it('computes to the same hash again, by another detour to another; villages nobody reaches are listed', async () => {
    const rows = ['dx-1,甲社区,社区,海滨街道,24.900,118.590,WGS-84,5000', 'dx-2,乙村,村,海滨街道,25.200,118.590,WGS-84,3000', 'dx-3,丙村,村,临江街道,,,,']
    await setPlaces(editor, { ...basis, districtCode: LICHENG, text: ['代码,名称,类别,街镇,纬度,经度,坐标系,人口', ...rows].join('\n'), sure: true })
    await placeFacility(editor, { ...basis, facilityId: await idOf('hai-bin-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'), lat: '24.904', lng: '118.590', datum: 'WGS-84', sure: true })
    const made = await computeRun(editor, { districtCode: LICHENG, target: 'primary', at: '', plans: false })
    expect(made.ok).toBe(true)
    const { inputsHash, results, ...run } = await db().circleRun.findFirstOrThrow({ where: { districtCode: LICHENG } })
    const inputs = run.inputs as Inputs
    expect([hashOf(inputs), canonical(compute(inputs))]).toEqual([inputsHash, canonical(results)])
    const wider = { ...inputs, method: { ...inputs.method, detour: { ...inputs.method.detour, mid: 1.5 } } }
    expect(hashOf(wider)).not.toBe(inputsHash)
    expect(canonical(compute(inputs))).toBe(canonical(results))
    const verdicts = Object.fromEntries(compute(inputs).coverage.adult.reaches.map(({ home, verdict }) => [home, verdict]))
    expect(verdicts).toMatchObject({ 'dx-1': 'within', 'dx-2': 'beyond', 'dx-3': 'unplaced' })
    expect(await findRun(LICHENG, 1)).toBeNull()
  })
})

describe('9 what other programs read', () => {
  it('FHIR refuses a near it cannot use; HSDS tells what changed since; GeoJSON and CSV say how they are to be read', async () => {
    const asked = async (get: (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>, path: string) => get(new Request(ORIGIN + path), { params: Promise.resolve({ id: '' }) })
    expect((await asked(locations, '/api/open/v1/fhir/Location?near=here')).status).toBe(400)
    const all = (await (await asked(hsdsServices, '/api/open/v1/hsds/services')).json()) as { total_items: number }
    const none = (await (await asked(hsdsServices, '/api/open/v1/hsds/services?modified_after=2999-01-01T00:00:00Z')).json()) as { total_items: number }
    expect(all.total_items).toBeGreaterThan(none.total_items)
    expect(none.total_items).toBe(0)
    const file = async (get: typeof listAsCsv) => (await get(new NextRequest(`${ORIGIN}/huli/facilities.csv`), { params: Promise.resolve({ locale: 'zh-CN', district: 'huli' }) })).arrayBuffer()
    expect([...new Uint8Array(await file(listAsCsv)).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(await file(listAsGeoJson))).toContain('WGS-84')
  })
})

describe('10 the published counts of 湖里', () => {
  it('are 12, 9, 5 and 15, and 5 + 2 + 8, each at its sentence beside the register; a station that closes shows', async () => {
    const html = await page(countsPage, '/huli/facility-counts')
    for (const count of [12, 9, 5, 15, 2, 8]) expect(html).toContain(`公文写 ${count} 家`)
    expect(html).toContain('拥有三级医院12家')
    const stations = (page_: string) => /<b>社区卫生服务站<\/b> 公文写 8 家，名录今天（[\d-]+）有 (\d+) 家/.exec(page_)?.[1]
    const before = Number(stations(html))
    expect(before).toBeGreaterThan(0)
    const facilityId = await idOf('fu-rong-yuan-xiao-qu-wei-sheng-fu-wu-zhan')
    const today = dayInChina(new Date())
    expect(await recordEvent(editor, { ...basis, facilityId, kind: 'closed', effective: today, expected: false, reason: '', successor: '', to: '' })).toEqual({ ok: true })
    const after = await page(countsPage, '/huli/facility-counts')
    expect(Number(stations(after))).toBe(before - 1)
    expect(after).toContain(`${today} 撤销 <a href="/huli/facilities/fu-rong-yuan-xiao-qu-wei-sheng-fu-wu-zhan"`)
  })
})
