import type { z } from 'zod'
import { OrganizationParameters, ServiceParameters } from '#open-data/hsds/parameters.ts'
import { SEARCHES, type Searched } from '#open-data/fhir/searches.ts'

type Asked = { name: string; description: string; example?: string; required?: boolean }

/** An address that answers in a form others have defined: FHIR, GeoJSON, tables, calendars. `page`: it stands beside a page, not below the API. */
export type FurtherEndpoint = { path: string; id: string; summary: string; query: readonly Asked[]; mediaType: string; example?: unknown; page?: true }

const FHIR = 'application/fhir+json'

const fhirSearch = (type: Searched, what: string): FurtherEndpoint => ({
  path: `/fhir/${type}`, id: `search${type}`, summary: `FHIR R4：${what}`, mediaType: FHIR,
  query: [
    ...Object.entries(SEARCHES[type]).map(([name, { documentation }]) => ({ name, description: documentation, ...(name === 'near' && { example: '24.5125|118.1466|1.5|km' }) })),
    { name: '_count', description: '每页条数，最多 100', example: '20' }, { name: 'page', description: '第几页；请用回应里的 link' },
  ],
  example: { resourceType: 'Bundle', type: 'searchset', total: 1, entry: [{ fullUrl: `…/fhir/${type}/…`, resource: { resourceType: type, id: '…' }, search: { mode: 'match' } }] },
})

const fhirRead = (type: Searched, what: string): FurtherEndpoint => ({ path: `/fhir/${type}/{id}`, id: `read${type}`, summary: `FHIR R4：${what}`, query: [], mediaType: FHIR })

const LIST_QUESTIONS: readonly Asked[] = [
  { name: 'q', description: '名称，可用简称、拼音或首字母', example: 'hsjd' }, { name: 'type', description: '机构分类', example: 'centre' }, { name: 'street', description: '街镇' },
  { name: 'service', description: '服务代码', example: 'FD-SIGN' }, { name: 'level', description: '级别' }, { name: 'status', description: '状态' },
  { name: 'open', description: 'now 或 weekend' }, { name: 'at', description: '与 open=now 同用的时间：一个时刻，或一天、几天、其中几点到几点（2026-11-28/2026-11-29T18:00/24:00）', example: '2026-11-28T09:30' }, { name: 'scope', description: 'partner：区外合作机构' },
]

const VILLAGE_QUESTIONS: readonly Asked[] = [{ name: 'street', description: '街镇' }, { name: 'care', description: '服务方式：clinic、roving、posted、neighbour、mobile、none、unknown，或 blank（没有卫生所）' }]

const hsdsList = (path: string, id: string, summary: string, parameters: z.ZodObject): FurtherEndpoint => ({
  path: `/hsds/${path}`, id, summary: `HSDS 3.0：${summary}`, mediaType: 'application/json',
  query: Object.entries(parameters.shape).map(([name, schema]) => ({ name, description: (schema as z.ZodType).description ?? '' })),
  example: { total_items: 1, total_pages: 1, page_number: 1, size: 1, first_page: true, last_page: true, empty: false, contents: [{ id: '…', name: '…' }] },
})

/** Beside ENDPOINTS; openapi.json is printed from both. */
export const FURTHER_ENDPOINTS: readonly FurtherEndpoint[] = [
  { path: '/{district}/facilities.csv', id: 'facilitiesAsTable', summary: '一个区的机构名录，表格；与网页名录同样的条件', query: LIST_QUESTIONS, mediaType: 'text/csv', page: true, example: '名称,分类,类别,…\r\n' },
  {
    path: '/{district}/facilities.geojson', id: 'facilitiesAsPoints', summary: '一个区的机构名录，GeoJSON（WGS-84）；与网页名录同样的条件', query: LIST_QUESTIONS, mediaType: 'application/geo+json', page: true,
    example: { type: 'FeatureCollection', datum: 'WGS-84 (OGC:CRS84)', facilities: 2, withoutPlace: 1, features: [{ type: 'Feature', id: '…', geometry: { type: 'Point', coordinates: [118.1466, 24.5125] }, properties: { id: '…', name: '…' } }] },
  },
  { path: '/{district}/villages.csv', id: 'villagesAsTable', summary: '一个区的村和社区由谁提供医疗服务，表格', query: VILLAGE_QUESTIONS, mediaType: 'text/csv', page: true, example: '代码,名称,类别,街镇,服务方式,…\r\n' },
  {
    path: '/{district}/villages.geojson', id: 'villagesAsPoints', summary: '一个区的村和社区由谁提供医疗服务，GeoJSON（WGS-84）', query: VILLAGE_QUESTIONS, mediaType: 'application/geo+json', page: true,
    example: { type: 'FeatureCollection', datum: 'WGS-84 (OGC:CRS84)', villages: 2, withoutPlace: 2, features: [] },
  },
  {
    path: '/{district}/facilities/{slug}/sessions.ics', id: 'facilitySessions', summary: '一家机构今后三个月的门诊日历（RFC 5545），可订阅（webcal）', mediaType: 'text/calendar', page: true,
    query: [{ name: 'service', description: '只要一项服务', example: 'EXPERT' }], example: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…',
  },
  { path: '/{district}/facilities/{slug}/door-card.pdf', id: 'facilityDoorCard', summary: '一家机构的门口卡片，中英文，带二维码', query: [{ name: 'paper', description: 'a6 或 a5', example: 'a6' }], mediaType: 'application/pdf', page: true },
  { path: '/{district}/street-card.pdf', id: 'streetCard', summary: '一个街镇的机构张贴单，A4', query: [{ name: 'street', description: '街镇', example: '禾山街道', required: true }], mediaType: 'application/pdf', page: true },
  { path: '/hsds', id: 'describeHsds', summary: 'HSDS 3.0：版本与说明', query: [], mediaType: 'application/json' },
  hsdsList('organizations', 'listHsdsOrganizations', '机构', OrganizationParameters),
  { path: '/hsds/organizations/{id}', id: 'readHsdsOrganization', summary: 'HSDS 3.0：一家机构', query: [], mediaType: 'application/json' },
  hsdsList('services', 'listHsdsServices', '服务', ServiceParameters),
  { path: '/hsds/services/{id}', id: 'readHsdsService', summary: 'HSDS 3.0：一项服务的全部', query: [], mediaType: 'application/json' },
  hsdsList('service_at_locations', 'listHsdsServicesAtLocations', '服务与地点', ServiceParameters),
  { path: '/hsds/service_at_locations/{id}', id: 'readHsdsServiceAtLocation', summary: 'HSDS 3.0：一项服务在一处', query: [], mediaType: 'application/json' },
  { path: '/hsds/datapackage.zip', id: 'readHsdsPackage', summary: 'HSDS 3.0：一个区的名录，表格数据包（CSV 与 datapackage.json）', query: [{ name: 'district', description: '区的地址段', example: 'huli', required: true }], mediaType: 'application/zip' },
  { path: '/fhir/metadata', id: 'readCapabilities', summary: 'FHIR R4：本接口提供什么（CapabilityStatement）', query: [], mediaType: FHIR },
  fhirSearch('Organization', '机构'), fhirRead('Organization', '一家机构'),
  fhirSearch('Location', '地点，可按距离（near）'), fhirRead('Location', '一处地点'),
  fhirSearch('HealthcareService', '机构提供的服务'), fhirRead('HealthcareService', '一项服务'),
  fhirSearch('Provenance', '取值的来源'), fhirRead('Provenance', '一个取值的来源'),
  { path: '/fhir/CodeSystem/{id}', id: 'readCodeSystem', summary: 'FHIR R4：用到的代码表', query: [], mediaType: FHIR },
]
