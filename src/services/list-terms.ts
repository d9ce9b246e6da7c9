import { registerTags } from '#districts/register-tags.ts'
import { cached } from '#platform/cache.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { isServiceCode } from '#services/code-list.ts'
import type { OfferStatus, Switch } from '#services/offer-status.ts'
import type { PublicOffer } from '#services/queries.ts'

/** Of an offer, what a list of houses is narrowed by: which service, on which terms, and whether it stands on a day. */
export type OfferTerms = Pick<PublicOffer, 'facilityId' | 'serviceCode' | 'mode' | 'registered' | 'feeKind' | 'accessKinds' | 'switches'>

type Read = {
  offers: [facilityId: string, serviceCode: string, mode: OfferTerms['mode'], status: OfferStatus, feeKind: OfferTerms['feeKind'], accessKinds: OfferTerms['accessKinds']][]
  switches: [n: number, status: OfferStatus, effectiveOn: Day, until: Day | null, basis: string][]
}

/** The terms of everything that facilities of a district offer, in one statement whose rows come as text: a district has a thousand, of which a list tells none in full. */
export const listTerms = cached('offer-terms', registerTags.of, async (districtCode: string): Promise<OfferTerms[]> => {
  const [read] = await db().$queryRaw<{ rows: string }[]>`
    with offered as materialized (
      select row_number() over (order by service_code, id) - 1 as n, id, facility_id, service_code, mode, status, fee_kind, access_kinds from service_offer
      where facility_id = any((select array_agg(id) from facility where district_code = ${districtCode})::uuid[])
    )
    select json_build_object(
      'offers', (select coalesce(json_agg(json_build_array(facility_id, service_code, mode, status, fee_kind, coalesce(access_kinds, '{}')) order by n), '[]') from offered),
      'switches', (select coalesce(json_agg(json_build_array(n, s.status, to_char(s.effective_on, 'YYYY-MM-DD'), to_char(s.until, 'YYYY-MM-DD'), s.basis) order by s.recorded_at), '[]')
        from offer_switch s join offered on offered.id = s.offer_id where s.offer_id = any((select array_agg(id) from offered)::uuid[]))
    )::text as rows`
  const { offers, switches } = JSON.parse(read!.rows) as Read
  const terms = offers.map(([facilityId, serviceCode, mode, registered, feeKind, accessKinds]): Omit<OfferTerms, 'switches'> & { switches: Switch[] } => (
    { facilityId, serviceCode: isServiceCode(serviceCode) ? serviceCode : null, mode, registered, feeKind, accessKinds, switches: [] }))
  for (const [n, status, effectiveOn, until, basis] of switches) terms[n]!.switches.push({ status, effectiveOn, until, basis })
  return terms
})
