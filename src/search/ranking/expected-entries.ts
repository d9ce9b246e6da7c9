import { db } from '#platform/db.ts'

/**
 * How many search entries each tsquery literal of this room may be expected to find, by the database's own statistics and without
 * looking. They know of the common lexemes how many bear them; a rarer one counts nothing. Of lexemes in a row (<->) the rarest
 * decides: the planner takes each for independent of the next, and expects a hundred of what forty thousand bear.
 *
 * @example
 * // in a country of a million houses: ["'医院'", "('卫生服务站' | ('_卫生' <-> '_生服' <-> '_服务' <-> '_务站'))", "'@dawan':*"] //=> [40212, 80925, 0]
 */
export async function expectedEntries(parts: readonly string[]): Promise<number[]> {
  const lexemes = [...new Set(parts.flatMap((part) => part.match(LEXEME) ?? []))]
  const common = await commonLexemes()
  const known = new Map(lexemes.map((lexeme) => {
    const bare = bareOf(lexeme)
    return [lexeme, lexeme.endsWith(':*') ? sum([...common].filter(([one]) => one.startsWith(bare)).map(([, entries]) => entries)) : (common.get(bare) ?? 0)]
  }))
  return parts.map((part) => sum(part.split(' | ').map((row) => Math.min(...(row.match(LEXEME) ?? []).map((lexeme) => known.get(lexeme)!)))))
}

/** Statistics change once in hours; to read their thousands of words takes longer than most questions. */
const KEPT_FOR_MS = 60_000
let kept: { common: ReadonlyMap<string, number>; until: number } | null = null

/** How many entries bear each common lexeme; none where nothing was counted yet. */
async function commonLexemes(): Promise<ReadonlyMap<string, number>> {
  if (kept && performance.now() < kept.until) return kept.common
  const rows = await db().$queryRaw<{ lexeme: string; entries: number }[]>`
    select lexeme, frequency * (select reltuples from pg_class where oid = 'search_entry'::regclass) as entries
    from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as common(lexeme, frequency)
    where schemaname = current_schema() and tablename = 'search_entry' and attname = 'vector' and lexeme is not null`
  const common = new Map(rows.map(({ lexeme, entries }) => [lexeme, entries]))
  if (rows.length > 0) kept = { common, until: performance.now() + KEPT_FOR_MS }
  return common
}

const LEXEME = /'(?:[^']|'')+'(?::\*)?/g

function bareOf(lexeme: string): string {
  return lexeme.replace(/^'|'(?::\*)?$/g, '').replaceAll("''", "'")
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
