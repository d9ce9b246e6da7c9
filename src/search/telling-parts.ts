import { db } from '#platform/db.ts'
import type { Concept } from '#search/concepts.ts'

/** So many entries are looked at, as far as the database can tell beforehand; to rank more would keep the reader waiting. */
const MOST = 2_000

/**
 * The parts of a question, tsquery literals, that fewest entries bear, as many as may be looked at together, and whether these are all
 * of its parts. Of a beginning that none of the common words has, the database only supposes how many bear it: that does not count.
 */
export async function tellingParts(concepts: readonly Concept[]): Promise<{ parts: string[]; all: boolean }> {
  const parts = concepts.flatMap(({ full, related, partial }) => [full, related, partial].filter((part) => part !== null))
  const expected = await db().$queryRaw<{ part: string; entries: number }[]>`
    with supposed as materialized (select search_entries_expected('''\u0001'':*') as entries)
    select part, greatest(0, search_entries_expected(part::tsquery) - case when part like '%:*%' then supposed.entries else 0 end) as entries
    from unnest(${parts}::text[]) as asked(part), supposed order by entries`
  let together = 0
  const telling = expected.filter(({ entries }) => (together += entries) <= MOST).map(({ part }) => part)
  return { parts: telling, all: telling.length === parts.length }
}
