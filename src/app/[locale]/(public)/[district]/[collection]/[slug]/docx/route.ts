import { type DocumentParams, requireDocument } from '#app/[locale]/(public)/[district]/[collection]/[slug]/require-document.ts'
import { publicPage } from '#app/public-page.tsx'
import { copyResponse } from '#official-format/copies/copy-response.ts'
import { NotFoundError } from '#platform/errors.ts'

/** The document in the official format, as a Word file. */
export const GET = publicPage<DocumentParams>(async ({ params }) => {
  const { document, shelf } = await requireDocument(params)
  if (shelf !== params.collection) throw new NotFoundError(`no ${params.slug} on ${params.collection}`)
  return copyResponse(document, 'docx')
})
