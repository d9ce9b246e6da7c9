import { MovedError } from '#app/public-page.tsx'
import { type Collection, collectionOf, isCollection, type Paths } from '#config/paths.ts'
import type { District } from '#districts/queries.ts'
import { findEnding } from '#documents/ending.ts'
import { findDocument, type PublicDocument } from '#documents/queries.ts'
import { GoneError, NotFoundError } from '#platform/errors.ts'

export type DocumentParams = { district: string; collection: string; slug: string }

/** The document an address names, or the 410 or 404 page. `shelf` is where it belongs, which may not be where it was asked for. */
export async function requireDocument(params: DocumentParams): Promise<{ district: District; document: PublicDocument; shelf: Collection }> {
  if (!isCollection(params.collection)) throw new NotFoundError(`no shelf ${params.collection}`)
  const document = await findDocument(params.district, params.slug)
  if (document) return { district: document.district, document, shelf: collectionOf(document.kind) }
  const ending = await findEnding(params.district, params.slug)
  if (ending?.kind === 'replaced' && ending.successor) {
    const { district, kind, slug } = ending.successor
    throw new MovedError((to: Paths) => to.document(district.slug, kind, slug))
  }
  if (ending) throw new GoneError(ending.reason)
  throw new NotFoundError(`no document ${params.slug}`)
}
