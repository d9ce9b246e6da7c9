import type { Paths } from '#config/paths.ts'
import { districtTrail } from '#districts/district-trail.ts'
import type { District } from '#districts/queries.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import { countMiss } from '#misses/count-miss.ts'
import { find } from '#search/find.ts'
import type { HitKind } from '#search/load-hits.ts'
import { SearchResults } from '#search/results/search-results.tsx'
import { SearchStart } from '#search/results/search-start.tsx'

const KINDS: readonly string[] = ['reply', 'policy', 'report', 'other', 'facility'] satisfies HitKind[]

type Asked = { query: URLSearchParams; locale: Locale; t: Translate; to: Paths }

/** The search page of a district, or of all; words that name one document lead straight to it, unless all results are asked for. */
export async function searchPage({ query, locale, t, to: paths }: Asked, district: District | null) {
  const asked = query.get('q') ?? ''
  const kind = KINDS.includes(query.get('kind') ?? '') ? (query.get('kind') as HitKind) : null
  const slug = district?.slug ?? null
  const shared = {
    district,
    room: 'search' as const,
    searched: null,
    description: t('search.description'),
    trail: district ? districtTrail(district, t, paths) : [{ label: t('site.portalName'), href: paths.home() }],
  }
  if (asked.trim() === '') {
    return { ...shared, title: t('search.title'), address: (to: Paths) => to.search(slug), body: <SearchStart district={district} t={t} to={paths} /> }
  }
  const found = await find({ query: asked, districtCode: district?.code, kind, page: Number(query.get('page')) })
  const all = query.get('all') === '1'
  if (found.total === 0 && !found.exact) countMiss({ districtCode: district?.code ?? '', place: 'search', words: found.words, narrowed: '' })
  if (found.exact && !all && !kind) {
    const { districtSlug, kind: documentKind, slug: documentSlug } = found.exact
    return new Response(null, { status: 302, headers: { location: paths.document(districtSlug, documentKind, documentSlug, null, { q: found.words }), 'cache-control': 'public, max-age=0, s-maxage=1' } })
  }
  const address = (to: Paths) => to.search(slug, { q: found.words, kind, all: all ? 1 : null, page: found.page > 1 ? found.page : null })
  return {
    ...shared,
    title: t('search.titleFor', { words: found.words }),
    address,
    canonical: (to: Paths) => to.search(slug),
    body: <SearchResults found={found} kind={kind} all={all} district={district} locale={locale} t={t} to={paths} />,
  }
}
