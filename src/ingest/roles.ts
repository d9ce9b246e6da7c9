import { assignBody } from '#ingest/roles/body-roles.ts'
import { assignHead } from '#ingest/roles/head-roles.ts'
import { assignParts, assignTableTitles } from '#ingest/roles/parts.ts'
import { findBounds } from '#ingest/roles/bounds.ts'
import { setSiteOwnersApart } from '#ingest/roles/site-owner.ts'
import type { LogicalParagraph } from '#ingest/text/paragraphs.ts'
import type { ParagraphRole } from '#ingest/parsed-document.ts'

export type RoledParagraph = LogicalParagraph & { role: ParagraphRole; /** 0 the letter or notice, 1 and on its attachments. */ part: number; /** Of a second letter in the same file. */ second?: true }

/**
 * Tells what every paragraph is for, in the order of the format: head (number, title, addressee), body, end
 * (signature, date, notes, copies). Each rule looks at the shape of a paragraph and at its place; none needs the whole format to be there.
 */
export function assignRoles(paragraphs: readonly LogicalParagraph[]): RoledParagraph[] {
  const roled: RoledParagraph[] = paragraphs.map(({ text, offsets, emphasis, line, endLine, isRow, decimal, joins }) => (
    { text, offsets, emphasis, line, endLine, isRow, decimal, joins, role: isRow ? 'table-row' : 'body', part: 0 }
  ))
  const bounds = findBounds(roled)
  assignHead(roled, bounds)
  assignBody(roled, bounds)
  assignParts(roled, bounds.bodyStart)
  setSiteOwnersApart(roled)
  assignTableTitles(roled)
  return roled
}
