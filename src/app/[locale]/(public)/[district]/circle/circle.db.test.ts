import { beforeAll, describe, expect, it } from 'vitest'
import { NextRequest } from 'next/server'
import type { Actor } from '#accounts/actor.ts'
import { canonical, hashOf, type Inputs } from '#circle/inputs.ts'
import { compute } from '#circle/compute.ts'
import { findRun, listRuns, readMethod } from '#circle/queries.ts'
import { computeRun } from '#desk/circle/compute-run.ts'
import { publishRun, withdrawRun } from '#desk/circle/publish-run.ts'
import { setMethod, type SetMethodInput } from '#desk/circle/set-method.ts'
import { placeFacility } from '#desk/register/place-facility.ts'
import { recordEvent } from '#desk/register/record-event.ts'
import { setHours } from '#desk/register/set-hours.ts'
import { setPlaces } from '#desk/register/places/set-places.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import type { Role } from '#platform/generated/enums.ts'
import { GET as showCircle } from '#app/[locale]/(public)/[district]/circle/route.tsx'
import { GET as showRun } from '#app/[locale]/(public)/[district]/circle/[number]/route.tsx'
import { useDatabase } from '../../../../../../tests/integration/database.ts'

const LICHENG = '350502'
const HOUSE = 'hai-bin-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'
const SECOND = 'lin-jiang-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'
const member = (role: Role, districtCode = LICHENG): Actor => ({ kind: 'user', id: `u-${role}`, name: role, memberships: [{ districtCode, role }] })
const [editor, publisher] = [member('facility_editor'), member('publisher')]
const both: Actor = { kind: 'user', id: 'u-facility_editor', name: 'both', memberships: [{ districtCode: LICHENG, role: 'facility_editor' }, { districtCode: LICHENG, role: 'publisher' }] }
const database = useDatabase('live seeds')
const basis = { basis: '现场测量记录', method: 'site-visit' as const, quote: '', asOf: '2026-11-20', nextCheck: '' }
const idOf = async (slug: string) => (await database.client.facility.findUniqueOrThrow({ where: { slug } })).id
const run = (rest: { target?: string; at?: string; plans?: boolean } = {}) => computeRun(editor, { districtCode: LICHENG, target: 'primary', at: '', plans: false, ...rest })
const inputsOf = async (number: number) => (await database.client.circleRun.findFirstOrThrow({ where: { districtCode: LICHENG, number } })).inputs as Inputs

async function page(path: string): Promise<{ status: number; html: string }> {
  const [, district, , number] = new URL(path, 'http://127.0.0.1:3000').pathname.split('/')
  const request = new NextRequest(new URL(path, 'http://127.0.0.1:3000'))
  const response = number ? await showRun(request, { params: Promise.resolve({ locale: 'zh-CN', district, number }) }) : await showCircle(request, { params: Promise.resolve({ locale: 'zh-CN', district }) })
  return { status: response.status, html: (await response.text()).replace(/<!-- -->/g, '') }
}

beforeAll(async () => {
  await database.client.user.create({ data: { id: 'u-facility_editor', name: 'e', email: 'e@x.example' } })
}, 60_000)

describe('a district of which nothing is known', () => {
  it('says so, how a circle is read, what the register says without distances, and whom to ask; and makes nothing up', async () => {
    const { status, html } = await page('/licheng/circle')
    expect(status).toBe(200)
    expect(html).toContain('推算不了')
    expect(html).not.toContain('map-title')
    expect(html).not.toContain('推算结果')
    expect(html).toContain('都是虚构的')
    expect(html).toContain('直线 692 米以内')
    expect(html).toMatch(/海滨街道<\/span><\/th>.*?海滨街道社区卫生服务中心<\/a>/)
    expect(html).toContain('符合条件的机构 7 家，位置已知的 0 家')
    expect(html).toContain('补充资料请联系本区卫生健康局')
    expect(html).not.toContain('各社区和村</h2></section>')
  })
})

describe('a district with places', () => {
  beforeAll(async () => {
    // At 24.9 N one thousandth of a degree north is 111.2 m. 甲 lies 445 m from the house, 乙 2,224 m, 丙 nobody knows where.
    const rows = ['jia,甲社区,社区,海滨街道,24.900,118.590,WGS-84,5000', 'yi,乙社区,社区,海滨街道,24.924,118.590,WGS-84,3000', 'bing,丙社区,社区,临江街道,,,,2000', 'ding,丁村,村,,24.902,118.590,WGS-84,']
    await setPlaces(editor, { ...basis, districtCode: LICHENG, text: ['代码,名称,类别,街镇,纬度,经度,坐标系,人口', ...rows].join('\n'), sure: true })
    await placeFacility(editor, { ...basis, facilityId: await idOf(HOUSE), lat: '24.904', lng: '118.590', datum: 'WGS-84', sure: true })
  })

  it('shows what is within reach of whom, and what is left out', async () => {
    const { html } = await page('/licheng/circle?who=adult')
    expect(html).toContain('社区和村 4 个，位置已知的 3 个')
    // 445 m × 1.3 ÷ 80 = 7.2 minutes, from 6.7 to 8.3; 2,224 m is beyond.
    expect(html).toContain('3 个里有 2 个（至少 2 个，至多 2 个）')
    expect(html).toContain('约 7 分钟（7–8）')
    expect(html).toContain('北方向，直线约450米')
    expect(html).toContain('5000 人，占已计人口 8000 人的 63%')
    expect(html).toContain('下限')
    expect(html).toContain('<svg')
    expect(html).toContain('非测绘成果')
  })

  it('answers what would be: one house less, and one more', async () => {
    expect((await page(`/licheng/circle?who=adult&without=${HOUSE}`)).html).toContain('推算不了')
    const { html } = await page('/licheng/circle?who=adult&lat=24.924&lng=118.590&datum=WGS-84')
    expect(html).toMatch(/新走得到的 1 个 <span>乙社区/)
    expect(html).toContain('<option value="WGS-84" selected="">')
    expect((await page('/licheng/circle?lat=24.924&lng=118.590')).html).toContain('请写明坐标系')
  })

  it('is kept as a run: computed, published by somebody else, never changed, and checked again', async () => {
    expect(await run({ target: 'nothing' })).toMatchObject({ issues: [{ field: 'target', key: 'circle_target_unknown' }] })
    const made = await run()
    if (!made.ok) throw new Error('not computed')
    expect((await page('/licheng/circle/1')).status).toBe(404)
    await expect(publishRun(editor, { districtCode: LICHENG, runId: made.entityId, note: '自测' })).rejects.toThrow(NotFoundError)
    expect(await publishRun(both, { districtCode: LICHENG, runId: made.entityId, note: '自测' })).toMatchObject({ issues: [{ key: 'own_run' }] })
    expect(await publishRun(publisher, { districtCode: LICHENG, runId: made.entityId, note: '' })).toMatchObject({ issues: [{ field: 'note', key: 'run_note_required' }] })
    expect(await publishRun(publisher, { districtCode: LICHENG, runId: made.entityId, note: '按 2026 年 11 月的资料' })).toMatchObject({ ok: true })
    expect(await publishRun(publisher, { districtCode: LICHENG, runId: made.entityId, note: '再发' })).toMatchObject({ issues: [{ key: 'run_published_already' }] })

    const { status, html } = await page('/licheng/circle/1?who=adult')
    expect(status).toBe(200)
    expect(html).toContain('按 2026 年 11 月的资料')
    expect(html).toContain('重新计算，结果一致')
    const stored = await database.client.circleRun.findUniqueOrThrow({ where: { id: made.entityId } })
    expect(hashOf(stored.inputs)).toBe(stored.inputsHash)
    expect(canonical(compute(stored.inputs as Inputs))).toBe(canonical(stored.results))
    expect((await database.client.auditEntry.findMany({ where: { entityId: made.entityId }, select: { action: true }, orderBy: { id: 'asc' } })).map(({ action }) => action)).toEqual(['circle.compute', 'circle.publish'])
    for (const change of [database.client.circleRun.update({ where: { id: made.entityId }, data: { inputsHash: 'x' } }), database.client.circleRun.delete({ where: { id: made.entityId } }), database.client.circlePublication.update({ where: { runId: made.entityId }, data: { note: 'x' } })]) {
      await expect(change).rejects.toThrow(/never changed|only be withdrawn/)
    }
  })

  it('by another detour gives another run, and only that one', async () => {
    const asked: SetMethodInput = { ...basis, districtCode: LICHENG, revision: 0, limit: 15, adult: 80, elderly: 60, wheelchair: 60, pushchair: 60, low: 1.2, mid: 1.5, high: 1.5, barriers: '', datum: 'WGS-84', measured: '乙社区,海滨街道社区卫生服务中心,1100' }
    expect(await setMethod(editor, { ...asked, mid: 1.1 })).toMatchObject({ issues: [{ field: 'limit', key: 'method_out_of_range' }] })
    expect(await setMethod(editor, { ...asked, barriers: '河' })).toMatchObject({ issues: [{ field: 'barriers', key: 'barrier_unreadable', line: 1 }] })
    expect(await setMethod(editor, asked)).toMatchObject({ ok: true })
    expect(await setMethod(editor, asked)).toMatchObject({ issues: [{ key: 'stale' }] })
    expect((await readMethod(LICHENG)).source).toMatchObject({ ref: '现场测量记录' })
    await expect(setMethod(member('drafter'), asked)).rejects.toThrow(ForbiddenError)

    const second = await run()
    if (!second.ok) throw new Error('not computed')
    expect(await publishRun(publisher, { districtCode: LICHENG, runId: second.entityId, note: '改用实测' })).toMatchObject({ ok: true })
    const [first, last] = [await findRun(LICHENG, 1), await findRun(LICHENG, 2)]
    expect(first!.inputs.method.detour.mid).toBe(1.3)
    expect(last!.inputsHash).not.toBe(first!.inputsHash)
    // 1,100 m measured ÷ 80 = 13.75 minutes for an adult.
    expect(last!.results.coverage.adult.reaches.find(({ home }) => home === 'yi')?.way).toMatchObject({ measured: true, metres: 1100, minutes: { low: 13.8, mid: 13.8, high: 13.8 } })
    expect((await page('/licheng/circle/2?who=adult&with=1')).html).toMatch(/新走得到的 1 个 <span>乙社区/)
    expect((await listRuns(LICHENG)).map(({ number }) => number)).toEqual([2, 1])
  })

  it('at an hour counts only who is surely open, and without a closed house from its day on', async () => {
    expect(await placeFacility(editor, { ...basis, facilityId: await idOf(SECOND), lat: '24.901', lng: '118.590', datum: 'WGS-84', sure: true })).toEqual({ ok: true })
    await setHours(editor, { ...basis, facilityId: await idOf(HOUSE), serviceCode: '', sessions: '门诊 周一至周六 8:00-11:30', exceptions: '', holidays: 'state' })
    expect(await run({ at: '2026-11-28T09:30' })).toMatchObject({ ok: true })
    const open = await inputsOf(3)
    expect(open.sites.filter(({ point }) => point !== null).map(({ slug, opening }) => [slug, opening])).toEqual([[HOUSE, 'open'], [SECOND, 'unknown']])
    expect(compute(open).coverage.adult.reaches.find(({ home }) => home === 'jia')?.way?.site).toBe(HOUSE)
    await recordEvent(editor, { ...basis, facilityId: await idOf(HOUSE), kind: 'closed', effective: '2026-12-01', expected: false })
    await run({ at: '2026-12-01T09:30' })
    await run({ at: '2026-11-30T09:30' })
    expect([await inputsOf(4), await inputsOf(5)].map(({ sites }) => sites.some(({ slug }) => slug === HOUSE))).toEqual([false, true])
  })

  it('of a service counts who offers it on the spot', async () => {
    const [house, second] = [await idOf(HOUSE), await idOf(SECOND)]
    const source = { kind: 'desk', ref: 'x', trust: 'desk', asOf: null, note: null, quote: null, method: null, nextCheck: null }
    await database.client.serviceOffer.createMany({ data: [
      { facilityId: house, serviceCode: 'HOMEBED', mode: 'home', status: 'offered', source }, { facilityId: second, serviceCode: 'HOMEBED', mode: 'onsite', status: 'offered', source },
    ] })
    await run({ target: 'HOMEBED' })
    const slugs = (await inputsOf(6)).sites.map(({ slug }) => slug)
    expect([slugs.includes(SECOND), slugs.includes(HOUSE)]).toEqual([true, false])
  })

  it('that was withdrawn keeps its page, which says why, and is no longer listed', async () => {
    const { id } = (await findRun(LICHENG, 2))!
    expect(await withdrawRun(publisher, { districtCode: LICHENG, runId: id, reason: '' })).toMatchObject({ issues: [{ key: 'reason_required' }] })
    expect(await withdrawRun(publisher, { districtCode: LICHENG, runId: id, reason: '实测有误' })).toMatchObject({ ok: true })
    expect(await withdrawRun(publisher, { districtCode: LICHENG, runId: id, reason: '再次' })).toMatchObject({ issues: [{ key: 'run_not_public' }] })
    const { status, html } = await page('/licheng/circle/2')
    expect([status, html.includes('实测有误'), html.includes('noindex')]).toEqual([200, true, true])
    expect((await listRuns(LICHENG)).map(({ number }) => number)).toEqual([1])
  })
})
