import { type FacilityParams, requireFacility } from '#app/[locale]/(public)/[district]/facilities/[slug]/require-facility.ts'
import { movedTo } from '#app/moved-to.ts'
import { publicPage } from '#app/public-page.tsx'
import { cardResponse } from '#cards/card-response.ts'
import { doorCard, PAPERS } from '#cards/cards.ts'
import type { Statement } from '#facilities/statements.ts'
import { statusOn } from '#facilities/lifecycle/status-on.ts'
import { typeGroup } from '#facilities/type-group.ts'
import { dayInChina } from '#platform/clock.ts'

/** A card for a facility's door to print, A6 or A5 (?paper=a5). */
export const GET = publicPage<FacilityParams>(async ({ params, query, to, origin, t }) => {
  const { district, facility, home, moved } = await requireFacility(params)
  const paper = PAPERS.find((one) => one === query.get('paper')) ?? 'a6'
  if (moved) return movedTo(to.doorCard(home, facility.slug, { paper: query.get('paper') }))
  const today = dayInChina(new Date())
  const { name, type, typeCode, fields: { address, phone }, schedules } = facility
  const known = ([first]: Statement[]) => first ?? null
  const card = doorCard({
    name, type, group: typeGroup(typeCode), status: statusOn(facility.status, facility.events, today), address: known(address), phone: known(phone),
    schedules: schedules.filter(({ serviceCode }) => serviceCode === null), page: origin + to.facility(home, facility.slug),
  }, district, paper, today)
  return cardResponse('door', card, `${name} ${t('openData.doorCard.name')} ${paper.toUpperCase()}`)
})
