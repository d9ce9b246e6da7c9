import type { ParsedDocument } from '#ingest/parsed-document.ts'

/** The address of the block a source position falls in: the last that begins at or before it. */
export function anchorAt({ blocks }: Pick<ParsedDocument, 'blocks'>, position: number): string {
  return (blocks.findLast(({ range }) => range.start <= position) ?? blocks[0])?.anchor ?? ''
}
