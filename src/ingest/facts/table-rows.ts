import type { Passage } from '#ingest/facts/passages.ts'
import type { Block, ParsedTable } from '#ingest/parsed-body.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

/** The repaired rows of every table, head included, each knowing where it stands in the source. Both lists are in reading order. */
export function rowsByTable(tables: readonly ParsedTable[], paragraphs: readonly RoledParagraph[]): Map<ParsedTable, RoledParagraph[]> {
  const rows = paragraphs.filter(({ role }) => role === 'table-row')
  let next = 0
  return new Map(tables.map((table) => {
    const own: RoledParagraph[] = []
    for (; next < rows.length && rows[next]!.offsets[0]! < table.range.end; next++) own.push(rows[next]!)
    return [table, own]
  }))
}

/** Rows as passages: for facts that may stand in a cell as well as in a sentence. */
export function rowPassages(blocks: readonly Block[], paragraphs: readonly RoledParagraph[]): Passage[] {
  const tabled = blocks.filter((block): block is Block & { table: ParsedTable } => block.table !== null)
  const rows = rowsByTable(tabled.map(({ table }) => table), paragraphs)
  return tabled.flatMap((block) => rows.get(block.table)!.map((row): Passage => ({
    block, path: block.path, line: row.line, role: row.role, heading: { text: '', offsets: [], emphasis: [] }, text: row,
  })))
}
