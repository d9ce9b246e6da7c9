import type { SearchPage } from '#open-data/fhir/bundle.ts'
import { columnLike, idWhere, tokenOf } from '#open-data/fhir/find-places.ts'
import { toHealthcareService } from '#open-data/fhir/healthcare-service.ts'
import type { Match, Search } from '#open-data/fhir/searches.ts'
import { term } from '#open-data/fhir/terms.ts'
import { toCareService } from '#open-data/fhir/village-care.ts'
import { countCares, readCares } from '#open-data/register/read-cares.ts'
import { readPlaces } from '#open-data/register/read-places.ts'
import { translator } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { type ServiceCode, SERVICE_CODES } from '#services/code-list.ts'
import { readOffers } from '#services/queries.ts'
import { CARE_MODES } from '#villages/care.ts'

const t = translator('zh-CN')

/** One page of services: what houses offer, and after it who cares for villages. */
export async function searchServices({ questions, count, page }: Search, day: Day): Promise<SearchPage> {
  const asked = <Where>(whereOf: (name: string, match: Match, value: string) => Where) => ({ AND: questions.map(({ name, match, anyOf }) => ({ OR: anyOf.map((value) => whereOf(name, match, value)) })) })
  const [where, caresWhere] = [asked(offerWhere), asked(careWhere)]
  const skip = (page - 1) * count
  const [offered, cared, rows] = await Promise.all([
    db().serviceOffer.count({ where }),
    countCares(caresWhere),
    db().serviceOffer.findMany({ where, select: { id: true }, orderBy: [{ serviceCode: 'asc' }, { id: 'asc' }], take: count, skip }),
  ])
  const offers = await readOffers({ id: { in: rows.map(({ id }) => id) } })
  const places = new Map((await readPlaces([...new Set(offers.map(({ facilityId }) => facilityId))], day)).map((place) => [place.id, place]))
  const cares = rows.length < count ? await readCares(caresWhere, { skip: Math.max(0, skip - offered), take: count - rows.length }, day) : []
  const found = [...offers.map((offer) => toHealthcareService(offer, places.get(offer.facilityId)!, day)), ...cares.map((care) => toCareService(care, day))]
  return { found: found.map((resource) => ({ resource })), total: offered + cared, count, page, note: null }
}

function offerWhere(name: string, match: Match, value: string): Prisma.ServiceOfferWhereInput {
  switch (name) {
    case '_id': return idWhere(value)
    case 'organization': return { facility: idWhere(value.replace(/^Organization\//, '')) }
    case 'location': return { facility: idWhere(value.replace(/^Location\//, '')) }
    case 'coverage-area': return { id: { in: [] } }
    case 'service-type': return { serviceCode: { in: [tokenOf(value, [term.system('service')]) ?? ''] } }
    default: {
      const named = SERVICE_CODES.filter((code) => fits(t(`services.names.${code as ServiceCode}`), match, value))
      return { OR: [{ serviceCode: { in: named } }, { text: columnLike(match, value) }] }
    }
  }
}

function careWhere(name: string, match: Match, value: string): Prisma.VillageCareWhereInput {
  switch (name) {
    case '_id': return idWhere(value)
    case 'organization': return { facility: idWhere(value.replace(/^Organization\//, '')) }
    case 'location': {
      const at = idWhere(value.replace(/^Location\//, ''))
      return { OR: [{ place: at, mode: { in: ['roving', 'posted', 'mobile'] } }, { facility: at, mode: { in: ['clinic', 'neighbour'] } }] }
    }
    case 'coverage-area': return { place: idWhere(value.replace(/^Location\//, '')) }
    case 'service-type': return { mode: { in: [tokenOf(value, [term.system('village-care')]) ?? ''] } }
    default: return { mode: { in: CARE_MODES.filter((mode) => fits(t(`villages.mode.${mode}`), match, value)) } }
  }
}

/** Whether a name answers, compared as R4 compares strings: without their case, unless told to be exact. */
function fits(name: string, match: Match, value: string): boolean {
  const [a, b] = [name.toLowerCase(), value.toLowerCase()]
  return match === 'exact' ? name === value : match === 'starts' ? a.startsWith(b) : a.includes(b)
}
