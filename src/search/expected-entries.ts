import { db } from '#platform/db.ts'

/**
 * How many search entries each tsquery literal is expected to find, by the database's own statistics and without looking. Of a
 * beginning that none of the common words has, the database only supposes how many bear it: that does not count.
 *
 * @example
 * // in a country of a million houses: ["'医院'", "'dawan':*"] //=> [80878, 0]
 */
export async function expectedEntries(parts: readonly string[]): Promise<number[]> {
  const rows = await db().$queryRaw<{ entries: number }[]>`
    with supposed as materialized (select search_entries_expected('''\u0001'':*') as entries)
    select greatest(0, search_entries_expected(part::tsquery) - case when part like '%:*%' then supposed.entries else 0 end) as entries
    from unnest(${parts}::text[]) with ordinality as asked(part, place), supposed order by place`
  return rows.map(({ entries }) => entries)
}
