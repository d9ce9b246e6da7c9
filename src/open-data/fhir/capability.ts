import type { CapabilityStatement } from '@medplum/fhirtypes'
import { SEARCHES } from '#open-data/fhir/searches.ts'
import { CODE_LISTS, fhirAddress } from '#open-data/fhir/terms.ts'

/** When what the endpoint offers last changed. */
const CHANGED_ON = '2026-11-26'

/** What the endpoint offers (R4 CapabilityStatement): reading and searching, to everybody. */
export function capabilityStatement(): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement', url: fhirAddress('metadata'), name: 'Huiyin', title: '回音：卫生机构名录', status: 'active', date: CHANGED_ON, kind: 'instance',
    description: '机构、地点和服务，与网页同源，只读。没有来源的内容不出现；首条来源较弱的取值带有 unverified 扩展，由规则归入的机构类别带有 inferred 扩展。',
    software: { name: '回音 Huiyin' },
    implementation: { description: '回音开放接口', url: fhirAddress('').replace(/\/$/, '') },
    fhirVersion: '4.0.1', format: ['application/fhir+json', 'json'],
    rest: [{
      mode: 'server',
      security: { cors: true, description: '无需登录，任何网站可读。' },
      resource: [
        ...(Object.keys(SEARCHES) as (keyof typeof SEARCHES)[]).map((type) => ({
          type, versioning: 'no-version' as const, readHistory: false, updateCreate: false,
          interaction: [{ code: 'read' as const }, { code: 'search-type' as const }],
          searchParam: Object.entries(SEARCHES[type]).map(([name, { type: kind, documentation }]) => ({ name, type: kind, documentation })),
        })),
        { type: 'CodeSystem', versioning: 'no-version', interaction: [{ code: 'read' }], documentation: Object.keys(CODE_LISTS).join(', ') },
      ],
    }],
  }
}
