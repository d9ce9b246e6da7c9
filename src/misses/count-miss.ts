import { keptWords } from '#misses/kept-words.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'

/** Where something is looked for. */
export const PLACES = ['facilities', 'search'] as const
export type MissPlace = (typeof PLACES)[number]

/** A search that found nothing: words as typed, and what else was asked, as in an address. Either may be empty. */
export type Asked = { /** Empty: of the whole portal. */ districtCode: string; place: MissPlace; words: string; narrowed: string }

const MINUTE_MS = 60_000
/** Different ones that are kept in a minute, and of a district in a day: what is beyond is a machine's. */
const MOST = { minute: 200, day: 1_000 }

const waiting = new Map<string, Asked>()
let writing: NodeJS.Timeout | null = null

/**
 * Counts a search that found nothing, towards its district and day. It waits in memory and is written within a minute, once however
 * often it was asked meanwhile: a page asked for a thousand times a second costs the database nothing, and pressing reload counts for
 * nothing. Of who asked nothing is taken in; words that may be somebody's are dropped.
 */
export function countMiss({ words: typed, ...asked }: Asked): void {
  const words = typed.trim() === '' ? '' : keptWords(typed)
  if (words === null || (words === '' && asked.narrowed === '') || waiting.size >= MOST.minute) return
  waiting.set(JSON.stringify([asked.districtCode, asked.place, words, asked.narrowed]), { ...asked, words })
  // A count that is lost when a server stops is no loss; it must not keep one from stopping.
  writing ??= setTimeout(() => void writeMisses().catch((error: unknown) => console.error('misses not counted', error)), MINUTE_MS).unref()
}

/** Writes down what waits. */
export async function writeMisses(now = new Date()): Promise<void> {
  if (writing) clearTimeout(writing)
  writing = null
  const all = [...waiting.values()]
  waiting.clear()
  if (all.length === 0) return
  const column = (key: keyof Asked) => all.map((one) => one[key])
  await db().$executeRaw`
    insert into miss (district_code, day, place, words, narrowed, minutes)
    select district_code, ${dayInChina(now)}::date, place, words, narrowed, 1
    from unnest(${column('districtCode')}::text[], ${column('place')}::text[], ${column('words')}::text[], ${column('narrowed')}::text[]) as asked(district_code, place, words, narrowed)
    where (select count(*) from miss where miss.district_code = asked.district_code and day = ${dayInChina(now)}::date) < ${MOST.day}
    on conflict (district_code, day, place, words, narrowed) do update set minutes = miss.minutes + 1`
}
