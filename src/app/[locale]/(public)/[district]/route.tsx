import { DistrictView } from '#app/[locale]/(public)/[district]/district-view.tsx'
import { readCountRows } from '#app/[locale]/(public)/[district]/facility-counts/read-count-rows.ts'
import { publicPage } from '#app/public-page.tsx'
import { readFactCube } from '#commitments/confirmed-facts.ts'
import { districtName } from '#districts/district-name.ts'
import { countFacilities } from '#facilities/count-facilities.ts'
import { requireDistrict } from '#districts/queries.ts'
import { countsByKind } from '#documents/lists/counts.ts'
import { latestDocuments } from '#documents/lists/list-documents.ts'
import { dayInChina } from '#platform/clock.ts'

/** A district's own front door: what its bureau published, and what it holds. */
export const GET = publicPage<{ district: string }>(async ({ params, locale, t, to, origin }) => {
  const district = await requireDistrict(params.district)
  const { slug } = district
  const today = dayInChina(new Date())
  const [counts, facilities, published, commitments, targets, replies, policies, reports] = await Promise.all([
    countsByKind(slug), countFacilities(district.code), readCountRows(district, today), readFactCube(slug, 'commitment', today), readFactCube(slug, 'target', today),
    latestDocuments(slug, 'reply', 5), latestDocuments(slug, 'policy', 5), latestDocuments(slug, 'report', 5),
  ])
  const name = district.identity.siteName ?? t('site.districtName', { district: districtName(district, t) })
  return {
    district,
    room: 'district',
    title: name,
    description: t('district.description', { district: districtName(district, t) }),
    address: (paths) => paths.district(slug),
    trail: [{ label: t('site.portalName'), href: to.home() }],
    structured: [
      { '@type': 'WebSite', name, url: origin + to.district(slug) },
      ...(district.identity.host ? [{ '@type': 'GovernmentOrganization', name: district.identity.host, areaServed: `${district.city}${district.name}` }] : []),
    ],
    body: (
      <DistrictView district={district} counts={counts} facilities={facilities} published={published.map(({ beside }) => beside)} stated={{ commitment: sumOf(commitments), target: sumOf(targets) }} latest={{ replies, policies, reports }} locale={locale} t={t} to={to} today={today} />
    ),
  }
})

function sumOf(rows: { count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0)
}
