import type { UserActor } from '#accounts/actor.ts'
import { may } from '#accounts/permissions.ts'
import { countFacts } from '#commitments/confirmed-facts.ts'
import { countWaiting } from '#desk/feedback/feedback-queries.ts'
import { readDueChecks } from '#desk/register/register-queries.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { dayInChina, dayOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'

/** So long before its last day a document is pointed out. */
const NOTICE_DAYS = 60
const DAY_MS = 24 * 60 * 60 * 1000

/** What in a district waits for nobody's hand but will not do so by itself: each counted only for those whose business it is. */
export type Reminders = {
  /** Reports of readers without an answer. */
  feedback: number
  /** Values of the register to be asked again. */
  checks: number
  /** Promises whose day has passed, which the public list says. */
  overdue: number
  /** Documents whose last day comes within 60 days. */
  expiring: { id: string; title: string; day: string }[]
}

export async function readReminders(actor: UserActor, district: { code: string; slug: string }, now = new Date()): Promise<Reminders> {
  const [reads, drafts, register] = (['read', 'draft', 'register'] as const).map((duty) => may(duty, actor, district.code))
  const [feedback, checks, overdue, expiring] = await Promise.all([
    drafts || register ? countWaiting(actor, district.code) : 0,
    register ? readDueChecks(actor, district.code).then((due) => due.length) : 0,
    reads ? countFacts('commitment', { districtSlug: district.slug, today: dayInChina(now), chosen: { due: 'past' } }).then(({ total }) => total) : 0,
    reads ? findExpiring(district.code, now) : [],
  ])
  return { feedback, checks, overdue, expiring }
}

async function findExpiring(districtCode: string, now: Date): Promise<Reminders['expiring']> {
  const [from, until] = [now, new Date(now.getTime() + NOTICE_DAYS * DAY_MS)].map((instant) => new Date(dayInChina(instant)))
  const rows = await db().edition.findMany({
    where: { ...publicEditions, document: { districtCode, ending: null }, expiresOn: { gte: from!, lte: until! } },
    select: { id: true, title: true, number: true, expiresOn: true, document: { select: { slug: true } } }, orderBy: { expiresOn: 'asc' },
  })
  return rows.map(({ id, title, number, expiresOn, document }) => ({ id, title: title ?? number ?? document.slug, day: dayOf(expiresOn)! }))
}
