import { describe, expect, it } from 'vitest'
import type { FacilityItem } from '#facilities/list-facilities.ts'
import { translator } from '#i18n/translate.ts'
import { tableHead, tableRows } from '#open-data/register/facility-table.ts'
import { toGeoJson } from '#open-data/register/geojson.ts'
import { positionOf } from '#places/position.ts'
import { csvOf } from '#platform/csv.ts'

const item = (known: Partial<FacilityItem>): FacilityItem => ({
  id: 'a', slug: 'he-shan', name: '禾山街道社区卫生服务中心', type: null, typeCode: null, tier: null, rank: null, street: null, scope: 'district', districtCode: '350206', group: 'centre', aliases: [],
  address: null, phone: null, step: null, insured: false, offers: [], position: null, specialties: [], mentions: 0, status: 'operating', opening: { answer: 'unknown', reason: { key: 'no-source' }, next: null }, weekend: false, services: [], ...known,
})
const addressOf = (slug: string) => `https://example.gov.cn/huli/facilities/${slug}`
const onGcj = (inferred = false) => positionOf('GCJ-02', 24.509806, 118.151506, inferred)

describe('GeoJSON', () => {
  it('has points on WGS-84, longitude first', () => {
    expect(toGeoJson([item({ position: onGcj() })], addressOf).features[0]!.geometry).toEqual({ type: 'Point', coordinates: [118.1466, 24.5125] })
  })

  it('has no point where the datum is only inferred, but what the source prints', () => {
    const [feature] = toGeoJson([item({ position: onGcj(true) })], addressOf).features
    expect(feature).toMatchObject({ geometry: null, properties: { printedPosition: { lat: 24.509806, datum: 'GCJ-02', inferred: true } } })
  })

  it('says how many have no place at all', () => {
    expect(toGeoJson([item({}), item({ position: onGcj() })], addressOf)).toMatchObject({ facilities: 2, withoutPlace: 1, features: [{ type: 'Feature' }] })
  })
})

describe('the table', () => {
  const source = { trust: 'directory', ref: 'https://example.cn/a', asOf: '2024-01', quote: null, method: null, nextCheck: null, document: null } as const
  const statedBy = new Map([['a', { address: source }]])
  const rows = (known: Partial<FacilityItem>, locale: 'zh-CN' | 'en' = 'zh-CN') => {
    const t = translator(locale)
    return Object.fromEntries(tableHead(t).map((head, column) => [head, tableRows([item(known)], statedBy, addressOf, t)[0]![column]]))
  }

  it('names its columns in the reader’s language, says who states what, and what awaits verification', () => {
    expect(rows({ address: { value: '湖里区一号', weak: true } })).toMatchObject({ 名称: '禾山街道社区卫生服务中心', 地址: '湖里区一号', 待核实: '地址', 来源: '地址：名录网页 https://example.cn/a 2024-01', 电话: '' })
    expect(rows({ services: ['NIGHT'] }, 'en')).toMatchObject({ Name: '禾山街道社区卫生服务中心', Phone: '' })
  })

  it('carries no formula into a spreadsheet', () => {
    expect(csvOf(tableRows([item({ name: '=HYPERLINK("http://evil","点我")' })], statedBy, addressOf, translator('zh-CN')))).toContain(`"'=HYPERLINK(""http://evil"",""点我"")"`)
  })
})
