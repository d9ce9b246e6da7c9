import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { registerTags } from '#districts/register-tags.ts'
import { forget } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import { NotFoundError, type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'

/** What was stated in error says nothing any more, but stays on record; what was stated before it holds again. */
export async function withdrawCare(actor: Actor, careId: string): Promise<Outcome> {
  const id = z.uuid().parse(careId)
  const outcome = await db().$transaction(async (tx): Promise<Outcome<{ districtCode: string }>> => {
    const care = await tx.villageCare.findUnique({ where: { id }, select: { mode: true, place: { select: { id: true, name: true, districtCode: true } } } })
    if (!care) throw new NotFoundError(`no statement ${id}`)
    const { place, mode } = care
    assertMay('register', actor, place.districtCode)
    const { count } = await tx.villageCare.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt: new Date() } })
    if (count === 0) return refused({ field: null, key: 'undone_already' })
    await announce(tx, registerTags.changed(place.districtCode))
    await recordAudit(tx, actor, { action: 'village.withdraw', entityType: 'place', entityId: place.id, districtCode: place.districtCode, details: { name: place.name, mode } })
    return { ok: true, districtCode: place.districtCode }
  })
  if (!outcome.ok) return outcome
  forget(registerTags.changed(outcome.districtCode))
  return { ok: true }
}
