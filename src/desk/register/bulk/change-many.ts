import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { type ChosenHouse, MANY_AT_ONCE, printOfChosen, readChosen } from '#desk/register/bulk/chosen-houses.ts'
import { deskSource, placeBefore } from '#desk/register/change-facility.ts'
import { oneAtATime } from '#desk/register/change/one-at-a-time.ts'
import { writeValues } from '#desk/register/change/write-values.ts'
import { Basis, seen, ticked } from '#desk/register/inputs.ts'
import { readCell } from '#desk/register/houses/read-cell.ts'
import { writeTakeaways } from '#desk/register/takeaways/write-takeaways.ts'
import { readNames } from '#facilities/read-nameable.ts'
import { tagsOfRegister } from '#facilities/tags-of-register.ts'
import { allOf, TAKEN_FIELDS } from '#facilities/takeaways/takeaway.ts'
import { followValues } from '#facilities/values/follow-values.ts'
import { isNameField } from '#facilities/values/standing.ts'
import { forget } from '#platform/cache.ts'
import { db, type Transaction } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'
import { orderedId } from '#platform/ordered-id.ts'
import { indexFacilities } from '#search/entries/index-facilities.ts'
import { mentionAnew } from '#search/names/mention-anew.ts'

/** Fields that many houses may share: what tells them apart, a name, a code, a telephone or an address, is none. */
export const SHARED_FIELDS = ['street', 'type', 'typeCode', 'ownership', 'insurance', 'stepFree', 'lift', 'toilet', 'parking', 'transport', 'website', 'bookingUrl', 'wechatName'] as const
type SharedField = (typeof SHARED_FIELDS)[number]

export const ChangeManyInput = Basis.extend({
  districtCode: z.string(),
  facilityIds: z.array(z.uuid()).max(MANY_AT_ONCE),
  field: z.enum(TAKEN_FIELDS),
  value: z.string().trim().max(300),
  /** Nothing is stated of the field any more; with a value, that one is not. */
  taken: ticked.default(false),
  /** The houses and what stood of the field, as printOfChosen has it. */
  seen,
})
export type ChangeManyInput = z.input<typeof ChangeManyInput>

/**
 * Sets one field of chosen houses at once, or takes it away, as one change that is undone as one. Those that say so already are left alone; refused where what is said of
 * the field was changed at any of them since it was seen.
 */
export async function changeMany(actor: Actor, input: ChangeManyInput): Promise<Outcome<{ changed: number }>> {
  const { districtCode, facilityIds, field, value: typed, taken, seen: shown, ...basis } = ChangeManyInput.parse(input)
  assertMay('register', actor, districtCode)
  const read = !taken && isShared(field) ? readCell(field, typed) : { value: typed, issue: null }
  const issues: Issue[] = [
    ...(facilityIds.length === 0 ? [{ field: null, key: 'nobody_chosen' }] : []),
    ...(taken ? [] : !isShared(field) ? [{ field: 'value', key: 'differs_by_house' }] : typed === '' ? [{ field: 'value', key: 'value_required' }] : read.issue ? [{ field: 'value', key: read.issue.key }] : []),
    ...(basis.basis === '' ? [{ field: 'basis', key: 'basis_required' }] : []),
  ]
  if (issues.length > 0) return refused(...issues)
  const outcome = await db().$transaction(async (tx) => oneAtATime(tx, districtCode, async (): Promise<Outcome<{ changed: number; tags: string[] }>> => {
    const houses = await readChosen(tx, districtCode, facilityIds, field)
    if (shown !== undefined && shown !== printOfChosen(houses)) return refused({ field: null, key: 'record_stale' })
    const different = houses.filter(({ said }) => (!taken ? said[0] !== read.value : typed === '' ? said.length > 0 : said.includes(typed)))
    if (different.length === 0) return refused({ field: null, key: 'nothing_changes' })
    const ids = different.map(({ id }) => id)
    const called = taken && isNameField(field) ? await readNames(tx, ids) : []
    const { id: changeId } = await tx.registerChange.create({ data: { districtCode, kind: 'bulk', subject: typed === '' ? '' : read.value, details: { changed: different.length, field, ...(taken && { taken: different.length }) }, madeBy: actor.name }, select: { id: true } })
    const source = deskSource(actor, basis)
    if (taken) await writeTakeaways(tx, actor, different.flatMap(({ id, said }) => (typed === '' || said.length === 1 ? allOf(field, said) : [{ field, value: typed }]).map((one) => ({ ...one, facilityId: id, changeId, source }))))
    else await setAll(tx, different, { field, value: read.value, changeId, source })
    await followValues(tx, ids)
    const tags = [...await tagsOfRegister(tx, districtCode), ...(called.length > 0 ? await mentionAnew(tx, called, ids) : [])]
    await indexFacilities(tx, ids)
    await announce(tx, tags)
    await recordAudit(tx, actor, { action: 'register.bulk', entityType: 'register', entityId: changeId, districtCode, details: { field, value: read.value, taken, changed: ids.length, reason: basis.basis } })
    return { ok: true, changed: ids.length, tags }
  }), { timeout: 60_000 })
  if (!outcome.ok) return outcome
  forget(outcome.tags)
  return { ok: true, changed: outcome.changed }
}

function isShared(field: string): field is SharedField {
  return (SHARED_FIELDS as readonly string[]).includes(field)
}

async function setAll(tx: Transaction, houses: readonly ChosenHouse[], { field, value, changeId, source }: { field: string; value: string; changeId: string; source: ReturnType<typeof deskSource> }): Promise<void> {
  await writeValues(tx, houses.map(({ id, ordinal }) => ({ facilityId: id, values: [{ id: orderedId(), field, ordinal: placeBefore(ordinal), value }], changeId, ...source })))
}
