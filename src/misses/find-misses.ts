import type { MissPlace } from '#misses/count-miss.ts'
import { columnOf, type Day, dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'

/** How long what was not found is kept. */
export const KEPT_DAYS = 30
const DAY_MS = 86_400_000
/** What only one reader may have typed is shown to nobody. */
const FEWEST = 2

export type Miss = { /** Asked of the whole portal, not of the district alone. */ everywhere: boolean; place: MissPlace; words: string; narrowed: string; minutes: number; lastDay: Day }

/** What readers of a district, and of the whole portal, looked for in the last thirty days and did not find, the most asked first. Once asked is not listed. */
export async function findMisses(districtCode: string, now = new Date()): Promise<Miss[]> {
  return db().$queryRaw<Miss[]>`
    select district_code = '' as everywhere, place, words, narrowed, sum(minutes)::int as minutes, to_char(max(day), 'YYYY-MM-DD') as "lastDay" from miss
    where district_code in (${districtCode}, '') and day > ${dayInChina(daysBefore(now))}::date
    group by district_code, place, words, narrowed having sum(minutes) >= ${FEWEST}
    order by sum(minutes) desc, words, narrowed`
}

/** Forgets what is older. */
export async function forgetMisses(now = new Date()): Promise<void> {
  await db().miss.deleteMany({ where: { day: { lte: columnOf(dayInChina(daysBefore(now)))! } } })
}

function daysBefore(now: Date): Date {
  return new Date(now.getTime() - KEPT_DAYS * DAY_MS)
}
