import { SEARCHES, type Searched } from '#open-data/fhir/searches.ts'

type Asked = { name: string; description: string; example?: string; required?: boolean }

/** An address of the open API that answers in a form others have defined: FHIR, GeoJSON, tables, calendars. */
export type FurtherEndpoint = { path: string; id: string; summary: string; query: readonly Asked[]; mediaType: string; example?: unknown }

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

/** Beside ENDPOINTS; openapi.json is printed from both. */
export const FURTHER_ENDPOINTS: readonly FurtherEndpoint[] = [
  { path: '/fhir/metadata', id: 'readCapabilities', summary: 'FHIR R4：本接口提供什么（CapabilityStatement）', query: [], mediaType: FHIR },
  fhirSearch('Organization', '机构'), fhirRead('Organization', '一家机构'),
  fhirSearch('Location', '地点，可按距离（near）'), fhirRead('Location', '一处地点'),
  fhirSearch('HealthcareService', '机构提供的服务'), fhirRead('HealthcareService', '一项服务'),
  { path: '/fhir/CodeSystem/{id}', id: 'readCodeSystem', summary: 'FHIR R4：用到的代码表', query: [], mediaType: FHIR },
]
