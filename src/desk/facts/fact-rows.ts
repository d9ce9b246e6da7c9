import { createHash } from 'node:crypto'
import { FACT_KINDS, type FactKind, FACTS } from '#desk/facts/fact-kinds.ts'
import { taskFacts } from '#desk/facts/task-facts.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { Range } from '#ingest/text/source-range.ts'

export type FactRow = {
  kind: FactKind
  key: string
  path: string | null
  quote: string
  line: number
  range: Range
  confidence: string
  data: Record<string, unknown>
}

/** Names of parts that say where something stands, not what is said: they change when a paragraph is put in before it. */
const PLACES: ReadonlySet<string> = new Set(['id', 'path', 'paths', 'line', 'lines', 'range', 'ranges'])

/** Every fact of a parse, kind by kind in reading order, each with the key its decisions are remembered by. */
export function factRows(parsed: ParsedDocument): FactRow[] {
  const seen = new Map<string, number>()
  return FACT_KINDS.flatMap((kind) => factsIn(parsed, kind).map((fact) => {
    const { path, quote, line, range, confidence = 'certain', ...data } = fact as typeof fact & { confidence?: string }
    const key = factKey(kind, quote, data)
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return { kind, key: times === 1 ? key : `${key}-${times}`, path, quote, line, range, confidence, data }
  }))
}

function factsIn(parsed: ParsedDocument, kind: FactKind) {
  if (kind === 'task') return taskFacts(parsed)
  return [parsed[FACTS[kind].key] ?? []].flat().filter((fact) => !isShortName(kind, fact))
}

/** Short names that the text defines are asked about as such, not once more as terms. */
function isShortName(kind: FactKind, fact: object): boolean {
  return kind === 'term' && 'source' in fact && fact.source === 'abbreviation'
}

/**
 * Kind, quote and content in one string, white space and places left out. A confirmed fact whose content a better importer
 * reads another way has another key, and must be confirmed anew.
 */
export function factKey(kind: FactKind, quote: string, data: object): string {
  const said = JSON.stringify([quote.replace(/\s+/gu, ''), data], inOrder)
  return `${kind}-${createHash('sha256').update(said).digest('hex').slice(0, 12)}`
}

/** Lets JSON.stringify write objects with their names in order and without places. */
function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).filter(([name]) => !PLACES.has(name))
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
