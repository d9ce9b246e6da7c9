import { checkCounts } from '#ingest/facts/checks/counts.ts'
import { checkGrowth } from '#ingest/facts/checks/growth.ts'
import { checkSums } from '#ingest/facts/checks/sums.ts'
import { checkItemCounts } from '#ingest/facts/checks/item-counts.ts'
import type { Passage } from '#ingest/facts/passages.ts'
import type { ConsistencyCheck } from '#ingest/facts/measures/shapes.ts'
import type { NamedStatement } from '#ingest/facts/measures/subjects.ts'

/** Every check that the figures of a document and its numbered points allow, in reading order. */
export function checkFigures(statements: readonly NamedStatement[], passages: readonly Passage[]): ConsistencyCheck[] {
  return [...checkSums(statements), ...checkGrowth(statements), ...checkCounts(statements), ...checkItemCounts(passages)].toSorted((a, b) => a.range.start - b.range.start)
}
