import { Instead } from '#app/[locale]/(public)/[district]/villages/[code]/instead.tsx'
import { publicPage } from '#app/public-page.tsx'
import { districtName } from '#districts/district-name.ts'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { facilitiesAt, listFacilities } from '#facilities/list-facilities.ts'
import { momentInChina } from '#platform/clock.ts'
import { NotFoundError } from '#platform/errors.ts'
import { sourceDocuments } from '#sources/source-documents.ts'
import { careOn } from '#villages/care.ts'
import { listVillages } from '#villages/queries.ts'
import { VillagePage } from '#villages/reading/village-page.tsx'

/** One village or community: who cares for it, and where else to go. */
export const GET = publicPage<{ district: string; code: string }>(async ({ params, t, to: paths }) => {
  const district = await requireDistrict(params.district)
  const village = (await listVillages(district.code)).find(({ code }) => code === params.code)
  if (!village) throw new NotFoundError(`no village ${params.code}`)
  const moment = momentInChina(new Date())
  const on = careOn(village.statements, moment.day)
  const [documentOf, facilities] = await Promise.all([sourceDocuments(village.statements.map(({ source }) => source)), listFacilities(district.code)])
  return {
    district,
    room: 'facilities',
    title: t('villages.of', { district: village.name }),
    description: [districtName(district, t), village.street, village.name, on.care ? t(`villages.mode.${on.care.mode}`) : t('villages.unknown')].filter(Boolean).join('，'),
    address: (to) => to.village(district.slug, village.code),
    trail: [...districtTrail(district, t, paths), { label: t('villages.title'), href: paths.villages(district.slug) }, ...(village.street ? [{ label: village.street, href: paths.villages(district.slug, { street: village.street }) }] : [])],
    body: (
      <VillagePage village={village} on={on} district={district} documentOf={documentOf} moment={moment} t={t} to={paths}>
        <Instead village={village} facilities={facilitiesAt(moment, facilities)} district={district} t={t} to={paths} />
      </VillagePage>
    ),
  }
})
