import { db } from '#platform/db.ts'
import { remembered } from '#platform/remembered.ts'
import { bare } from '#search/entries/keys.ts'
import { type Matched, matchNames } from '#search/names/match-names.ts'
import { quoteLexeme } from '#search/words/vector.ts'

/** A register's names stay the same for days; folding them anew for every reader would cost more than the page. */
const foldName = remembered(50_000, bare)

/** The facilities whose name, in any of its forms, answers some words, nearest first. */
export function namedFacilities(words: string, facilities: readonly { id: string; name: string; aliases: readonly string[] }[]): Promise<Matched[]> {
  return matchNames(words, facilities.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases].map(foldName) })), (sound) => soundingSo(sound, facilities.map(({ id }) => id)))
}

/** The search index knows how each name sounds: to spell hundreds out anew takes ten times as long as to ask it. */
async function soundingSo(sound: string, ids: string[]): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select owner_id as id from (select owner_id, vector from search_entry where owner_id = any(${ids}::uuid[]) offset 0) e where vector @@ ${`${quoteLexeme(sound)}:*`}::tsquery`
  return new Set(rows.map(({ id }) => id))
}
