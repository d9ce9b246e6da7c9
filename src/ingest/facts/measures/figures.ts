import { findFacilityNames } from '#ingest/facts/facilities/facility-names.ts'
import { rateOf } from '#ingest/facts/measures/rates.ts'
import type { NamedStatement } from '#ingest/facts/measures/subjects.ts'
import { stateFrom } from '#ingest/facts/passages.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'

type Figure = ParsedDocument['facts'][number]

/**
 * The figures a document reports: what was done and how things stand, each with its period. A figure said twice in the same words is one.
 *
 * @example
 * // 2024年共举办活动9场，服务群众达2076人次
 * //=> 活动 9 场 (2024), 服务群众 2076 人次 (2024)
 */
export function findFigures(statements: readonly NamedStatement[]): Figure[] {
  const seen = new Set<string>()
  return statements.filter((statement) => statement.outlook === 'reported' && !isInName(statement)).flatMap((statement) => figuresOf(statement).filter(({ metric, comparator, value, unit }) => {
    const key = [metric, comparator, value, unit].join('|')
    return seen.size < seen.add(key).size
  }))
}

/** 后龙、峰尾两家卫生院 names two houses and counts nothing. */
function isInName({ reading, quantity, piece }: NamedStatement): boolean {
  if (!quantity.spelled) return false
  return findFacilityNames(reading.traced.text.slice(piece.start, piece.end)).some(({ start, end }) => piece.start + start < quantity.start && quantity.end < piece.start + end)
}

function figuresOf(statement: NamedStatement): Figure[] {
  const { reading: { traced, passage }, quantity, piece, clause, period } = statement
  const { unit, inferred } = rateOf(traced.text, quantity, clause, piece.row)
  const measured = { comparator: quantity.comparator, comparatorRaw: quantity.comparatorRaw, value: quantity.value, unit, period }
  const evidence = stateFrom(passage, traced, piece.start, piece.end, inferred ? 'inferred' : 'certain')
  return statement.subjects.map((metric) => ({ metric, ...measured, ...evidence }))
}
