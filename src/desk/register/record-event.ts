import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { EVENT_KINDS, type EventKind } from '#facilities/lifecycle/status-on.ts'
import { dayInChina } from '#platform/clock.ts'
import type { Transaction } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { changeFacility, deskSource, placeBefore } from '#desk/register/change-facility.ts'
import { Basis, KnownDay, optional, ticked } from '#desk/register/inputs.ts'

export const RecordEventInput = Basis.extend({
  facilityId: z.uuid(),
  kind: z.enum(Object.keys(EVENT_KINDS) as [EventKind]),
  /** A day as far as known; what is none is refused with its reason. */
  effective: z.string().trim().max(40),
  /** It is planned and has not happened: nothing changes by it. */
  expected: ticked,
  reason: optional,
  /** Address or full name of the facility to use instead. */
  successor: optional,
  /** The new name or address. */
  to: optional,
})
export type RecordEventInput = z.input<typeof RecordEventInput>

/**
 * Records that a facility opened, moved, merged, closed, was renamed …, or is to. A new name or address then stands as such, which
 * nothing could make it do on a later day: until that day it can only be planned.
 */
export async function recordEvent(actor: Actor, input: RecordEventInput): Promise<Outcome> {
  const { facilityId, kind, effective: asked, expected, reason, successor, to, nextCheck, ...basis } = RecordEventInput.parse(input)
  const known = KnownDay.safeParse(asked)
  const effective = known.data ?? null
  return changeFacility(actor, facilityId, async (tx, facility) => {
    const [found, another] = successor === null ? [] : await tx.facility.findMany({ where: { id: { not: facilityId }, OR: [{ slug: successor }, { name: successor }] }, select: { id: true }, take: 2 })
    const told = { kind, expected, toText: to, fromText: kind === 'renamed' ? facility.name : null }
    const day = !known.success ? 'day_unreadable'
      : effective === null && !expected ? 'day_required'
      : effective !== null && effective > dayInChina(new Date()) && valuesBy(told).length > 0 ? 'day_to_come' : null
    const issues: Issue[] = [
      ...(basis.basis === '' ? [{ field: 'basis', key: 'basis_required' }] : []),
      ...(day ? [{ field: 'effective', key: day }] : []),
      ...(successor !== null && !found ? [{ field: 'successor', key: 'successor_unknown' }] : []),
      ...(another ? [{ field: 'successor', key: 'successor_ambiguous' }] : []),
      ...(kind === 'merged' && successor === null ? [{ field: 'successor', key: 'successor_required' }] : []),
      ...(kind === 'renamed' && to === null ? [{ field: 'to', key: 'new_name_required' }] : []),
    ]
    if (issues.length > 0) return refused(...issues)
    const source = deskSource(actor, { ...basis, nextCheck })
    await tx.facilityEvent.create({ data: { facilityId, ...told, effective, reason, successorId: found?.id ?? null, ordinal: await lowest(tx, facilityId), source } })
    for (const { field, value } of valuesBy(told)) await setValue(tx, facilityId, field, value, source)
    return { ok: true, action: 'facility.event', details: { event: kind, effective, expected, to, reason: basis.basis }, renamed: kind === 'renamed' && !expected }
  })
}

export const WithdrawEventInput = z.object({ facilityId: z.uuid(), eventId: z.uuid() })

/** An event recorded in error says nothing any more, but stays on record; the name or address it set no longer stands. */
export async function withdrawEvent(actor: Actor, input: z.input<typeof WithdrawEventInput>): Promise<Outcome> {
  const { facilityId, eventId } = WithdrawEventInput.parse(input)
  return changeFacility(actor, facilityId, async (tx) => {
    const event = await tx.facilityEvent.findFirst({ where: { id: eventId, facilityId, withdrawnAt: null, ordinal: { lt: 0 } } })
    if (!event) return refused({ field: null, key: 'event_not_ours' })
    await tx.facilityEvent.update({ where: { id: eventId }, data: { withdrawnAt: new Date() }, select: { id: true } })
    const { ref } = event.source as ReturnType<typeof deskSource>
    for (const { field, value } of valuesBy(event)) await tx.facilityValue.deleteMany({ where: { facilityId, field, ref, ordinal: { lt: 0 }, value: { equals: value } } })
    return { ok: true, action: 'facility.withdraw-event', details: { event: eventId }, renamed: event.kind === 'renamed' }
  })
}

type Told = { kind: string; expected: boolean; fromText: string | null; toText: string | null }

/** What stands by an event from its day on. */
function valuesBy({ kind, expected, fromText, toText }: Told): { field: string; value: string }[] {
  if (expected || toText === null) return []
  if (kind === 'renamed') return [{ field: 'name', value: toText }, { field: 'formerNames', value: fromText! }]
  return kind === 'moved' ? [{ field: 'address', value: toText }] : []
}

async function lowest(tx: Transaction, facilityId: string): Promise<number> {
  const { _min } = await tx.facilityEvent.aggregate({ where: { facilityId }, _min: { ordinal: true } })
  return placeBefore(_min.ordinal)
}

async function setValue(tx: Transaction, facilityId: string, field: string, value: string, { nextCheck: _asked, ...source }: ReturnType<typeof deskSource>): Promise<void> {
  const { _min } = await tx.facilityValue.aggregate({ where: { facilityId, field }, _min: { ordinal: true } })
  await tx.facilityValue.create({ data: { facilityId, field, value, ordinal: placeBefore(_min.ordinal), ...source } })
}
