import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { keeperOf } from '#desk/register/change-facility.ts'
import { saidOf } from '#desk/register/takeaways/said-of.ts'
import type { HeldRow } from '#facilities/takeaways/hold-taken.ts'
import type { TakenField } from '#facilities/takeaways/takeaway.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { Takeaway } from '#platform/generated/client.ts'
import type { SourceNote } from '#sources/source-note.ts'

export type StandingTakeaway = Awaited<ReturnType<typeof readTakeaways>>[number]

/** What officers have taken away of a house and not put back, the last first: what it was, who says so, since when and why. */
export async function readTakeaways(actor: Actor, facilityId: string) {
  const facility = await db().facility.findUnique({ where: { id: facilityId }, select: { districtCode: true, relatedDistricts: true, takeaways: { where: { putBackAt: null }, orderBy: { id: 'desc' } } } })
  const home = facility && keeperOf(facility)
  if (!facility || !home) throw new NotFoundError(`no facility ${facilityId}`)
  assertMay('register', actor, home)
  return facility.takeaways.map((taken) => ({
    id: taken.id, field: taken.field as TakenField, words: takenText(taken), takenAt: minuteInChina(taken.takenAt), takenBy: taken.takenBy, source: taken.source as SourceNote,
  }))
}

/** What a takeaway took away, as the register would say it if it were put back; the value it names where the files say it no more. */
export function takenText({ field, value, held }: Pick<Takeaway, 'field' | 'value' | 'held'>): string {
  return saidOf(field, (held as HeldRow[]).toSorted((a, b) => a.ordinal - b.ordinal)).join('、') || (value ?? '')
}
