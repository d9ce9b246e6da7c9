import { z } from 'zod'
import { publicFacts } from '#documents/facts/public-facts.ts'
import type { Transaction } from '#platform/db.ts'
import { type Issue, NotFoundError } from '#platform/errors.ts'

/** A promise of a document: the key of its fact stays the same through corrections that leave its sentence alone. */
export const PromiseRef = z.object({ documentId: z.uuid(), factKey: z.string().max(120) })
export type PromiseRef = z.infer<typeof PromiseRef>

/** Holds the document of a promise until the transaction ends. `issue`: the promise stands in no public text, confirmed by a person. */
export async function lockPromise(tx: Transaction, { documentId, factKey }: PromiseRef) {
  await tx.$queryRaw`select id from document where id = ${documentId}::uuid for no key update`
  const document = await tx.document.findUnique({
    where: { id: documentId },
    select: { slug: true, districtCode: true, district: { select: { slug: true } }, editions: { where: { publishedAt: { not: null } }, orderBy: { version: 'desc' }, take: 1, select: { id: true, title: true, status: true, facts: { where: { ...publicFacts, key: factKey, kind: 'commitment' }, select: { quote: true } } } } },
  })
  const [edition] = document?.editions ?? []
  if (!document || !edition) throw new NotFoundError(`no public document ${documentId}`)
  const [fact] = edition.facts
  const issue: Issue | null = edition.status === 'live' && fact ? null : { field: null, key: 'promise_gone' }
  return { edition: { id: edition.id, title: edition.title, districtCode: document.districtCode }, slug: document.slug, districtSlug: document.district.slug, quote: fact?.quote ?? '', issue }
}
