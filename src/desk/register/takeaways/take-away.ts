import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { changeFacility, deskSource, keeperOf } from '#desk/register/change-facility.ts'
import { Basis, seen } from '#desk/register/inputs.ts'
import { saidOf, seenText } from '#desk/register/takeaways/said-of.ts'
import { writeTakeaways } from '#desk/register/takeaways/write-takeaways.ts'
import { FIELDS } from '#facilities/statements.ts'
import { allOf, partsOf, staysIssue } from '#facilities/takeaways/takeaway.ts'
import { isNameField } from '#facilities/values/standing.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'


export const TakeAwayInput = Basis.extend({
  facilityId: z.uuid(),
  field: z.enum([...FIELDS, 'position']),
  /** The one value that is no longer true; '' is all that is stated of the field. */
  value: z.string().max(2_000).default(''),
  /** Everything stated of the field, as seenText has it. */
  seen,
})
export type TakeAwayInput = z.input<typeof TakeAwayInput>

/**
 * States that something is no longer so and nobody knows what is: a telephone that was given up, a name no longer used, a specialty that ended. Pages, lists, search and
 * open data say nothing of it any more; the files cannot bring it back, an officer can. Refused for what a house cannot be without, and where it was changed since it was seen.
 *
 * @example
 * await takeAway(editor, { facilityId, field: 'phone', basis: '电话回访', method: 'phone' }) //=> { ok: true }
 */
export async function takeAway(actor: Actor, input: TakeAwayInput): Promise<Outcome> {
  const { facilityId, field, value: named, seen: shown, ...basis } = TakeAwayInput.parse(input)
  const value = named === '' ? null : named
  return changeFacility(actor, facilityId, async (tx, facility) => {
    const said = saidOf(field, await tx.facilityValue.findMany({ where: { facilityId, field: { in: [...partsOf(field)] } }, select: { field: true, value: true }, orderBy: { ordinal: 'asc' } }))
    const stays = staysIssue(field)
    const issues: Issue[] = [
      ...(stays ? [{ field: null, key: stays }] : shown !== undefined && shown !== seenText(said) ? [{ field: null, key: 'record_stale' }] : said.length === 0 ? [{ field: null, key: 'nothing_stands' }] : []),
      ...(value !== null && !said.includes(value) ? [{ field: 'value', key: 'value_not_said' }] : []),
      ...(basis.basis === '' ? [{ field: 'basis', key: 'basis_required' }] : []),
    ]
    if (issues.length > 0) return refused(...issues)
    const before = value ?? said.join('、')
    const { id: changeId } = await tx.registerChange.create({ data: { districtCode: keeperOf(facility)!, kind: 'take-away', subject: facility.name, details: { changed: 1, field, value: before }, madeBy: actor.name }, select: { id: true } })
    // The one value of a field of one, or a point, is all of it.
    const taken = value === null || said.length === 1 ? allOf(field, said) : [{ field, value }]
    await writeTakeaways(tx, actor, taken.map((one) => ({ ...one, facilityId, changeId, source: deskSource(actor, basis) })))
    return { ok: true, action: 'facility.take-away', details: { field, changes: { [field]: [before, ''] }, reason: basis.basis }, renamed: isNameField(field) }
  })
}
