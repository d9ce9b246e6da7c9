import { readXlsx } from '#ingest/formats/xlsx/read-xlsx.ts'
import { MAX_BYTES, Unreadable } from '#ingest/formats/source-text.ts'
import { readText } from '#ingest/text/read-text.ts'
import { readCsv } from '#platform/read-csv.ts'

export type TableRow = { line: number; cells: string[] }
export type TableForm = 'csv' | 'xlsx'
/** A table as read: its form, and every row with content, whatever stands above the heads of its columns too. */
export type ReadTable = { ok: true; form: TableForm; rows: TableRow[] } | { ok: false; key: string }

const MOST_ROWS = 50_000

/**
 * The rows of a table in whatever form a spreadsheet saved it: XLSX, or CSV in UTF-8, UTF-16 or GB18030. Told apart by their bytes,
 * not by the name of the file. What an old or locked workbook keeps (both are OLE compound files) is not read.
 *
 * @example
 * await readTable(new TextEncoder().encode('名称,电话\n甲,120\n')) //=> { ok: true, form: 'csv', rows: [{ line: 1, cells: ['名称', '电话'] }, …] }
 */
export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
  if (bytes.length > MAX_BYTES) return { ok: false, key: 'too_large' }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return { ok: false, key: 'old_workbook' }
  const table = bytes[0] === 0x50 && bytes[1] === 0x4b ? await workbook(bytes) : plain(bytes)
  if (!table.ok) return table
  if (table.rows.length === 0) return { ok: false, key: 'empty' }
  return table.rows.length > MOST_ROWS ? { ok: false, key: 'table_too_long' } : table
}

async function workbook(bytes: Uint8Array): Promise<ReadTable> {
  try {
    return { ok: true, form: 'xlsx', rows: await readXlsx(bytes) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { ok: false, key: error.issue === 'too_much' ? 'table_too_long' : error.issue }
  }
}

function plain(bytes: Uint8Array): ReadTable {
  const read = readText(bytes)
  return read.ok ? { ok: true, form: 'csv', rows: readCsv(read.text) } : { ok: false, key: read.issue }
}
