import { wordsOf } from '#documents/reading/citation.ts'
import { readingBlock, readingColumns } from '#documents/blocks/reading-block.ts'
import type { Transaction } from '#platform/db.ts'

/** A section by its path, as printed, and without its number. */
export type Section = { path: string; words: string; heading: string }

const LONGEST = 60

/** The headings and items of an edition, in which an opinion may be answered, by their path. */
export async function sectionsOf(tx: Transaction, editionId: string): Promise<Section[]> {
  const blocks = await tx.block.findMany({ where: { editionId, kind: { in: ['heading', 'item'] } }, select: readingColumns, orderBy: { ordinal: 'asc' } })
  return blocks.flatMap((block) => (block.path === null ? [] : [{ path: block.path, words: wordsOf(readingBlock(block)).slice(0, LONGEST), heading: (block.heading ?? block.text).slice(0, LONGEST) }]))
}
