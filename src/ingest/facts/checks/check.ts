import { stateFrom, type Stated } from '#ingest/facts/passages.ts'
import type { Statement } from '#ingest/facts/measures/statements.ts'
import type { ConsistencyCheck } from '#ingest/facts/measures/shapes.ts'

/** The figure of a statement when it is one plain number; ranges and 约 cannot be reckoned with. */
export function plainValue({ quantity }: Statement): number | null {
  return typeof quantity.value === 'number' && (quantity.comparator === '=' || quantity.comparatorRaw === '达到') ? quantity.value : null
}

export function evidenceOf({ reading, piece }: Statement): Stated {
  return stateFrom(reading.passage, reading.traced, piece.start, piece.end, 'certain')
}

/** A check of figures, standing where the last of them is stated. */
export function checkOf(kind: ConsistencyCheck['kind'], check: string, holds: boolean, figures: readonly Statement[], confidence: Stated['confidence'] = 'certain'): ConsistencyCheck {
  const used = figures.map((statement) => ({ value: plainValue(statement) ?? 0, ...evidenceOf(statement) }))
  return { kind, check, result: holds ? 'pass' : 'warn', figures: used, ...evidenceOf(figures.at(-1)!), confidence }
}

/** 0.5810 is 0.581: reckoning in binary leaves dust. */
export function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
