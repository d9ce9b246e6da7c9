import { HomeView } from '#app/[locale]/(public)/home-view.tsx'
import { publicPage } from '#app/public-page.tsx'
import { countFacilities } from '#facilities/count-facilities.ts'
import { listDistricts } from '#districts/queries.ts'
import { countsByKind } from '#documents/lists/counts.ts'
import { latestDocuments } from '#documents/lists/list-documents.ts'
import { dayInChina } from '#platform/clock.ts'

/** The portal's front door: what this is, one search box, and the districts. */
export const GET = publicPage(async ({ locale, t, to, origin }) => {
  const districts = await listDistricts()
  const [holdings, latest] = await Promise.all([
    Promise.all(districts.map(async (district) => ({ district, counts: await countsByKind(district.slug), facilities: await countFacilities(district.code) }))),
    latestDocuments(null, 'reply', 5),
  ])
  return {
    district: null,
    title: t('site.portalName'),
    description: t('home.description'),
    address: (paths) => paths.home(),
    structured: [{
      '@type': 'WebSite', name: t('site.portalName'), url: origin + to.home(),
      potentialAction: { '@type': 'SearchAction', target: `${origin}${to.search(null)}?q={search_term_string}`, 'query-input': 'required name=search_term_string' },
    }],
    body: <HomeView holdings={holdings} latest={latest} locale={locale} t={t} to={to} today={dayInChina(new Date())} />,
  }
})
