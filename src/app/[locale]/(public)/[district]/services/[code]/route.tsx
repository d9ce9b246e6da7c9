import { publicPage } from '#app/public-page.tsx'
import { ServiceView } from '#app/[locale]/(public)/[district]/services/[code]/service-view.tsx'
import { districtName } from '#districts/district-name.ts'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { facilitiesAt, listFacilities } from '#facilities/list-facilities.ts'
import { atHoursOf, serviceSchedules } from '#facilities/service-schedules.ts'
import { momentInChina } from '#platform/clock.ts'
import { NotFoundError } from '#platform/errors.ts'
import { kinOf, serviceOf, slugOf } from '#services/code-list.ts'
import { findDefinition, listOffers, namedBy } from '#services/queries.ts'
import { sentencesOf } from '#services/service-sentences.ts'
import { sourceDocuments } from '#sources/source-documents.ts'

export const GET = publicPage<{ district: string; code: string }>(async ({ params, locale, t, to: paths }) => {
  const district = await requireDistrict(params.district)
  const code = serviceOf(params.code)
  if (!code) throw new NotFoundError(`no service ${params.code}`)
  const moment = momentInChina(new Date())
  const [definition, all, spoken, houses, schedules] = await Promise.all([
    findDefinition(district.code, code), listOffers(district.code), sentencesOf(district.code, code), listFacilities(district.code), serviceSchedules(district.code, code),
  ])
  const register = atHoursOf(schedules, houses)
  const offers = all.filter(({ serviceCode }) => serviceCode === code)
  const offered = facilitiesAt(moment, register).flatMap((facility) => offers.filter(({ facilityId }) => facilityId === facility.id).map((offer) => ({ facility, offer })))
  const akin = kinOf(code).map((one) => ({ code: one, count: new Set(all.filter(({ serviceCode }) => serviceCode === one).map(({ facilityId }) => facilityId)).size })).filter(({ count }) => count > 0)
  const name = t(`services.names.${code}`)
  return {
    district,
    room: 'services',
    title: `${name} · ${districtName(district, t)}`,
    description: [districtName(district, t), name, definition?.texts.what].filter(Boolean).join('，'),
    address: (to) => to.service(district.slug, slugOf(code)),
    trail: [...districtTrail(district, t, paths), { label: t('site.rooms.services'), href: paths.services(district.slug) }],
    body: (
      <ServiceView
        code={code} district={district} definition={definition} offered={offered} schedules={schedules} akin={akin} spoken={spoken} documentOf={await sourceDocuments(offers.flatMap(namedBy))}
        moment={moment} locale={locale} t={t} to={paths}
      />
    ),
  }
})
