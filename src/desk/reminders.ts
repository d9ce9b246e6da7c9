import type { UserActor } from '#accounts/actor.ts'
import { may } from '#accounts/permissions.ts'
import { countFacts } from '#commitments/confirmed-facts.ts'
import type { Deadline } from '#desk/deadlines/deadline.ts'
import { readDeadlines } from '#desk/deadlines/read-deadlines.ts'
import { countWaiting } from '#desk/feedback/feedback-queries.ts'
import { countTellings } from '#desk/promises/read-promises.ts'
import { readDueChecks } from '#desk/register/due-checks.ts'
import { readUpkeep } from '#desk/upkeep/read-upkeep.ts'
import { type Day, dayInChina } from '#platform/clock.ts'

/** What in a district waits for nobody's hand but will not do so by itself: each told only to those whose business it is. */
export type Reminders = {
  /** Reports of readers without an answer. */
  feedback: number
  /** What of the register is to be asked again. */
  checks: number
  /** Promises whose day has passed, which the public list says. */
  overdue: number
  /** What was told of promises and waits for a publisher. */
  tellings: number
  /** What has to be done by a day, nearest first. */
  deadlines: Deadline[]
  /** The day all this is told on. */
  today: Day
  /** Documents whose last day comes soon. */
  expiring: number
  /** Links that no longer answer inside this portal. */
  broken: number
  /** Public pages nobody looked at for a year. */
  unchecked: number
}

export async function readReminders(actor: UserActor, district: { code: string; slug: string }, now = new Date()): Promise<Reminders> {
  const [reads, drafts, register, publishes] = (['read', 'draft', 'register', 'publish'] as const).map((duty) => may(duty, actor, district.code))
  const today = dayInChina(now)
  const [feedback, checks, overdue, tellings, deadlines, upkeep] = await Promise.all([
    drafts || register ? countWaiting(actor, district.code) : 0,
    register ? readDueChecks(actor, district.code).then(({ due }) => due.length) : 0,
    reads ? countFacts('commitment', { districtSlug: district.slug, today, chosen: { due: 'past' } }).then(({ total }) => total) : 0,
    publishes ? countTellings(district.code) : 0,
    reads ? readDeadlines(actor, district.code, now) : [],
    reads ? readUpkeep(actor, district.code, now) : null,
  ])
  return { feedback, checks, overdue, tellings, deadlines, today, expiring: deadlines.filter(({ kind }) => kind === 'review').length, broken: upkeep?.broken.length ?? 0, unchecked: upkeep?.unchecked.length ?? 0 }
}
