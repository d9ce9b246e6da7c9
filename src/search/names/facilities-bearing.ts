import { db } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'
import { expectedBearers } from '#search/ranking/expected-bearers.ts'
import { someBearers } from '#search/ranking/some-bearers.ts'
import { pairsIn } from '#search/words/tokens.ts'
import { quoteLexeme } from '#search/words/vector.ts'

/** So many names are looked through for what the index does not know. */
const FIRST = 20_000
/** All that a facility is called, in one text. */
const CALLED = Prisma.sql`case when aliases = '{}' then name else array_to_string(array_append(aliases, name), chr(10)) end`

/** Facilities, and whether these are all. */
export type Bearing = { ids: string[]; all: boolean }

/**
 * Facilities that may hold a stretch of text in their names: all that do and a few beside that hold it in what else is found of them, or `most` of more. Letters
 * and figures stand in the index as whole words, and a character alone in none: for these the names of the first twenty thousand are looked through.
 *
 * @example
 * await facilitiesBearing('禾山街道社区', 100) //=> { ids: […], all: true }: the facilities of 禾山 whose names hold 禾山街道社区, and those that hold its pairs of characters elsewhere
 */
export async function facilitiesBearing(stretch: string, most: number): Promise<Bearing> {
  const pairs = pairsIn(stretch).map(quoteLexeme)
  return pairs.length > 0 ? byPairs(pairs, most) : amongFirst(stretch, most)
}

async function byPairs(pairs: readonly string[], most: number): Promise<Bearing> {
  const expected = Math.min(...await expectedBearers('search_entry', pairs))
  // Each by itself: so the index leaps from one bearer of the rarest to the next.
  const bears = Prisma.join(pairs.map((pair) => Prisma.sql`vector @@ ${pair}::tsquery`), ' and ')
  let ids: string[] = []
  for (const way of someBearers([bears], { columns: Prisma.sql`owner_id as id`, most: most + 1, expected })) {
    ids = (await db().$queryRaw<{ id: string }[]>(way)).map(({ id }) => id)
    if (ids.length > most) break
  }
  return { ids: ids.slice(0, most), all: ids.length <= most }
}

async function amongFirst(stretch: string, most: number): Promise<Bearing> {
  const [looked] = await db().$queryRaw<{ ids: string[]; seen: number }[]>`
    select count(*)::int as seen, coalesce(array_agg(id) filter (where strpos(lower(${CALLED}), lower(${stretch})) > 0), '{}') as ids
    from (select id, name, aliases from facility order by id limit ${FIRST}) first`
  return { ids: looked!.ids.slice(0, most), all: looked!.seen < FIRST && looked!.ids.length <= most }
}
