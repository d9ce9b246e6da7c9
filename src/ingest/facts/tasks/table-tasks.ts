import { readUnits } from '#ingest/facts/tasks/responsibility.ts'
import type { ParsedTable, Task } from '#ingest/parsed-body.ts'
import type { RoledParagraph } from '#ingest/roles.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'
import { DONE_COLUMN, GROUP_COLUMN, TASK_COLUMN, UNIT_COLUMN } from '#ingest/word-lists/responsibility.ts'

/** Which columns hold the number, what is to be done, and the units. */
type Columns = { number: number; task: number; units: number[] }

const LONGEST_TITLE = 40

/**
 * Reads the tasks of tables that say who does what: 序号 重点任务 牵头单位 配合单位 完成时限. Of two columns of tasks the one with more
 * cells filled names them (重点任务 is often one cell for several 具体措施). A table of what was done sets none.
 */
export function findTableTasks(rowsOf: ReadonlyMap<ParsedTable, readonly RoledParagraph[]>): Task[] {
  return [...rowsOf].flatMap(([table, rows]) => {
    const columns = readColumns(table)
    return columns ? withMergedUnits(table.cells, columns).flatMap((cells, i) => rowTask(table, cells, rows[i + 1], columns) ?? []) : []
  })
}

/** A row that has neither number nor units goes on in the cells above it: both are merged over its rows. */
function withMergedUnits(cells: ParsedTable['cells'], { number, units }: Columns): ParsedTable['cells'] {
  let above: readonly string[] = []
  return cells.map((row) => {
    const isMerged = number >= 0 && row[number] === '' && units.every((at) => (row[at] ?? '') === '')
    above = isMerged ? row.map((cell, at) => (units.includes(at) ? above[at] ?? '' : cell)) : row
    return [...above]
  })
}

function readColumns({ columns, cells }: ParsedTable): Columns | null {
  const head = columns.map((name) => name.replace(/\s+/gu, ''))
  const at = (is: RegExp) => head.flatMap((name, i) => (is.test(name) ? [i] : []))
  const filled = (column: number) => cells.filter((row) => row[column] !== '').length
  const task = at(TASK_COLUMN).toSorted((a, b) => filled(b) - filled(a) || Number(GROUP_COLUMN.test(head[a]!)) - Number(GROUP_COLUMN.test(head[b]!)))[0]
  const units = at(UNIT_COLUMN)
  if (task === undefined || units.length === 0 || head.some((name) => DONE_COLUMN.test(name))) return null
  return { number: head.findIndex((name) => /^(?:序号|编号|号)$/u.test(name)), task, units }
}

function rowTask(table: ParsedTable, cells: readonly string[], row: RoledParagraph | undefined, columns: Columns): Task | null {
  const text = (cells[columns.task] ?? '').replace(/\n/gu, '')
  if (!row || text.length < 2) return null
  const labelled = columns.units.map((at) => ({ label: table.columns[at]!.replace(/\s+/gu, ''), units: withoutPersons((cells[at] ?? '').replace(/\n/gu, '、'), table.columns[at]!) })).filter(({ units }) => /[\u4e00-\u9fff]/u.test(units))
  return {
    path: table.path ?? 'preamble', number: cells[columns.number] ?? '', title: titleOf(text), line: row.line, text, charCount: text.length, subItems: [],
    responsibility: labelled.length === 0 ? null : readUnits(labelled.map(({ units }) => units).join('；'), labelled, rangeOf(row)), range: rangeOf(row),
  }
}

/** 卫健局（李明） and 基层股 李明, in a column of units and persons: the units. */
function withoutPersons(units: string, column: string): string {
  return /人/u.test(column) ? units.replace(/[（(][\u4e00-\u9fff]{2,3}[）)]|\s[\u4e00-\u9fff]{2,3}(?=$|、)/gu, '') : units
}

/** A short cell as it is; the first clause of a long one, without its number. */
function titleOf(text: string): string {
  const bare = text.replace(/^(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九十]{1,2}、)\s?/u, '')
  return bare.length <= LONGEST_TITLE ? bare.replace(/[。；]$/u, '') : bare.slice(0, LONGEST_TITLE).split(/[。；，：]/u)[0]!
}
