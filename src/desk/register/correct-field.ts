import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { isTypeCode } from '#facilities/code-lists/facility-types.ts'
import { identifierIssue } from '#facilities/identifiers/identifier-issue.ts'
import { FURTHER_FIELDS, SINGLE_FIELDS } from '#facilities/statements.ts'
import { NAME_FIELDS } from '#facilities/values/standing.ts'
import { columnOf } from '#platform/clock.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { changeFacility, deskSource, placeBefore } from '#desk/register/change-facility.ts'
import { readCell } from '#desk/register/houses/read-cell.ts'
import { Basis, seen } from '#desk/register/inputs.ts'

/** Fields an officer may set. The district is not one of them: it decides who may. */
export const EDITABLE_FIELDS = [...SINGLE_FIELDS, ...FURTHER_FIELDS].filter((field) => field !== 'districtCode' && field !== 'hours')
/** Fields that say whether a house has something. */
export const YES_NO: readonly string[] = ['stepFree', 'lift', 'toilet', 'parking']
const NAMING: readonly string[] = ['name', ...NAME_FIELDS]

export const CorrectFieldInput = Basis.extend({
  facilityId: z.uuid(),
  field: z.enum(EDITABLE_FIELDS as [string, ...string[]]),
  value: z.string().trim().max(300),
  /** The value that stood, '' where none did. */
  seen,
})
export type CorrectFieldInput = z.input<typeof CorrectFieldInput>

/** Sets what stands of one field of a facility, with its source, unless somebody set it since it was seen. What was said before stays, after it. */
export async function correctField(actor: Actor, input: CorrectFieldInput): Promise<Outcome> {
  const { facilityId, field, value: typed, seen: shown, nextCheck, ...basis } = CorrectFieldInput.parse(input)
  const value = YES_NO.includes(field) ? readCell(field as 'lift', typed).value : typed
  return changeFacility(actor, facilityId, async (tx) => {
    const issues = issuesOf(field, value, basis.basis)
    if (issues.length > 0) return refused(...issues)
    const before = await tx.facilityValue.findFirst({ where: { facilityId, field }, orderBy: { ordinal: 'asc' }, select: { ordinal: true, value: true } })
    if (shown !== undefined && shown !== String(before?.value ?? '')) return refused({ field: null, key: 'record_stale' })
    const { nextCheck: _column, ...source } = deskSource(actor, basis)
    await tx.facilityValue.create({ data: { facilityId, field, value, ordinal: placeBefore(before?.ordinal ?? null), ...source, nextCheck: columnOf(nextCheck) } })
    return { ok: true, action: 'facility.correct', details: { field, changes: { [field]: [before ? String(before.value) : '', value] }, reason: basis.basis }, renamed: NAMING.includes(field) }
  })
}

function issuesOf(field: string, value: string, basis: string): Issue[] {
  const wrong = value === '' ? 'value_required'
    : YES_NO.includes(field) && value !== 'yes' && value !== 'no' ? 'yes_or_no'
    : field === 'typeCode' && !isTypeCode(value) ? 'type_code_wrong'
    : identifierIssue(field, value)
  return [...(wrong ? [{ field: 'value', key: wrong }] : []), ...(basis === '' ? [{ field: 'basis', key: 'basis_required' }] : [])]
}
