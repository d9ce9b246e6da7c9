import { type Archive, openArchive } from '#ingest/formats/zip/archive.ts'
import { readSheet } from '#ingest/formats/xlsx/read-sheet.ts'
import { readStrings } from '#ingest/formats/xlsx/read-strings.ts'
import { dayStyles } from '#ingest/formats/xlsx/day-styles.ts'
import { childOf, childrenOf, descendants, parseXml } from '#ingest/formats/xml/xml-tree.ts'
import { Unreadable } from '#ingest/formats/source-text.ts'

/** A row as its sheet shows it; `line` is the number at its left. */
export type SheetRow = { line: number; cells: string[] }

/**
 * The first visible sheet of a workbook (ECMA-376, SpreadsheetML) as rows of text: what a formula last gave, days as YYYY-MM-DD, a cell merged
 * over several rows in each of them. Rows without content are left out. Sizes are bounded before anything is inflated. Throws
 * Unreadable: archive_bomb, encrypted, broken_file, too_much.
 */
export async function readXlsx(bytes: Uint8Array): Promise<SheetRow[]> {
  const archive = await openArchive(bytes)
  const { path, since1904 } = await firstSheet(archive)
  const [sheet, strings, styles] = await Promise.all([archive.text(path), archive.text('xl/sharedStrings.xml'), archive.text('xl/styles.xml')])
  if (sheet === null) throw new Unreadable('broken_file')
  return readSheet(sheet, { strings: strings === null ? [] : readStrings(strings), days: styles === null ? new Set() : dayStyles(parseXml(styles)), since1904 })
}

/** Where the sheet a reader sees first is kept. */
async function firstSheet(archive: Archive): Promise<{ path: string; since1904: boolean }> {
  const [book, relations] = await Promise.all([archive.text('xl/workbook.xml'), archive.text('xl/_rels/workbook.xml.rels')])
  if (book === null || relations === null) throw new Unreadable('broken_file')
  const workbook = parseXml(book)
  const sheets = childrenOf(childOf(workbook, 's:sheets'), 's:sheet')
  const shown = sheets.find(({ attributes }) => attributes.state === undefined || attributes.state === 'visible')
  const target = [...descendants(parseXml(relations), 'Relationship')].find(({ attributes }) => attributes.Id === shown?.attributes['r:id'])?.attributes.Target
  if (target === undefined) throw new Unreadable('broken_file')
  const since1904 = /^(?:1|true|on)$/.test(childOf(workbook, 's:workbookPr')?.attributes.date1904 ?? '')
  return { path: target.startsWith('/') ? target.slice(1) : `xl/${target}`, since1904 }
}
