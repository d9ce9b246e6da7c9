import { z } from 'zod'
import { optional } from '#desk/register/inputs.ts'
import type { ReadRecord } from '#desk/register/records/keep-record.ts'
import { readKnownDays } from '#desk/register/records/known-days.ts'
import { readHospitalLevel } from '#facilities/claims/hospital-level.ts'
import { ACCREDITATION_SCHEMES, CLAIM_STATUSES } from '#facilities/code-lists/accreditation-schemes.ts'
import { dayInChina } from '#platform/clock.ts'

const Said = z.object({ scheme: z.enum(ACCREDITATION_SCHEMES), level: optional, status: z.enum(CLAIM_STATUSES), awardedBy: optional, number: optional, text: optional })

/** Schemes that say nothing without a level or the name of what was named. */
const LEVELLED: readonly string[] = ['hospital-level', 'primary-care-standard', 'key-specialty', 'tcm-studio']

/** A claim as its form says it. What is only sought has no day on which it was awarded (创建中 is never 已获评). */
export function readClaim(said: Record<string, unknown>): ReadRecord {
  const { scheme, level, status, awardedBy, number, text } = Said.parse(said)
  const { days: { awardedOn, validTo, expected }, issues } = readKnownDays(said, ['awardedOn', 'validTo', 'expected'])
  const sought = status === 'aiming' || status === 'applied'
  const read = scheme === 'hospital-level' && level !== null ? readHospitalLevel(level) : null
  const today = dayInChina(new Date())
  return {
    columns: {
      scheme, level: read ? read.tier + (read.rank ?? '') : level, status, awarded_by: awardedBy, number, awarded_on: awardedOn, valid_to: validTo, expected: sought ? expected : null, text, change_id: null,
    },
    issues: [
      ...issues,
      ...(level === null && LEVELLED.includes(scheme) ? [{ field: 'level', key: 'level_required' }] : []),
      ...(scheme === 'hospital-level' && level !== null && read === null ? [{ field: 'level', key: 'level_unreadable' }] : []),
      ...(sought && awardedOn !== null ? [{ field: 'awardedOn', key: 'aim_not_awarded' }] : []),
      ...(status === 'awarded' && awardedOn !== null && awardedOn > today.slice(0, awardedOn.length) ? [{ field: 'awardedOn', key: 'award_to_come' }] : []),
      ...(awardedOn !== null && validTo !== null && validTo < awardedOn.slice(0, validTo.length) ? [{ field: 'validTo', key: 'ends_before_it_begins' }] : []),
    ],
  }
}
