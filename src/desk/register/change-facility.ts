import { type Actor, actorId } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { type AuditAction, recordAudit } from '#audit/record-audit.ts'
import { mentionAnew } from '#search/names/mention-anew.ts'
import { tagsOfRegister } from '#facilities/tags-of-register.ts'
import { followValues } from '#facilities/values/follow-values.ts'
import { forget } from '#platform/cache.ts'
import { db, type Transaction } from '#platform/db.ts'
import { NotFoundError, type Outcome } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'
import type { Facility, Prisma } from '#platform/generated/client.ts'
import { indexFacilities } from '#search/entries/index-facilities.ts'

/** What was done, for the trail, and whether names changed by it. */
type Changed = { action: AuditAction; details: Prisma.InputJsonObject; renamed?: boolean }

type Change = (tx: Transaction, facility: Facility) => Promise<Outcome<Changed>>

/**
 * Changes a facility in one transaction: holds its row, checks the actor against its district, makes the change, lets the columns
 * and the search entry follow, tells every process, and leaves an entry. A new name is looked for in the live documents at once.
 */
export async function changeFacility(actor: Actor, facilityId: string, change: Change): Promise<Outcome> {
  const outcome = await db().$transaction(async (tx): Promise<Outcome<{ tags: string[] }>> => {
    await tx.$queryRaw`select id from facility where id = ${facilityId}::uuid for update`
    const facility = await tx.facility.findUnique({ where: { id: facilityId } })
    const trailOf = facility && keeperOf(facility)
    if (!facility || !trailOf) throw new NotFoundError(`no facility ${facilityId}`)
    assertMay('register', actor, trailOf)
    const made = await change(tx, facility)
    if (!made.ok) return made
    await followValues(tx, [facilityId])
    const tags = [...await tagsOfRegister(tx, trailOf), ...(made.renamed ? await mentionAnew(tx, [facility], [facilityId]) : [])]
    await indexFacilities(tx, [facilityId])
    await announce(tx, tags)
    await recordAudit(tx, actor, { action: made.action, entityType: 'facility', entityId: facilityId, districtCode: trailOf, details: { name: facility.name, ...made.details } })
    return { ok: true, tags }
  })
  if (!outcome.ok) return outcome
  forget(outcome.tags)
  return { ok: true }
}

/** The district whose officers keep a facility: its own, or the first that a partner works with. */
export function keeperOf({ districtCode, relatedDistricts }: Pick<Facility, 'districtCode' | 'relatedDistricts'>): string | null {
  return districtCode ?? relatedDistricts[0] ?? null
}

/** The place before everything the file says and everything set on the desk so far. */
export function placeBefore(lowest: number | null): number {
  return Math.min(0, lowest ?? 0) - 1
}

/** What is stored with everything an officer sets. */
export function deskSource(actor: Actor, { basis, quote = null, method, asOf = null, note = null, nextCheck = null }: DeskBasis) {
  return { kind: 'desk', trust: 'desk', ref: basis, quote, method, asOf, note, nextCheck, recordedBy: actorId(actor) === null ? null : actor.name }
}

export type DeskBasis = { basis: string; quote?: string | null; method: string; asOf?: string | null; note?: string | null; nextCheck?: string | null }
