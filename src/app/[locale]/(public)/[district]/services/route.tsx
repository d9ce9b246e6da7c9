import { publicPage } from '#app/public-page.tsx'
import { ServiceList } from '#app/[locale]/(public)/[district]/services/service-list.tsx'
import { districtName } from '#districts/district-name.ts'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { facilitiesAt, listFacilities } from '#facilities/list-facilities.ts'
import { momentInChina } from '#platform/clock.ts'
import { SERVICE_CODES } from '#services/code-list.ts'
import { offeredOn } from '#services/offer-status.ts'
import { listTerms } from '#services/list-terms.ts'
import { readSentences } from '#services/service-sentences.ts'

export const GET = publicPage<{ district: string }>(async ({ params, t, to: paths }) => {
  const district = await requireDistrict(params.district)
  const moment = momentInChina(new Date())
  const [terms, spoken, facilities] = await Promise.all([listTerms(district.code), readSentences(district.code), listFacilities(district.code)])
  const here = facilitiesAt(moment, facilities, offeredOn(terms, moment.day))
  const services = SERVICE_CODES.map((code) => ({
    code,
    facilities: here.filter((facility) => facility.services.includes(code)).length,
    sentences: spoken.filter((one) => one.code === code).length,
  })).filter((service) => service.facilities > 0 || service.sentences > 0)
  return {
    district,
    room: 'services',
    title: t('services.title', { district: districtName(district, t) }),
    description: t('services.description', { district: districtName(district, t) }),
    address: (to) => to.services(district.slug),
    trail: districtTrail(district, t, paths),
    column: { name: t('site.rooms.services'), description: t('services.intro'), keywords: [t('site.rooms.services'), districtName(district, t)].join(','), type: t('services.columnType') },
    body: <ServiceList district={district} services={services} t={t} to={paths} />,
  }
})
