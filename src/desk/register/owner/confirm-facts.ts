import { changeFacility, placeBefore } from '#desk/register/change-facility.ts'
import { confirmCare } from '#desk/register/owner/owned-care.ts'
import { readOwnedHouse } from '#desk/register/owner/owned-house.ts'
import { receiveFeedback } from '#feedback/receive-feedback.ts'
import { isFacilityPlace } from '#feedback/subject.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'

/** What an owner says of one fact: the value they saw, and that it holds, or what has changed. */
export type OwnerAnswer = { field: string; saw: string } & ({ right: true } | { right: false; now: string })

/** Whoever holds the link. Nobody's name is asked. */
const OWNER = { kind: 'system', name: 'owner' } as const
const HOUR_MS = 3_600_000
/** A form filled in again and again within an hour is no owner's. */
const MOST_IN_AN_HOUR = 12

/**
 * Takes in what the owner of a house says by their link: what holds is stated anew, by them and today, so that it stands as confirmed and no check of it is due; what has changed waits for the bureau
 * among what readers report. A value that was changed while they looked is not confirmed by it.
 */
export async function confirmFacts(token: string, answers: readonly OwnerAnswer[]): Promise<Outcome<{ confirmed: number; reported: number }>> {
  const { link, facts, cared, district, slug, name } = await readOwnedHouse(token)
  const careOf = (field: string) => cared.find((one) => one.field === field)
  const stands = (field: string) => (careOf(field) ?? facts.find((fact) => fact.field === field))?.value
  const given = answers.filter(({ field }) => stands(field) !== undefined)
  const issues: Issue[] = [
    ...(given.length === 0 ? [{ field: null, key: 'nothing_answered' }] : []),
    ...given.flatMap((answer) => (answer.right ? (stands(answer.field) === answer.saw ? [] : [{ field: answer.field, key: 'changed_while_looking' }]) : answer.now.trim() === '' ? [{ field: answer.field, key: 'claim_required' }] : [])),
  ]
  if (issues.length > 0) return refused(...issues)
  if (!(await countUse(link.id))) return refused({ field: null, key: 'too_much_feedback' })

  const right = given.filter((answer) => answer.right)
  if (right.length > 0) {
    const confirmed = await changeFacility(OWNER, link.facilityId, async (tx) => {
      const villages = right.flatMap(({ field }) => careOf(field) ?? [])
      if (villages.length > 0) await confirmCare(tx, villages)
      for (const { field, saw } of right) {
        if (careOf(field)) continue
        const { _min } = await tx.facilityValue.aggregate({ where: { facilityId: link.facilityId, field }, _min: { ordinal: true } })
        await tx.facilityValue.create({ data: { facilityId: link.facilityId, field, value: saw, ordinal: placeBefore(_min.ordinal), kind: 'owner', trust: 'owner', method: 'owner', asOf: dayInChina(new Date()), recordedBy: null } })
      }
      return { ok: true, action: 'facility.confirm', details: { fields: right.map(({ field }) => field), link: link.id } }
    })
    if (!confirmed.ok) return confirmed
  }
  let reported = 0
  for (const answer of given) {
    if (answer.right) continue
    const care = careOf(answer.field)
    const subject = care ? { about: { kind: 'village' as const, id: care.village.id }, slug: care.village.code, title: care.village.name, place: null, says: care.value } : { about: { kind: 'facility' as const, id: link.facilityId }, slug, title: name, place: isFacilityPlace(answer.field) ? answer.field : null, says: stands(answer.field)! }
    const received = await receiveFeedback({ districtCode: district.code, subject, claim: answer.now, evidence: '机构通过签名链接提出', address: `owner ${link.id} ${answer.field}` })
    if (!received.ok) return received
    reported++
  }
  return { ok: true, confirmed: right.length, reported }
}

/** Counts one use, unless there were too many within the hour. */
async function countUse(linkId: string): Promise<boolean> {
  const hourAgo = new Date(Date.now() - HOUR_MS)
  const again = await db().ownerLink.updateMany({ where: { id: linkId, OR: [{ usedAt: null }, { usedAt: { lt: hourAgo } }] }, data: { usedAt: new Date(), uses: 1 } })
  if (again.count === 1) return true
  return (await db().ownerLink.updateMany({ where: { id: linkId, uses: { lt: MOST_IN_AN_HOUR } }, data: { uses: { increment: 1 } } })).count === 1
}

