import { db } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'
import { expectedEntries } from '#search/ranking/expected-entries.ts'
import { fold } from '#search/words/fold.ts'
import { isHan, pairsIn } from '#search/words/tokens.ts'
import { quoteLexeme } from '#search/words/vector.ts'

/** Of what more than so many are expected to bear, a good part stands among so many of the first. */
const WIDESPREAD = 20_000

/**
 * Facilities that may hold a stretch of text in their names or in what else is found of them: all that do and a few beside, or `most` of more. Null where
 * the index cannot tell: letters and figures stand in it as whole words.
 *
 * @example
 * await facilitiesBearing('禾山街道社区', 100) // the facilities of 禾山 whose names hold 禾山街道社区, and those that hold its pairs of characters elsewhere
 */
export async function facilitiesBearing(stretch: string, most: number): Promise<string[] | null> {
  const lexemes = lexemesOf(stretch)
  if (lexemes.length === 0) return null
  const fewest = Math.min(...await expectedEntries(lexemes))
  // Each by itself: so the index leaps from one bearer of the rarest to the next.
  const bears = Prisma.join(lexemes.map((lexeme) => Prisma.sql`vector @@ ${lexeme}::tsquery`), ' and ')
  if (fewest > WIDESPREAD) {
    const first = await db().$queryRaw<{ id: string }[]>`
      select owner_id as id from (select owner_id, vector from search_entry where kind = 'facility' order by id limit ${WIDESPREAD}) one where ${bears} limit ${most}`
    if (first.length === most) return first.map(({ id }) => id)
  }
  // Told to stop early, the planner would rather read through all entries: it plans for all of them, and some are taken.
  const rows = await db().$queryRaw<{ id: string }[]>`with bearing as materialized (select owner_id from search_entry where kind = 'facility' and ${bears}) select owner_id as id from bearing limit ${most}`
  return rows.map(({ id }) => id)
}

function lexemesOf(stretch: string): string[] {
  const alone = fold(stretch).trim()
  return alone.length === 1 && isHan(alone) ? [`${quoteLexeme(`_${alone}`)}:*`] : pairsIn(stretch).map(quoteLexeme)
}
