import type { Bundle, BundleEntry, BundleLink, HealthcareService, Location, OperationOutcome, Organization, OrganizationAffiliation, Provenance } from '@medplum/fhirtypes'
import { fhirAddress } from '#open-data/fhir/terms.ts'

export type Found = { resource: Organization | Location | HealthcareService | OrganizationAffiliation | Provenance; metres?: number }

/** One page of what a search found. */
export type SearchPage = { found: Found[]; total: number; count: number; page: number; note: OperationOutcome | null }

/** A searchset: the page, how many there are, and the addresses of the pages around it. `query` is what was asked. */
export function searchBundle({ found, total, count, page, note }: SearchPage, searched: string, query: URLSearchParams): Bundle {
  const at = (relation: string, to: number): BundleLink => {
    const asked = new URLSearchParams(query)
    if (to > 1) asked.set('page', String(to))
    else asked.delete('page')
    return { relation, url: fhirAddress(searched) + (asked.size > 0 ? `?${asked}` : '') }
  }
  const pages = count === 0 ? 1 : Math.max(1, Math.ceil(total / count))
  return {
    resourceType: 'Bundle', type: 'searchset', total,
    link: [at('self', page), at('first', 1), ...(page > 1 ? [at('previous', Math.min(page - 1, pages))] : []), ...(page < pages ? [at('next', page + 1)] : []), at('last', pages)],
    entry: [...found.map(entryOf), ...(note ? [{ resource: note, search: { mode: 'outcome' as const } }] : [])],
  }
}

function entryOf({ resource, metres }: Found): BundleEntry {
  const distance = metres !== undefined && {
    extension: [{
      url: 'http://hl7.org/fhir/StructureDefinition/location-distance',
      valueDistance: { value: Number((metres / 1000).toFixed(3)), unit: 'km', system: 'http://unitsofmeasure.org', code: 'km' },
    }],
  }
  return { fullUrl: fhirAddress(`${resource.resourceType}/${resource.id}`), resource, search: { mode: 'match', ...distance } }
}
