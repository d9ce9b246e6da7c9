import { readCell, type CellValue } from '#ingest/facts/measures/table-cells.ts'
import { TARGET_NATURES, type Target } from '#ingest/facts/measures/shapes.ts'
import type { ParsedTable } from '#ingest/parsed-body.ts'
import type { RoledParagraph } from '#ingest/roles.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'

type Column = { at: number; year: number | null; scope: Target['scope'] }
/** What the columns of an indicator table hold; -1 where there is no such column. */
type Columns = { name: number; unit: number; nature: number; baseline: Column | null; targets: Column[] }

const NAME = /^(?:(?:主要|具体|核心)?指标(?:名称|内容)?|项目(?:名称)?|名称|内容|目标名称)$/u
const UNIT = /^(?:计量)?单位$/u
const NATURE = /(?:性质|属性|类型|类别)$/u
const BASELINE = /基期|基数|基线|现状|基准|实际|完成值|初始值/u
const TARGET = /目标|规划值|预期值|计划值|任务值/u
const SCOPES: readonly (readonly [RegExp, NonNullable<Target['scope']>])[] = [[/国家|全国/u, 'nation'], [/省级?|全省/u, 'province'], [/市级|全市|市目标/u, 'city'], [/[区县旗]级|全[区县]|我[区县]|[区县]目标/u, 'district']]

/**
 * Reads the targets of an indicator table: one for every filled cell of a target column, with the baseline of its row and its level.
 * A table without a target column, and without the years of a plan in its head, has none. / stands for "not available" (N11).
 *
 * @example
 * // 指标 单位 2020年值 2025年区级目标值 2025年市级目标值 性质 ⏎ 孕产妇死亡率 1/10万 0 9 ≤9.00 约束性
 * //=> { value: 9, comparator: '<=', scope: 'district', baseline: { value: 0, year: 2020 }, confidence: 'inferred', … }, { value: 9, scope: 'city', … }
 */
export function findTableTargets(table: ParsedTable, rows: readonly RoledParagraph[]): Target[] {
  const columns = readColumns(table)
  if (!columns) return []
  return table.cells.flatMap((cells, i) => {
    const row = rows[i + 1]
    const name = (cells[columns.name] ?? '').replace(/^\d{1,2}\s?[.．、]\s?/u, '')
    return row && name !== '' ? readRow(name, cells, columns, { row, path: table.path, unit: captionUnit(table.title) }) : []
  })
}

/** 主要指标（单位：%）: what the caption counts in holds for what has no unit of its own. */
export function captionUnit(title: string | null): string | null {
  return /单位\s?[：:]\s?(?<unit>[^（）()，,。；;：:\s]{1,8})/u.exec(title ?? '')?.groups!.unit ?? null
}

function readRow(name: string, cells: readonly string[], columns: Columns, { row, path, unit: ofTable }: { row: RoledParagraph; path: string | null; unit: string | null }): Target[] {
  const bracketed = /[（(]([^（）()]{1,8})[）)]$/u.exec(name)?.[1]
  const inName = bracketed && /^(?:[%‰]|\d|[\u4e00-\u9fff]{1,2}(?:\/|$))/u.test(bracketed) && columns.unit < 0 ? bracketed : null
  const unit = columns.unit >= 0 ? cells[columns.unit] || null : inName
  const read = columns.targets.map((column) => readCell(cells[column.at] ?? ''))
  const baseline = columns.baseline && readCell(cells[columns.baseline.at] ?? '')
  const nature = TARGET_NATURES.find((word) => cells[columns.nature]?.includes(word)) ?? null
  const quote = row.text.split('\t').map((cell) => cell.trim()).filter(Boolean).join(' ')
  return columns.targets.flatMap((column, i) => {
    const cell = read[i]
    if (!cell) return []
    // 区级 9 beside 市级 ≤9.00: the limit is the same kind, only the sign is left out.
    const beside = cell.comparator === '=' ? read.find((other) => other !== null && other !== undefined && other !== cell && other.comparator !== '=' && typeof other.value === 'number') : undefined
    return [{
      indicator: inName ? name.slice(0, -inName.length - 2) : name, ...measureOf(cell, beside?.comparator, unit ?? (cell.unit === null && cell.value !== null ? ofTable : null)),
      baseline: typeof baseline?.value === 'number' ? { value: baseline.value, year: columns.baseline!.year } : null,
      scope: column.scope, nature, kind: cell.value === null ? ('qualitative' as const) : ('quantitative' as const),
      deadlineRaw: column.year === null ? null : `${column.year}年`, deadline: column.year === null ? null : `${column.year}-12-31`, deadlinePrecision: column.year === null ? null : ('year' as const),
      path, quote, confidence: beside ? ('inferred' as const) : ('certain' as const), line: row.line, range: rangeOf(row),
    }]
  })
}

function measureOf(cell: CellValue, beside: CellValue['comparator'] | undefined, unit: string | null) {
  return { comparator: beside ?? cell.comparator, comparatorRaw: beside ? null : cell.comparatorRaw, value: cell.value, unit: unit ?? cell.unit }
}

function readColumns({ columns, title }: ParsedTable): Columns | null {
  const head = columns.map((text) => text.replace(/\s+/gu, ''))
  const name = head.findIndex((text) => NAME.test(text))
  const yearly = head.flatMap((text, at) => {
    const year = /(?<!\d)(20\d{2})(?!\d)/u.exec(text)?.[1]
    const is = TARGET.test(text) ? 'target' : BASELINE.test(text) ? 'baseline' : year ? 'year' : null
    return is && at !== name ? [{ at, is, year: year ? Number(year) : null, scope: SCOPES.find(([pattern]) => pattern.test(text))?.[1] ?? null }] : []
  })
  if (name < 0 || yearly.length === 0) return null
  const years = yearly.filter(({ is }) => is === 'year').toSorted((a, b) => a.year! - b.year!)
  const told = yearly.filter(({ is }) => is === 'target')
  // Only the head of a plan tells that its later year is the goal.
  const targets = told.length > 0 ? told : /目标|指标|规划/u.test(title ?? '') && years.length > 1 ? years.slice(-1) : []
  const baseline = yearly.find(({ is }) => is === 'baseline') ?? years.find((column) => !targets.includes(column)) ?? null
  if (targets.length === 0) return null
  return { name, unit: head.findIndex((text) => UNIT.test(text)), nature: head.findIndex((text, at) => at !== name && NATURE.test(text)), baseline, targets }
}
