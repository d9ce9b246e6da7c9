import { addMonths } from '#deadlines/add-months.ts'
import { addWorkdays } from '#deadlines/add-workdays.ts'
import type { Deadline } from '#desk/deadlines/deadline.ts'
import { isTold } from '#documents/facts/fulfilment.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { validityOn } from '#documents/validity.ts'
import { columnOf, type Day, dayInChina, dayOf } from '#platform/clock.ts'
import { dayAfter } from '#calendar/day-kind.ts'
import { db } from '#platform/db.ts'

/** So long before its last day a document or promise is pointed out. */
export const NOTICE_DAYS = 60
/** Of publishing a normative document: what offices commonly allow themselves, no statutory limit. */
const INTERPRETATION_WORKDAYS = 3
/** 国办秘函〔2019〕19号. */
const FEEDBACK_MONTHS = 3

/** Documents whose own last day comes within the notice. */
export async function findReviews(districtCode: string, today: Day): Promise<Deadline[]> {
  const expiring = await db().edition.findMany({
    where: { ...publicEditions, document: { districtCode, ending: null }, expiresOn: { gte: columnOf(today)!, lte: columnOf(dayAfter(today, NOTICE_DAYS))! } },
    select: { id: true, title: true, number: true, expiresOn: true, document: { select: { slug: true } } },
  })
  return expiring.map(({ id, title, number, expiresOn, document }): Deadline => ({
    kind: 'review', day: dayOf(expiresOn), from: null, certain: true, why: 'stated', values: {}, basis: null, at: { editionId: id }, title: title ?? number ?? document.slug,
  }))
}

/** Normative documents (规) in force to which no public 解读 refers, by 文号 or title. */
export async function findInterpretationDeadlines(districtCode: string, today: Day): Promise<Deadline[]> {
  const normative = await db().$queryRaw<{ id: string; title: string | null; number: string; publishedAt: Date; effectiveFrom: Date | null; expiresOn: Date | null; ending: string | null; endedOn: Date | null }[]>`
    select e.id, e.title, e.number, e.published_at as "publishedAt", e.effective_from as "effectiveFrom", e.expires_on as "expiresOn", d.ending::text, d.ended_on as "endedOn"
    from edition e join document d on d.id = e.document_id
    where e.status = 'live' and d.district_code = ${districtCode} and (e.fields->'docNumber'->>'isNormativeDocument') = 'true'
      and not exists (
        select 1 from citation c join edition i on i.id = c.edition_id join document h on h.id = i.document_id
        where i.status = 'live' and h.district_code = ${districtCode} and i.fields->>'docKind' = 'interpretation'
          and (c.folded_number = e.folded_number or c.folded_title = any(e.folded_titles)))`
  const standing = normative.filter(({ effectiveFrom, expiresOn, ending, endedOn }) =>
    ['in_force', 'pending', null].includes(validityOn(today, { effectiveFrom: dayOf(effectiveFrom), expiresOn: dayOf(expiresOn), ending, endedOn: dayOf(endedOn) })))
  return standing.map(({ id, title, number, publishedAt }): Deadline => {
    const from = dayInChina(publishedAt)
    const { day, certain } = addWorkdays(from, INTERPRETATION_WORKDAYS)
    return { kind: 'interpretation', day, from, certain, why: 'published', values: { workdays: INTERPRETATION_WORKDAYS }, basis: null, at: { editionId: id }, title: title ?? number }
  })
}

/** Confirmed promises of public documents by their day: those that come within the notice, and those gone by, of which nothing was told yet. */
export async function findPromiseDeadlines(districtCode: string, today: Day): Promise<Deadline[]> {
  const promised = await db().$queryRaw<{ id: string; title: string | null; number: string | null; slug: string; resultClass: string | null; day: Day; count: number }[]>`
    select e.id, e.title, e.number, d.slug, e.result_class as "resultClass", f.data->'deadline'->>'date' as day, count(*)::int as count
    from fact f join edition e on e.id = f.edition_id join document d on d.id = e.document_id
    where e.status = 'live' and d.district_code = ${districtCode} and d.ending is distinct from 'voided' and f.kind = 'commitment' and f.state = 'confirmed'
      and f.decided_by_id is not null and f.replaced_by is null and f.data->'deadline'->>'date' <= ${dayAfter(today, NOTICE_DAYS)} and not ${isTold}
    group by e.id, d.slug, f.data->'deadline'->>'date'`
  return promised.map(({ id, title, number, slug, resultClass, day, count }): Deadline => ({
    kind: 'promise', day, from: null, certain: true, why: resultClass === 'B' ? 'class_b' : 'promised', values: { count }, basis: null, at: { editionId: id }, title: title ?? number ?? slug,
  }))
}

/** The report of a reader that has waited longest; the others wait behind it on the same page. */
export async function findFeedbackDeadline(districtCode: string): Promise<Deadline[]> {
  const oldest = await db().feedback.findFirst({ where: { districtCode, decision: null }, orderBy: { receivedAt: 'asc' }, select: { receivedAt: true, claim: true } })
  if (!oldest) return []
  const from = dayInChina(oldest.receivedAt)
  return [{ kind: 'feedback', day: addMonths(from, FEEDBACK_MONTHS), from, certain: true, why: 'received', values: { months: FEEDBACK_MONTHS }, basis: null, at: 'feedback', title: oldest.claim.slice(0, 60) }]
}
