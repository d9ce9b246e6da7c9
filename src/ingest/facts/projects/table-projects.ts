import { captionUnit } from '#ingest/facts/measures/table-targets.ts'
import { findQuantities } from '#ingest/facts/quantities.ts'
import { houseOf, labelOf } from '#ingest/facts/projects/project-words.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'
import type { ParsedTable } from '#ingest/parsed-body.ts'
import type { RoledParagraph } from '#ingest/roles.ts'
import type { Project } from '#ingest/facts/undertakings.ts'
import { MONEY_UNITS } from '#ingest/word-lists/units.ts'

/** Which columns hold the name, the money, where it comes from and how far the project is; -1 where there is no such column. */
type Columns = { name: number; amount: number; unit: string | null; source: number; status: number }

const NAME = /^(?:建设|工程|重点|投资)?(?:项目|工程)(?:名称)?$/u
const AMOUNT = /^(?:项目|计划|估算|概算)?(?:总?投资(?:额|估算|概算)?|金额|资金(?:规模|额度|总额)?|投资总额|预算)(?:[（(](?<unit>[^（）()]{1,4})[）)])?$/u
const SOURCE = /^(?:资金|经费)(?:来源|渠道)$/u
const STATUS = /^(?:项目|工程|建设|目前)?(?:进展|进度|状态|实施情况|进展情况|建设情况|形象进度)$/u

/**
 * Reads the projects of a table that names them beside their money or how far they are: 序号 项目名称 总投资（万元） 资金来源. The unit may
 * stand in the head of the column or in the cell. A row with neither money nor status, and the row 合计, is none.
 *
 * @example
 * // 项目名称 总投资（万元） 资金来源 ⏎ 县人民医院迁建项目 35000 专项债券 //=> { name: '县人民医院迁建项目', amount: 350000000, fundingSource: '专项债券', … }
 */
export function findTableProjects(rowsOf: ReadonlyMap<ParsedTable, readonly RoledParagraph[]>): Project[] {
  return [...rowsOf].flatMap(([table, rows]) => {
    const columns = readColumns(table)
    return columns ? table.cells.flatMap((cells, i) => readRow(table, cells, rows[i + 1], columns) ?? []) : []
  })
}

function readColumns({ columns, title }: ParsedTable): Columns | null {
  const head = columns.map((name) => name.replace(/\s+/gu, ''))
  const at = (is: RegExp) => head.findIndex((name) => is.test(name))
  const [name, amount, status] = [at(NAME), at(AMOUNT), at(STATUS)]
  if (name < 0 || (amount < 0 && status < 0)) return null
  return { name, amount, unit: AMOUNT.exec(head[amount] ?? '')?.groups!.unit ?? captionUnit(title), source: at(SOURCE), status }
}

function readRow(table: ParsedTable, cells: readonly string[], row: RoledParagraph | undefined, columns: Columns): Project | null {
  const name = (cells[columns.name] ?? '').replace(/\n/gu, '')
  if (!row || name.length < 4 || /^(?:合|总|小|共)\s?计/u.test(name)) return null
  const amount = amountIn(cells[columns.amount] ?? '', columns.unit)
  const told = (cells[columns.status] ?? '').replace(/\n/gu, '')
  if (amount === null && told === '') return null
  return {
    path: table.path, quote: row.text.split('\t').map((cell) => cell.trim()).filter(Boolean).join(' '), confidence: 'certain', line: row.line, range: rangeOf(row),
    name, facility: houseOf(name), statusQuote: told || null, status: told === '' ? null : labelOf(told), amount, fundingSource: cells[columns.source]?.replace(/\n/gu, '、') || null, decision: null,
  }
}

/** 元; null when the cell holds no sum, or nothing says in what it is counted. */
function amountIn(cell: string, unit: string | null): number | null {
  const plain = cell.replace(/[,，\s]/gu, '')
  if (!/^\d+(?:\.\d+)?$/u.test(plain)) return findQuantities(plain).find((one) => one.unit === '元' && typeof one.value === 'number')?.value as number | undefined ?? null
  const worth = MONEY_UNITS[unit ?? '']
  return worth === undefined ? null : Math.round(Number(plain) * worth * 1e6) / 1e6
}
