import type { PublicDocument } from '#documents/queries.ts'

/** A document as schema.org has words for it. Its place in the site stands in the trail; said twice it would be bytes for a phone. */
export function documentFactsForMachines({ title, number, issuerName, issuedOn, publishedAt }: PublicDocument): object {
  const facts = {
    '@type': 'DigitalDocument', headline: title, identifier: number, dateCreated: issuedOn,
    datePublished: publishedAt && `${publishedAt.replace(' ', 'T')}+08:00`,
    publisher: issuerName && { '@type': 'GovernmentOrganization', name: issuerName },
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== ''))
}
