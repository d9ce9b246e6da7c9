import { describe, expect, it } from 'vitest'
import { pathsFor } from '#config/paths.ts'
import type { PublicFacility } from '#facilities/queries.ts'
import { FacilityPage } from '#facilities/reading/facility-page.tsx'
import { FIELDS, statementsOf, type ValueRow } from '#facilities/statements.ts'
import { type Source } from '#sources/source.ts'
import type { Claim, PublicEvent } from '#facilities/records.ts'
import { translator } from '#i18n/translate.ts'
import { markup } from '#ui/markup.ts'

const row = (field: string, value: string, rest: Partial<ValueRow> = {}): ValueRow => ({ field, value, kind: 'web', ref: null, trust: 'news', asOf: null, note: null, quote: null, method: null, nextCheck: null, ...rest })

function pageOf(rows: ValueRow[], rest: Partial<PublicFacility> = {}): string {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, statementsOf(rows, field, () => null)])) as PublicFacility['fields']
  const facility = {
    id: '1', slug: 'x', name: '某医院', aliases: [], type: null, typeCode: null, tier: null, rank: null, ownership: null, street: null, status: 'unknown', scope: 'district',
    district: null, home: null, related: [], fields, position: null, mentions: [], claims: [], events: [], relations: [], networks: [], schedules: [], papers: [], ...rest,
  } satisfies PublicFacility
  return markup(<FacilityPage facility={facility} moment={{ day: '2026-11-23', minute: 600 }} services={null} t={translator('zh-CN')} to={pathsFor({ locale: 'zh-CN', large: false })} />)
}

/** Of the values with their sources, behind the head of the page. */
const doubts = (rows: ValueRow[]) => pageOf(rows).split('id="register"')[1]!.match(/待核实<\/span>/g)?.length ?? 0

describe('the page of a facility', () => {
  it('keeps the place of every field nobody has stated', () => {
    const html = pageOf([])
    expect(html.match(/暂无来源/g)).toHaveLength(1)
    expect(html).toMatch(/专科、建设与项目、合作与医联体、等级与认定<\/p>/)
    expect(html).toContain('暂无来源：地址、电话、')
    expect(html).toContain('本站公文还没有提到这家机构')
  })

  it('begins with how to reach it, marked while it is still to be checked', () => {
    const [head] = pageOf([row('phone', '0592-2112111', { trust: 'directory' }), row('address', '江头街1号', { trust: 'seed' })]).split('</header>')
    expect(head).toMatch(/地址 <span[^>]*>江头街1号<\/span><\/p>/)
    expect(head).toMatch(/href="tel:[^"]*">0592-2112111<\/a><\/span><b class="doubt">待核实/)
  })

  it('keeps to itself what staff noted about a source', () => {
    const html = pageOf([row('phone', '0592-2112111', { note: '上线前需向医院核实' })])
    expect(html).not.toMatch(/上线前需/)
  })

  it('doubts a value whose first source is weak, and not one whose first source is sure', () => {
    expect(doubts([row('phone', '0592-2112111', { trust: 'directory' })])).toBe(1)
    expect(doubts([row('phone', '0592-2112111', { trust: 'seed' }), row('phone', '0592-2112111', { trust: 'code' })])).toBe(0)
    expect(doubts([row('phone', '1', { trust: '没见过的来源' })])).toBe(1)
  })

  it('lists who disagrees, with the date and age of each source', () => {
    const html = pageOf([row('ownership', '公立', { asOf: '2025-06-12' }), row('ownership', '民营', { asOf: '2016' })])
    expect(html).toContain('另有来源写作：')
    expect(html).toContain('2016')
    expect(html.match(/资料较早/g)).toHaveLength(1)
  })

  it('links nothing that is not plainly a web address or a telephone number', () => {
    const html = pageOf([row('website', 'javascript:alert(1)'), row('phone', '总机转分机'), row('address', '路<b>1</b>号', { ref: 'data:text/html,x' })])
    expect(html).not.toMatch(/href="(javascript|data|tel):/)
    expect(html).toContain('路&lt;b&gt;1&lt;/b&gt;号')
  })

  const source: Source = { ref: null, asOf: '2025-04-15', quote: null, method: null, nextCheck: null, trust: 'seed', document: null }
  const claim = (status: Claim['status']): Claim => ({ id: 'c', scheme: 'hospital-level', level: '三级', status, awardedBy: null, number: null, awardedOn: null, validTo: null, expected: null, text: null, sources: [source] })
  const event = (rest: Partial<PublicEvent>): PublicEvent => ({ id: 'e', kind: 'closed', effective: '2026-05-01', expected: false, withdrawnAt: null, ordinal: 0, reason: '布局调整', successor: null, fromText: null, toText: null, text: null, source, ...rest })

  it('never shows as held what is only sought', () => {
    expect(pageOf([], { claims: [claim('aiming')] })).toContain('创建中，尚未获评')
    expect(pageOf([], { claims: [claim('aiming')] })).not.toContain('已获评')
    expect(pageOf([], { claims: [claim('awarded')] })).toContain('已获评')
  })

  it('stays when its house has closed, and says since when, why and where to go instead', () => {
    const html = pageOf([], { events: [event({ successor: { slug: 'y', name: '另一医院', home: 'huli' } })] })
    for (const words of ['已撤销', '（自 2026-05-01 起）', '布局调整', '请改到：', 'href="/huli/facilities/y"']) expect(html).toContain(words)
  })

  it('does not announce a closure before its day', () => {
    const html = pageOf([], { status: 'operating', events: [event({ effective: '2026-12-01' })] })
    expect(html).not.toContain('不再接诊')
    expect(html).toContain('2026-12-01')
  })
})
