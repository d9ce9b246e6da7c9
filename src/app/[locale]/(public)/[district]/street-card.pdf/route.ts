import { publicPage } from '#app/public-page.tsx'
import { cardResponse } from '#cards/card-response.ts'
import { streetCard } from '#cards/cards.ts'
import { requireDistrict } from '#districts/queries.ts'
import { facilitiesAt, listFacilities } from '#facilities/list-facilities.ts'
import { onStreet } from '#facilities/on-street.ts'
import { momentInChina } from '#platform/clock.ts'
import { NotFoundError } from '#platform/errors.ts'

/** A sheet of the facilities of a street to print (?street=). */
export const GET = publicPage<{ district: string }>(async ({ params, query, to, origin, t }) => {
  const district = await requireDistrict(params.district)
  const street = query.get('street') ?? ''
  const moment = momentInChina(new Date())
  const register = await listFacilities(district.code)
  const schedules = new Map(register.map((one) => [one.id, one.schedules]))
  const here = onStreet(street, facilitiesAt(moment, register))
  if (here.length === 0) throw new NotFoundError(`no facility of street ${street}`)
  const carded = here.map((one) => ({ ...one, schedules: schedules.get(one.id)!, page: origin + to.facility(district.slug, one.slug) }))
  return cardResponse('street', streetCard(street, carded, origin + to.facilities(district.slug, { street }), district, moment.day), t('openData.streetCard.name', { street }))
})
