import { readCountRows } from '#app/[locale]/(public)/[district]/facility-counts/read-count-rows.ts'
import { publicPage } from '#app/public-page.tsx'
import { districtName } from '#districts/district-name.ts'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { CountsView } from '#facilities/counts/counts-view.tsx'
import { dayInChina } from '#platform/clock.ts'

/** How many houses documents say there are, beside how many the register has. */
export const GET = publicPage<{ district: string }>(async ({ params, t, to: paths }) => {
  const district = await requireDistrict(params.district)
  const today = dayInChina(new Date())
  return {
    district,
    room: 'facilities',
    title: t('facilities.counts.title'),
    description: t('facilities.counts.lead', { district: districtName(district, t) }),
    address: (to) => to.facilityCounts(district.slug),
    trail: [...districtTrail(district, t, paths), { label: t('site.rooms.facilities'), href: paths.facilities(district.slug) }],
    body: <CountsView district={district} rows={await readCountRows(district, today)} today={today} t={t} to={paths} />,
  }
})
