import { db } from '#platform/db.ts'
import { soundOf } from '#search/words/sound.ts'
import { quoteLexeme } from '#search/words/vector.ts'

/** A facility whose name sounds like a word that nothing answers: 何山 for 禾山. */
export type Alike = { name: string; districtSlug: string; slug: string }

const MOST = 5
/** A short sound is that of too many to compare them all. */
const MOST_HEARD = 500

/** Facilities that sound like words nobody wrote; a slip of the input method is the commonest misspelling of Chinese. */
export async function findSoundAlikes(words: string[]): Promise<Alike[]> {
  const sounds = words.map((word) => soundOf(word.replace(/[^\p{Script=Han}a-z]/gu, ''))).filter((sound) => sound.length >= 4)
  if (sounds.length === 0) return []
  const query = sounds.map((sound) => `${quoteLexeme(sound)}:*`).join(' | ')
  return db().$queryRaw<Alike[]>`
    select f.name, f.slug, d.slug as "districtSlug"
    from facilities_bearing(${query}::tsquery, ${MOST_HEARD}) e
    join facility f on f.id = e.owner_id
    join district d on d.code = coalesce(f.district_code, f.related_districts[1])
    order by length(f.name), f.name
    limit ${MOST}`
}
