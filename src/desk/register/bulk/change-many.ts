import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { deskSource, placeBefore } from '#desk/register/change-facility.ts'
import { oneAtATime } from '#desk/register/change/one-at-a-time.ts'
import { writeValues } from '#desk/register/change/write-values.ts'
import { Basis } from '#desk/register/inputs.ts'
import { readCell } from '#desk/register/houses/read-cell.ts'
import { tagsOfRegister } from '#facilities/tags-of-register.ts'
import { followValues } from '#facilities/values/follow-values.ts'
import { forget } from '#platform/cache.ts'
import { db, type Transaction } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'
import { orderedId } from '#platform/ordered-id.ts'
import { indexFacilities } from '#search/entries/index-facilities.ts'

/** Fields that many houses may share: what tells them apart, a name, a code, a telephone or an address, is none. */
export const SHARED_FIELDS = ['street', 'type', 'typeCode', 'ownership', 'insurance', 'stepFree', 'lift', 'toilet', 'parking', 'transport', 'website', 'bookingUrl', 'wechatName'] as const

/** As many as a list of a district shows. */
const MOST = 1_000

export const ChangeManyInput = Basis.extend({
  districtCode: z.string(),
  facilityIds: z.array(z.uuid()).max(MOST),
  field: z.enum(SHARED_FIELDS),
  value: z.string().trim().max(300),
})
export type ChangeManyInput = z.input<typeof ChangeManyInput>

/** Sets one field of chosen houses at once, as one change that is undone as one. Those that say so already are left alone. */
export async function changeMany(actor: Actor, input: ChangeManyInput): Promise<Outcome<{ changed: number }>> {
  const { districtCode, facilityIds, field, value: typed, basis, quote, method, asOf, nextCheck } = ChangeManyInput.parse(input)
  assertMay('register', actor, districtCode)
  const { value, issue } = readCell(field, typed)
  const issues: Issue[] = [
    ...(facilityIds.length === 0 ? [{ field: null, key: 'nobody_chosen' }] : []),
    ...(typed === '' ? [{ field: 'value', key: 'value_required' }] : issue ? [{ field: 'value', key: issue.key }] : []),
    ...(basis === '' ? [{ field: 'basis', key: 'basis_required' }] : []),
  ]
  if (issues.length > 0) return refused(...issues)
  const outcome = await db().$transaction(async (tx) => oneAtATime(tx, districtCode, async (): Promise<Outcome<{ changed: number; tags: string[] }>> => {
    const different = (await readShared(tx, districtCode, facilityIds, field)).filter(({ stands }) => stands !== value)
    if (different.length === 0) return refused({ field: null, key: 'nothing_changes' })
    const { id: changeId } = await tx.registerChange.create({ data: { districtCode, kind: 'bulk', subject: value, details: { changed: different.length, field }, madeBy: actor.name }, select: { id: true } })
    const source = deskSource(actor, { basis, quote, method, asOf, nextCheck })
    await writeValues(tx, different.map(({ id, ordinal }) => ({ facilityId: id, values: [{ id: orderedId(), field, ordinal: placeBefore(ordinal), value }], changeId, ...source })))
    const ids = different.map(({ id }) => id)
    await followValues(tx, ids)
    await indexFacilities(tx, ids)
    const tags = await tagsOfRegister(tx, districtCode)
    await announce(tx, tags)
    await recordAudit(tx, actor, { action: 'register.bulk', entityType: 'register', entityId: changeId, districtCode, details: { field, value, changed: ids.length, reason: basis } })
    return { ok: true, changed: ids.length, tags }
  }), { timeout: 60_000 })
  if (!outcome.ok) return outcome
  forget(outcome.tags)
  return { ok: true, changed: outcome.changed }
}

/** The chosen houses of a district with what stands of a field, by name. Others are left out. */
export async function readShared(tx: Transaction, districtCode: string, facilityIds: readonly string[], field: string): Promise<{ id: string; name: string; stands: string | null; ordinal: number | null }[]> {
  const rows = await tx.facility.findMany({
    where: { id: { in: [...facilityIds] }, OR: [{ districtCode }, { districtCode: null, relatedDistricts: { has: districtCode } }] },
    select: { id: true, name: true, districtCode: true, relatedDistricts: true, values: { where: { field }, orderBy: { ordinal: 'asc' }, take: 1, select: { value: true, ordinal: true } } },
    orderBy: { name: 'asc' },
  })
  return rows
    .filter((row) => (row.districtCode ?? row.relatedDistricts[0]) === districtCode)
    .map(({ id, name, values: [first] }) => ({ id, name, stands: first ? String(first.value) : null, ordinal: first?.ordinal ?? null }))
}
