import { join } from 'node:path'
import type { OfficialDocument } from '#official-format/layout/official-document.ts'
import { projectRoot } from '#platform/project-root.ts'
import type { Faces } from '#typesetting/fonts/faces.ts'
import { type Pages, setPages, TypesetterBusyError } from '#typesetting/set-pages.ts'

/** What a printed copy can be checked by; null for drafts, which have no public address. */
export type Verification = {
  /** The public address of the document, behind `codeImage`. */
  address: string
  /** A QR code as SVG. */
  codeImage: string
  label: string
  checkCode: string
}

/** Characters of one document. */
const MOST_CHARACTERS = 400_000

const TEMPLATE = join(projectRoot, 'src/official-format/typesetting/template.typ')

/**
 * Sets a laid-out document as a PDF. Throws TypesettingError.
 *
 * @example
 * const { pdf, pages } = await typeset(layOut(edition), null)
 */
export async function typeset(document: OfficialDocument, verification: Verification | null, faces?: Faces): Promise<Pages> {
  const characters = JSON.stringify(document).length
  if (characters > MOST_CHARACTERS) throw new TypesetterBusyError(`${characters} characters are more than are set`)
  return setPages(TEMPLATE, { document, verification }, faces)
}
