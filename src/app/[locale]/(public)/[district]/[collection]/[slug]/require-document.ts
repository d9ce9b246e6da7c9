import { GoneError } from '#app/public-page.tsx'
import { type Collection, collectionOf, isCollection } from '#config/paths.ts'
import type { District } from '#districts/queries.ts'
import { findDocument, type PublicDocument, wasWithdrawn } from '#documents/queries.ts'
import { NotFoundError } from '#platform/errors.ts'

export type DocumentParams = { district: string; collection: string; slug: string }

/** The document an address names, or the 410 or 404 page. `shelf` is where it belongs, which may not be where it was asked for. */
export async function requireDocument(params: DocumentParams): Promise<{ district: District; document: PublicDocument; shelf: Collection }> {
  if (!isCollection(params.collection)) throw new NotFoundError(`no shelf ${params.collection}`)
  const document = await findDocument(params.district, params.slug)
  if (document) return { district: document.district, document, shelf: collectionOf(document.kind) }
  if (await wasWithdrawn(params.district, params.slug)) throw new GoneError(params.slug)
  throw new NotFoundError(`no document ${params.slug}`)
}
