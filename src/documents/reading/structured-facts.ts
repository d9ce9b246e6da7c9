import type { PublicDocument } from '#documents/queries.ts'
import type { Link } from '#ui/site.ts'

/** A document and its place in the site as schema.org has words for them. */
export function documentFactsForMachines(document: PublicDocument, trail: Link[], origin: string): object[] {
  const { title, number, issuerName, issuedOn, publishedAt } = document
  return [
    dropNulls({
      '@type': 'DigitalDocument', headline: title, identifier: number, dateCreated: issuedOn,
      datePublished: publishedAt && `${publishedAt.replace(' ', 'T')}+08:00`,
      publisher: issuerName && { '@type': 'GovernmentOrganization', name: issuerName },
    }),
    {
      '@type': 'BreadcrumbList',
      itemListElement: trail.map(({ label, href }, index) => ({ '@type': 'ListItem', position: index + 1, name: label, item: origin + href })),
    },
  ]
}

function dropNulls(facts: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== ''))
}
