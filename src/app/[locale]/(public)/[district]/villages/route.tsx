import { publicPage } from '#app/public-page.tsx'
import { districtName } from '#districts/district-name.ts'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { dayInChina } from '#platform/clock.ts'
import { SpokenOfList } from '#services/reading/spoken-of.tsx'
import { sentencesOf } from '#services/service-sentences.ts'
import { TakeVillages } from '#villages/listing/take-villages.tsx'
import { VillageList } from '#villages/listing/village-list.tsx'
import { readFilters } from '#villages/narrow.ts'
import { listVillages } from '#villages/queries.ts'

/** How the villages and communities of a district are cared for, and what documents say of it. */
export const GET = publicPage<{ district: string }>(async ({ params, query, t, to: paths }) => {
  const district = await requireDistrict(params.district)
  const [all, spoken] = await Promise.all([listVillages(district.code), sentencesOf(district.code, 'MOBILE')])
  const filters = readFilters(query, all)
  const title = t('villages.of', { district: filters.street ?? districtName(district, t) })
  return {
    district,
    room: 'facilities',
    title,
    description: t('villages.description', { district: districtName(district, t) }),
    address: (to) => to.villages(district.slug, filters),
    canonical: filters.care === null ? undefined : (to) => to.villages(district.slug, { street: filters.street }),
    style: 'villages',
    trail: [...districtTrail(district, t, paths), { label: t('site.rooms.facilities'), href: paths.facilities(district.slug) }],
    column: { name: t('villages.title'), description: t('villages.lead'), keywords: [t('villages.title'), districtName(district, t)].join(','), type: t('villages.columnType') },
    body: (
      <VillageList district={district} all={all} filters={filters} day={dayInChina(new Date())} t={t} to={paths}>
        <TakeVillages district={district} filters={filters} t={t} to={paths} />
        {spoken.length > 0 && (
          <section id="documents">
            <h2>{t('villages.documents')}</h2>
            <SpokenOfList spoken={spoken} t={t} to={paths} />
          </section>
        )}
      </VillageList>
    ),
  }
})
