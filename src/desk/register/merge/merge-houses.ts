import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { deskSource, keeperOf, placeBefore } from '#desk/register/change-facility.ts'
import { mentionAnew } from '#search/names/mention-anew.ts'
import { oneAtATime } from '#desk/register/change/one-at-a-time.ts'
import { joinRows } from '#desk/register/merge/join-rows.ts'
import { fingerprint, takeSnapshot } from '#desk/register/merge/snapshot.ts'
import { tagsOfRegister } from '#facilities/tags-of-register.ts'
import { followValues } from '#facilities/values/follow-values.ts'
import { forget } from '#platform/cache.ts'
import { db, type Transaction } from '#platform/db.ts'
import { NotFoundError, type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'
import type { Facility, OwnerLink } from '#platform/generated/client.ts'
import { indexFacilities } from '#search/entries/index-facilities.ts'

export const MergeHousesInput = z.object({
  keptId: z.uuid(),
  goneId: z.uuid(),
  /** Fields of which the value of the house that goes is to stand. */
  taken: z.array(z.string().max(40)).max(60),
  basis: z.string().trim().max(300),
})
export type MergeHousesInput = z.input<typeof MergeHousesInput>

/** What undoing a merge has to know. */
export type MergeDetails = { keptId: string; goneId: string; before: Awaited<ReturnType<typeof takeSnapshot>>; after: string; feedback: string[]; links: Written<OwnerLink>[] }

/** A row as JSON has it. */
type Written<Row> = { [Key in keyof Row]: Row[Key] extends Date ? string : Row[Key] extends Date | null ? string | null : Row[Key] }

/**
 * Makes two entries of one house into one: the kept one has the chosen values, and all names, sources, claims, services, hours, relations and reports
 * of both. The other is gone; its addresses lead to the kept one for good. Everything it was is kept in the change, to be undone.
 */
export async function mergeHouses(actor: Actor, input: MergeHousesInput): Promise<Outcome> {
  const { keptId, goneId, taken, basis } = MergeHousesInput.parse(input)
  const outcome = await db().$transaction(async (tx): Promise<Outcome<{ tags: string[] }>> => {
    const [kept, gone] = await Promise.all([keptId, goneId].map((id) => tx.facility.findUnique({ where: { id } })))
    const districtCode = kept && keeperOf(kept)
    if (!kept || !gone || !districtCode || keeperOf(gone) !== districtCode) throw new NotFoundError(`no facilities ${keptId}, ${goneId} of one district`)
    assertMay('register', actor, districtCode)
    if (keptId === goneId) return refused({ field: null, key: 'merge_with_itself' })
    if (basis === '') return refused({ field: 'basis', key: 'basis_required' })
    return oneAtATime(tx, districtCode, async () => {
      // Between looking and locking another may have merged one of them; from here on nothing new may name the one that goes.
      const locked = await tx.$queryRaw<unknown[]>`select id from facility where id in (${keptId}::uuid, ${goneId}::uuid) for update`
      if (locked.length < 2) throw new NotFoundError(`no facilities ${keptId}, ${goneId} any more`)
      const lists = await tagsOfRegister(tx, districtCode)
      const before = await takeSnapshot(tx, [keptId, goneId])
      const feedback = (await tx.feedback.findMany({ where: { facilityId: goneId }, select: { id: true } })).map(({ id }) => id)
      const links = (await tx.ownerLink.findMany({ where: { facilityId: goneId } })).map(({ expiresAt, revokedAt, madeAt, usedAt, ...link }) => ({ ...link, expiresAt: expiresAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null, madeAt: madeAt.toISOString(), usedAt: usedAt?.toISOString() ?? null }))
      await tx.feedback.updateMany({ where: { id: { in: feedback } }, data: { facilityId: keptId } })
      await joinRows(tx, keptId, goneId, taken)
      await leadHere(tx, actor, kept, gone, basis)
      await followValues(tx, [keptId])
      await indexFacilities(tx, [keptId])
      const details: MergeDetails = { keptId, goneId, before, after: fingerprint(await takeSnapshot(tx, [keptId])), feedback, links }
      const change = await tx.registerChange.create({ data: { districtCode, kind: 'merge', subject: `${gone.name} → ${kept.name}`, details, madeBy: actor.name }, select: { id: true } })
      const tags = [...lists, ...await mentionAnew(tx, [kept, gone], [keptId])]
      await announce(tx, tags)
      await recordAudit(tx, actor, { action: 'register.merge', entityType: 'facility', entityId: keptId, districtCode, details: { name: kept.name, gone: gone.name, change: change.id, reason: basis } })
      return { ok: true, tags }
    })
  }, { timeout: 60_000 })
  if (!outcome.ok) return outcome
  forget(outcome.tags)
  return { ok: true }
}

/** The name and addresses of the house that goes lead to the kept one from now on, in texts, tables and browsers. */
async function leadHere(tx: Transaction, actor: Actor, kept: Facility, gone: Facility, basis: string): Promise<void> {
  await tx.facilityAddress.updateMany({ where: { facilityId: gone.id }, data: { facilityId: kept.id } })
  await tx.searchEntry.deleteMany({ where: { ownerId: gone.id } })
  await tx.facility.delete({ where: { id: gone.id } })
  await tx.facilityAddress.create({ data: { slug: gone.slug, facilityId: kept.id } })
  const { _min } = await tx.facilityValue.aggregate({ where: { facilityId: kept.id, field: 'aliases' }, _min: { ordinal: true } })
  if (gone.name === kept.name) return
  const { nextCheck: _none, ...source } = deskSource(actor, { basis, method: 'document' })
  await tx.facilityValue.create({ data: { facilityId: kept.id, field: 'aliases', ordinal: placeBefore(_min.ordinal), value: gone.name, ...source } })
}
