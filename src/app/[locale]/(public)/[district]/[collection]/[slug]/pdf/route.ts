import { documentPart } from '#app/[locale]/(public)/[district]/[collection]/[slug]/document-part.ts'
import { copyResponse } from '#official-format/copies/copy-response.ts'

/** The document in the official format, as PDF. */
export const GET = documentPart((document) => copyResponse(document, 'pdf'))
