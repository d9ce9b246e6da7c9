import { changeFacility, placeBefore } from '#desk/register/change-facility.ts'
import { confirmCare, type OwnedCare } from '#desk/register/owner/owned-care.ts'
import { type OwnedFact, readOwnedHouse } from '#desk/register/owner/owned-house.ts'
import { receiveFeedback } from '#feedback/receive-feedback.ts'
import { dayInChina } from '#platform/clock.ts'
import { db, type Transaction } from '#platform/db.ts'
import { type Issue, NotFoundError, type Outcome, refused } from '#platform/errors.ts'

/** What an owner says of one fact: the words they saw, and that they hold, or what has changed. */
export type OwnerAnswer = { place: string; saw: string } & ({ right: true } | { right: false; now: string })
/** What an owner sends: an answer to whatever they know, and what the register lacks, in their own words. */
export type OwnerForm = { answers: readonly OwnerAnswer[]; more: string }

/** Whoever holds the link. Nobody's name is asked. */
const OWNER = { kind: 'system', name: 'owner' } as const
const HOUR_MS = 3_600_000
/** A form filled in again and again within an hour is no owner's. */
const MOST_IN_AN_HOUR = 12
/** As many as a report takes. */
const MOST_WORDS = 500

/**
 * Takes in what the owner of a house says by their link: what holds is stated anew, by them and today, so that it stands as confirmed and no check of it is due; what has changed, or is lacking, waits
 * for the bureau among what readers report, each with a receipt. What was changed while they looked is not confirmed by it.
 */
export async function confirmFacts(token: string, { answers, more }: OwnerForm): Promise<Outcome<{ confirmed: number; receipts: string[] }>> {
  const { link, facts, district, slug, name } = await readOwnedHouse(token)
  if (!link.holds) throw new NotFoundError('a link that is over')
  const stands = new Map(facts.map((fact) => [fact.place as string, fact]))
  const given = answers.filter(({ place }) => stands.has(place))
  const lacking = more.trim()
  const issues: Issue[] = [
    ...(given.length === 0 && lacking === '' ? [{ field: null, key: 'nothing_answered' }] : []),
    ...(lacking.length > MOST_WORDS ? [{ field: 'more', key: 'feedback_too_long' }] : []),
    ...given.flatMap((answer): Issue[] =>
      answer.right ? (stands.get(answer.place)!.value === answer.saw ? [] : [{ field: answer.place, key: 'changed_while_looking' }])
      : answer.now.trim() === '' ? [{ field: answer.place, key: 'claim_required' }]
      : answer.now.trim().length > MOST_WORDS ? [{ field: answer.place, key: 'feedback_too_long' }] : []),
  ]
  if (issues.length > 0) return refused(...issues)
  if (!(await countUse(link.id))) return refused({ field: null, key: 'too_much_feedback' })

  const right = given.filter((answer) => answer.right)
  if (right.length > 0) {
    const confirmed = await changeFacility(OWNER, link.facilityId, async (tx) => {
      const held = right.map(({ place }) => stands.get(place)!)
      await confirmCare(tx, held.filter((fact) => fact.kind === 'village'))
      for (const fact of held) if (fact.kind !== 'village') await confirm(tx, link.facilityId, fact)
      return { ok: true, action: 'facility.confirm', details: { fields: right.map(({ place }) => columnOf(stands.get(place)!)), link: link.id } }
    })
    if (!confirmed.ok) return confirmed
  }
  const reports = [...given.flatMap((answer) => (answer.right ? [] : [{ place: answer.place, claim: answer.now }])), ...(lacking === '' ? [] : [{ place: 'other', claim: lacking }])]
  const receipts: string[] = []
  for (const { place, claim } of reports) {
    const fact = stands.get(place)
    const subject = fact?.kind === 'village'
      ? { about: { kind: 'village' as const, id: fact.village.id }, slug: fact.village.code, title: fact.village.name, place: null, says: fact.value }
      : { about: { kind: 'facility' as const, id: link.facilityId }, slug, title: name, place, says: fact?.value ?? null }
    const received = await receiveFeedback({ districtCode: district.code, subject, claim, evidence: '', address: `owner ${link.id} ${place}`, ownerLinkId: link.id })
    if (!received.ok) return received
    receipts.push(received.receipt)
  }
  return { ok: true, confirmed: right.length, receipts }
}

/** What the trail calls it: a field of the register. */
function columnOf({ kind, place }: OwnedFact): string {
  return kind === 'field' || kind === 'village' ? place : kind === 'schedule' ? 'hours' : 'services'
}

/** States a value anew before those that say the same; a timetable or a service stands once, and its source is told when the house last confirmed it. */
async function confirm(tx: Transaction, facilityId: string, fact: Exclude<OwnedFact, OwnedCare>): Promise<void> {
  const today = dayInChina(new Date())
  const id = fact.place.slice(fact.place.indexOf(':') + 1)
  switch (fact.kind) {
    case 'field': {
      const { _min } = await tx.facilityValue.aggregate({ where: { facilityId, field: fact.place }, _min: { ordinal: true } })
      await tx.facilityValue.create({ data: { facilityId, field: fact.place, value: fact.value, ordinal: placeBefore(_min.ordinal), kind: 'owner', trust: 'owner', method: 'owner', asOf: today, recordedBy: null } })
      return
    }
    case 'schedule':
      await tx.$executeRaw`update schedule set source = source || ${{ confirmedOn: today }}::jsonb where id = ${id}::uuid and facility_id = ${facilityId}::uuid`
      return
    case 'offer':
      await tx.$executeRaw`update service_offer set source = source || ${{ confirmedOn: today }}::jsonb where id = ${id}::uuid and facility_id = ${facilityId}::uuid`
  }
}

/** Counts one use, unless there were too many within the hour. */
async function countUse(linkId: string): Promise<boolean> {
  const hourAgo = new Date(Date.now() - HOUR_MS)
  const again = await db().ownerLink.updateMany({ where: { id: linkId, OR: [{ usedAt: null }, { usedAt: { lt: hourAgo } }] }, data: { usedAt: new Date(), uses: 1 } })
  if (again.count === 1) return true
  return (await db().ownerLink.updateMany({ where: { id: linkId, uses: { lt: MOST_IN_AN_HOUR } }, data: { uses: { increment: 1 } } })).count === 1
}

