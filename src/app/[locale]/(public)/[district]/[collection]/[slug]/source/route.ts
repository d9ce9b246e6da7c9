import { documentPart } from '#app/[locale]/(public)/[district]/[collection]/[slug]/document-part.ts'
import { findSource } from '#documents/queries.ts'
import { sourceResponse } from '#documents/source-response.ts'

/** The file that is offered, byte for byte. */
export const GET = documentPart(async ({ district, slug }) => {
  const source = await findSource(district.slug, slug)
  return source && sourceResponse(source)
})
