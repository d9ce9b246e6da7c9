import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

type Row = { passage: Passage; cells: string[] }

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计)$/u
/** Shares and averages do not add up to those of the whole. */
const NOT_ADDED = /率|比|占|均|%|％|‰|人均|序号|编号|年|月|电话|标准|单价/u

/** The row 合计 of a table against the rows it adds up. */
export const tableSums: Rule = ({ document, passages }) => document.tables.flatMap(({ range }) => {
  const rows = passages.filter(({ role, offsets }) => role === 'table-row' && offsets[0]! >= range.start && offsets[0]! < range.end).map((passage): Row => ({ passage, cells: passage.text.split('\t') }))
  const [head, ...below] = rows
  const total = below.find(({ cells }) => cells.some((cell) => TOTAL.test(cell.trim())))
  const added = below.filter((row) => row !== total)
  if (!head || !total || added.length < 2 || added.some(({ cells }) => cells.some((cell) => cell.trim().endsWith('计'))) || rows.some(({ cells }) => cells.length !== head.cells.length)) return []
  return total.cells.flatMap((cell, column) => differing(head, total, added, column, cell))
})

function differing(head: Row, { passage, cells }: Row, added: readonly Row[], column: number, cell: string): Finding[] {
  const stated = numberIn(cell)
  const parts = added.map((row) => row.cells[column]!).filter((part) => !/^[\s—－\-/]*$/u.test(part)).map(numberIn)
  if (stated === null || parts.length < 2 || parts.includes(null) || NOT_ADDED.test(head.cells[column]!)) return []
  const listed = Math.round(parts.reduce<number>((sum, part) => sum + part!, 0) * 1e6) / 1e6
  if (Math.abs(listed - stated) <= (Number.isInteger(listed) && Number.isInteger(stated) ? 0 : 0.05 * parts.length)) return []
  const from = cells.slice(0, column).reduce((length, one) => length + one.length + 1, 0)
  return [{ rule: 'count_differs', passage, from, to: from + cell.length, proposal: null, confidence: 'likely', reason: 'sum_differs', parameters: { stated, listed } }]
}

function numberIn(cell: string): number | null {
  const plain = cell.trim().replace(/,/gu, '')
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null
}
