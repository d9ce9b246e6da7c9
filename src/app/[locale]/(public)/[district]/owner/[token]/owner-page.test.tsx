import { expect, it } from 'vitest'
import { OwnerPage } from '#app/[locale]/(public)/[district]/owner/[token]/owner-page.tsx'
import { pathsFor } from '#config/paths.ts'
import type { OwnedFact, OwnedHouse } from '#desk/register/owner/owned-house.ts'
import { translator } from '#i18n/translate.ts'
import { markup } from '#ui/markup.ts'

const facts: OwnedFact[] = [
  { kind: 'schedule', place: 'schedule:1', serviceCode: 'VAX-CHILD', holidays: 'closed', value: '接种 周六 08:00-11:00\n2026-12-24 停诊 体检', confirmedOn: null },
  { kind: 'offer', place: 'offer:2', serviceCode: 'HOMEBED', mode: 'home', status: 'offered', value: '', confirmedOn: '2026-11-20' },
  { kind: 'field', place: 'stepFree', value: 'yes', confirmedOn: null },
]

function pageOf(typed: URLSearchParams): string {
  const house = { name: '某中心', slug: 'x', district: { slug: 'huli', name: '湖里区' }, link: { expiresAt: new Date('2026-12-31T00:00:00Z') }, facts, reports: [{ receipt: 'r1', place: 'phone', claim: '0592-5550009', receivedOn: '2026-11-20', decision: null }] } as unknown as OwnedHouse
  return markup(<OwnerPage house={house} token="t" typed={typed} issues={[]} done={null} t={translator('zh-CN')} to={pathsFor({ locale: 'zh-CN', large: false })} />)
}

it('asks an owner of timetables, services and facts in the words of the public page, and keeps what was typed', () => {
  const html = pageOf(new URLSearchParams({ more: '新开夜诊' }))
  expect(html).toContain('儿童接种的时间：')
  expect(html).toContain('2026-12-24 停诊 体检')
  expect(html).toContain('法定节假日停诊，调休上班日不加开。')
  expect(html).toContain('上门 · 提供')
  expect(html).toContain('2026-11-20 已确认')
  expect(html).toMatch(/无台阶通道：<span[^>]*>有</)
  expect(html).toContain('>新开夜诊</textarea>')
  expect(html).toMatch(/电话：<span[^>]*>0592-5550009<.*2026-11-20.*href="\/huli\/feedback\/r1">等待核实/)
})
