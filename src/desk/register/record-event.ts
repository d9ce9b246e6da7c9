import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { EVENT_KINDS, type EventKind } from '#facilities/lifecycle/status-on.ts'
import type { Transaction } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { changeFacility, deskSource, placeBefore } from '#desk/register/change-facility.ts'
import { Basis, KnownDay, optional } from '#desk/register/inputs.ts'

export const RecordEventInput = Basis.extend({
  facilityId: z.uuid(),
  kind: z.enum(Object.keys(EVENT_KINDS) as [EventKind]),
  effective: KnownDay,
  /** It is planned and has not happened: nothing changes by it. */
  expected: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
  reason: optional,
  /** Address or full name of the facility to use instead. */
  successor: optional,
  /** The new name or address. */
  to: optional,
})
export type RecordEventInput = z.input<typeof RecordEventInput>

/** Records that a facility opened, moved, merged, closed, was renamed …, or is to. A new name or address then stands as such. */
export async function recordEvent(actor: Actor, input: RecordEventInput): Promise<Outcome> {
  const { facilityId, kind, effective, expected, reason, successor, to, nextCheck, ...basis } = RecordEventInput.parse(input)
  return changeFacility(actor, facilityId, async (tx, facility) => {
    const found = successor === null ? null : await tx.facility.findFirst({ where: { id: { not: facilityId }, OR: [{ slug: successor }, { name: successor }] }, select: { id: true } })
    const issues: Issue[] = [
      ...(basis.basis === '' ? [{ field: 'basis', key: 'basis_required' }] : []),
      ...(effective === null && !expected ? [{ field: 'effective', key: 'day_required' }] : []),
      ...(successor !== null && !found ? [{ field: 'successor', key: 'successor_unknown' }] : []),
      ...(kind === 'merged' && successor === null ? [{ field: 'successor', key: 'successor_required' }] : []),
      ...(kind === 'renamed' && to === null ? [{ field: 'to', key: 'new_name_required' }] : []),
    ]
    if (issues.length > 0) return refused(...issues)
    const source = deskSource(actor, { ...basis, nextCheck })
    const renames = kind === 'renamed' && !expected
    const moves = kind === 'moved' && to !== null && !expected
    await tx.facilityEvent.create({
      data: {
        facilityId, kind, effective, expected, reason, successorId: found?.id ?? null, toText: to, fromText: kind === 'renamed' ? facility.name : null,
        ordinal: await lowest(tx, facilityId), source,
      },
    })
    if (renames) await setValue(tx, facilityId, 'name', to!, source)
    if (renames) await setValue(tx, facilityId, 'formerNames', facility.name, source)
    if (moves) await setValue(tx, facilityId, 'address', to!, source)
    return { ok: true, action: 'facility.event', details: { event: kind, effective, expected, to, reason: basis.basis }, renamed: renames }
  })
}

/** An event recorded in error says nothing any more, but stays on record. */
export async function withdrawEvent(actor: Actor, { facilityId, eventId }: { facilityId: string; eventId: string }): Promise<Outcome> {
  return changeFacility(actor, facilityId, async (tx) => {
    const { count } = await tx.facilityEvent.updateMany({ where: { id: eventId, facilityId, withdrawnAt: null, ordinal: { lt: 0 } }, data: { withdrawnAt: new Date() } })
    if (count === 0) return refused({ field: null, key: 'event_not_ours' })
    return { ok: true, action: 'facility.withdraw-event', details: { event: eventId } }
  })
}

async function lowest(tx: Transaction, facilityId: string): Promise<number> {
  const { _min } = await tx.facilityEvent.aggregate({ where: { facilityId }, _min: { ordinal: true } })
  return placeBefore(_min.ordinal)
}

async function setValue(tx: Transaction, facilityId: string, field: string, value: string, { nextCheck: _asked, ...source }: ReturnType<typeof deskSource>): Promise<void> {
  const { _min } = await tx.facilityValue.aggregate({ where: { facilityId, field }, _min: { ordinal: true } })
  await tx.facilityValue.create({ data: { facilityId, field, value, ordinal: placeBefore(_min.ordinal), ...source } })
}
