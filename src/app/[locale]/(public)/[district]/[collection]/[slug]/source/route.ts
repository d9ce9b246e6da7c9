import type { DocumentParams } from '#app/[locale]/(public)/[district]/[collection]/[slug]/require-document.ts'
import { publicPage } from '#app/public-page.tsx'
import { collectionOf } from '#config/paths.ts'
import { findSource } from '#documents/queries.ts'
import { sourceResponse } from '#documents/source-response.ts'
import { NotFoundError } from '#platform/errors.ts'

/** The original file, byte for byte. */
export const GET = publicPage<DocumentParams>(async ({ params }) => {
  const source = await findSource(params.district, params.slug)
  if (!source || collectionOf(source.kind) !== params.collection) throw new NotFoundError(`no source of ${params.slug}`)
  return sourceResponse(source)
})
