import type { Transaction } from '#platform/db.ts'
import { fold } from '#search/words/fold.ts'
import { isHan, pairsIn, RUN } from '#search/words/tokens.ts'
import { quoteLexeme } from '#search/words/vector.ts'

/** So many are looked for by one statement. */
const AT_ONCE = 500

/** The documents of which a passage may hold one of these stretches of text: all that do, and few beside. */
export async function documentsBearing(tx: Transaction, stretches: readonly string[]): Promise<string[]> {
  const asked = [...new Set(stretches.flatMap((stretch) => lexemesOf(stretch) ?? []))]
  const found = new Set<string>()
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select distinct e.owner_id as id from unnest(${asked.slice(from, from + AT_ONCE)}::text[]) asked, lateral (select owner_id from search_entry where kind <> 'facility' and vector @@ asked::tsquery) e`
    for (const { id } of rows) found.add(id)
  }
  return [...found]
}

/** Its neighbouring characters, which stand in every text it stands in; where there are none, its letters. */
function lexemesOf(stretch: string): string | null {
  const pairs = pairsIn(stretch)
  const lexemes = pairs.length > 0 ? pairs : (fold(stretch).match(RUN) ?? []).filter((run) => !isHan(run))
  return lexemes.length === 0 ? null : [...new Set(lexemes)].map(quoteLexeme).join(' & ')
}
