import { db } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'
import { expectedBearers } from '#search/ranking/expected-bearers.ts'
import { pairsIn } from '#search/words/tokens.ts'
import { quoteLexeme } from '#search/words/vector.ts'

/** Of what more than so many are expected to bear, a good part stands among so many of the first. */
const WIDESPREAD = 20_000

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
  const fewest = Math.min(...await expectedBearers('search_entry', pairs))
  // Each by itself: so the index leaps from one bearer of the rarest to the next.
  const bears = Prisma.join(pairs.map((pair) => Prisma.sql`vector @@ ${pair}::tsquery`), ' and ')
  if (fewest > WIDESPREAD) {
    const first = await db().$queryRaw<{ id: string }[]>`
      select owner_id as id from (select owner_id, vector from search_entry where kind = 'facility' order by id limit ${WIDESPREAD}) one where ${bears} limit ${most}`
    if (first.length === most) return { ids: first.map(({ id }) => id), all: false }
  }
  // Told to stop early, the planner would rather read through all entries: it plans for all of them, and some are taken.
  const rows = await db().$queryRaw<{ id: string }[]>`with bearing as materialized (select owner_id from search_entry where kind = 'facility' and ${bears}) select owner_id as id from bearing limit ${most + 1}`
  return { ids: rows.slice(0, most).map(({ id }) => id), all: rows.length <= most }
}

async function amongFirst(stretch: string, most: number): Promise<Bearing> {
  const [looked] = await db().$queryRaw<{ ids: string[]; seen: number }[]>`
    select count(*)::int as seen, coalesce(array_agg(id) filter (where exists (select from unnest(array_append(aliases, name)) one where strpos(lower(one), lower(${stretch})) > 0)), '{}') as ids
    from (select id, name, aliases from facility order by id limit ${WIDESPREAD}) first`
  return { ids: looked!.ids.slice(0, most), all: looked!.seen < WIDESPREAD && looked!.ids.length <= most }
}
