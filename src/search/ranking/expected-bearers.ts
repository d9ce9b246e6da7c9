import { db } from '#platform/db.ts'
import type { PrismaClient } from '#platform/generated/client.ts'

/** What bears words: a search entry, or a document as a whole. */
type Bearers = 'search_entry' | 'search_document'
const COLUMN = { search_entry: 'vector', search_document: 'whole' } as const satisfies Record<Bearers, string>

/**
 * How many of these bearers each tsquery literal of this room may be expected to find, by the database's own statistics and without
 * looking. They know of the common lexemes how many bear them; a rarer one counts nothing. Of lexemes that are asked for together (<->, &) the rarest
 * decides: the planner takes each for independent of the next, and expects a hundred of what forty thousand bear.
 *
 * @example
 * // in a country of a million houses: ["'医院'", "('卫生服务站' | ('_卫生' <-> '_生服' <-> '_服务' <-> '_务站'))", "'@dawan':*"] //=> [40212, 80925, 0]
 */
export async function expectedBearers(of: Bearers, parts: readonly string[]): Promise<number[]> {
  const lexemes = [...new Set(parts.flatMap((part) => part.match(LEXEME) ?? []))]
  const common = await commonLexemes(of)
  const known = new Map(lexemes.map((lexeme) => {
    const bare = bareOf(lexeme)
    return [lexeme, lexeme.endsWith(':*') ? sum([...common].filter(([one]) => one.startsWith(bare)).map(([, bearers]) => bearers)) : (common.get(bare) ?? 0)]
  }))
  return parts.map((part) => sum(part.split(' | ').map((row) => Math.min(...(row.match(LEXEME) ?? []).map((lexeme) => known.get(lexeme)!)))))
}

/** Statistics change once in hours; to read their thousands of words takes longer than most questions. */
const KEPT_FOR_MS = 60_000
type Kept = Map<Bearers, { common: ReadonlyMap<string, number>; until: number }>
const kept = new WeakMap<PrismaClient, Kept>()

/** How many bear each common lexeme; none where nothing was counted yet. */
async function commonLexemes(of: Bearers): Promise<ReadonlyMap<string, number>> {
  const keptHere: Kept = kept.get(db()) ?? new Map()
  kept.set(db(), keptHere)
  const known = keptHere.get(of)
  if (known && performance.now() < known.until) return known.common
  const rows = await db().$queryRaw<{ lexeme: string; bearers: number }[]>`
    select lexeme, frequency * (select reltuples from pg_class where oid = ${of}::regclass) as bearers
    from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as common(lexeme, frequency)
    where schemaname = current_schema() and tablename = ${of} and attname = ${COLUMN[of]} and lexeme is not null`
  const common = new Map(rows.map(({ lexeme, bearers }) => [lexeme, bearers]))
  if (rows.length > 0 || (await wasCounted(of))) keptHere.set(of, { common, until: performance.now() + KEPT_FOR_MS })
  return common
}

/** What was counted and is empty has no common lexemes; what was not may be full of them. */
async function wasCounted(of: Bearers): Promise<boolean> {
  const [table] = await db().$queryRaw<{ counted: boolean }[]>`select reltuples >= 0 as counted from pg_class where oid = ${of}::regclass`
  return table!.counted
}

const LEXEME = /'(?:[^']|'')+'(?::\*)?/g

function bareOf(lexeme: string): string {
  return lexeme.replace(/^'|'(?::\*)?$/g, '').replaceAll("''", "'")
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
