import { countFacts, type FactsAsked, type ListedFact, type ListedKind, readFacts } from '#commitments/confirmed-facts.ts'
import { type Due, dueOn } from '#documents/facts/due.ts'
import { webAddresses } from '#open-data/addresses.ts'
import { LICENCES, PUBLISHER } from '#open-data/licences.ts'
import { listed, type Listed } from '#open-data/listed.ts'
import { districtCodeOf } from '#open-data/read-districts.ts'
import type { Day } from '#platform/clock.ts'

type Asked = { page: number; perPage: number; district?: string | undefined; document?: string | undefined; due?: Due | undefined; year?: string | undefined; scope?: string | undefined }

/** One page of confirmed facts of a kind, each as the open API answers it. */
export async function readStated<Kind extends ListedKind, Item>(kind: Kind, asked: Asked, today: Day, itemOf: (one: ListedFact<Kind>) => Item): Promise<Listed<Item>> {
  await districtCodeOf(asked.district)
  const { page, perPage, due = null, year = null, scope = null } = asked
  const which: FactsAsked = { districtSlug: asked.district ?? null, documentId: asked.document, today, chosen: { due, year, scope } }
  const [{ total, updatedAt }, facts] = await Promise.all([countFacts(kind, which), readFacts(kind, which, { page, perPage })])
  return listed(facts.map(itemOf), { total, page, perPage }, { publisher: PUBLISHER, licence: LICENCES.documents, updatedAt })
}

/** Where a fact is stated, and where its deadline stands. */
export function stated({ key, quote, anchor }: { key: string; quote: string; anchor: string }, document: ListedFact<ListedKind>['document'], today: Day, deadline: Day | null) {
  const { to, web, api } = webAddresses()
  const { id, kind, title, number, issuedOn, slug, district } = document
  return {
    id: key, quote, anchor, url: web(to.document(district.slug, kind, slug, anchor)),
    document: { id, kind, title, number, issuedOn, self: api(`documents/${id}`) },
    district, due: dueOn(today, deadline),
  }
}
