import { expect, it } from 'vitest'
import { listTerms } from '#services/list-terms.ts'
import { listOffers } from '#services/queries.ts'
import { useDatabase } from '../../tests/integration/database.ts'

const database = useDatabase('live seeds')
const HULI = '350206'

it('the terms of a district are those of its offers, with what was switched, in the order it was recorded', async () => {
  const [first, second] = await database.client.serviceOffer.findMany({ where: { facility: { districtCode: HULI } }, take: 2 })
  await database.client.serviceOffer.update({ where: { id: second!.id }, data: { feeKind: 'free', accessKinds: ['walk-in', 'appointment'] } })
  const switched = (status: string, day: string, until: string | null, recordedAt: string) => ({
    offerId: first!.id, status, effectiveOn: new Date(day), until: until === null ? null : new Date(until), basis: '通知', recordedBy: '某人', recordedAt: new Date(recordedAt),
  })
  await database.client.offerSwitch.createMany({ data: [switched('offered', '2026-03-01', null, '2026-02-02T00:00:00Z'), switched('paused', '2026-03-01', '2026-03-31', '2026-02-01T00:00:00Z')] })

  const terms = await listTerms(HULI)
  const offers = await listOffers(HULI)
  expect(terms).toEqual(offers.map(({ facilityId, serviceCode, mode, registered, feeKind, accessKinds, switches }) => ({ facilityId, serviceCode, mode, registered, feeKind, accessKinds, switches })))
  expect(terms.flatMap(({ switches }) => switches.map(({ status }) => status))).toEqual(['paused', 'offered'])
  expect(await listTerms('999999')).toEqual([])
})
