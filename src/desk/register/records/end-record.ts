import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { deskSource } from '#desk/register/change-facility.ts'
import { KnownDay } from '#desk/register/inputs.ts'
import { changeRecord } from '#desk/register/records/change-record.ts'
import { Place } from '#desk/register/records/keep-record.ts'
import type { RecordRow } from '#desk/register/records/record-kinds.ts'
import { dayInChina } from '#platform/clock.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** Kinds whose last day stands in the record itself; a service ends by an order (switchService). */
export const ENDING_KINDS = ['claim', 'relation', 'membership'] as const

export const EndRecordInput = Place.extend({ kind: z.enum(ENDING_KINDS), recordId: z.uuid(), /** As far as known. */ endsOn: z.string().trim().max(40), /** The document it ends by. */ endBasis: z.string().trim().max(300) })
export type EndRecordInput = z.input<typeof EndRecordInput>

/** States the last day of a claim, relation or membership. It stays on the page, as something that was. */
export async function endRecord(actor: Actor, input: EndRecordInput, now = new Date()): Promise<Outcome> {
  const { endsOn: asked, endBasis, facilityId, kind, recordId, revision } = EndRecordInput.parse(input)
  const known = KnownDay.safeParse(asked)
  const endsOn = known.data ?? null
  return changeRecord(actor, { facilityId, kind, recordId, revision }, 'end', async (_tx, _facility, before) => {
    const since = before?.[kind === 'claim' ? 'awarded_on' : 'since']
    const issues: Issue[] = [
      ...(endsOn === null ? [{ field: 'endsOn', key: known.success ? 'last_day_required' : 'day_unreadable' }] : []),
      ...(endsOn !== null && typeof since === 'string' && endsOn < since.slice(0, endsOn.length) ? [{ field: 'endsOn', key: 'ends_before_it_begins' }] : []),
      ...(endBasis === '' ? [{ field: 'endBasis', key: 'basis_required' }] : []),
    ]
    if (issues.length > 0 || before === null || endsOn === null) return refused(...issues)
    const last = kind === 'claim' ? endOfClaim(before, endsOn, dayInChina(now)) : { until: endsOn }
    return { ok: true, columns: { ...before, ...last, source: deskSource(actor, { basis: endBasis, method: 'document', asOf: dayInChina(now) }) }, reason: endBasis }
  })
}

/** A title that was held is held no more from its last day on; one that was only sought is sought no more. */
function endOfClaim({ status }: RecordRow, endsOn: string, today: string): Record<string, Prisma.JsonValue> {
  if (status !== 'awarded') return { status: 'dropped', valid_to: endsOn }
  return { status: endsOn <= today ? 'lapsed' : 'awarded', valid_to: endsOn }
}
