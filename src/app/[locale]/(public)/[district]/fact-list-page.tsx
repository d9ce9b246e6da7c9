import { publicPage } from '#app/public-page.tsx'
import { type ListedKind, LIST_FACETS, type ListFacet, readFactCube, readFacts } from '#commitments/confirmed-facts.ts'
import { FactList } from '#commitments/listing/fact-list.tsx'
import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { countChoices, readChosen, totalLeft } from '#documents/lists/facets.ts'
import { dayInChina } from '#platform/clock.ts'
import { NotFoundError } from '#platform/errors.ts'
import { readPage } from '#ui/read-page.ts'

const PAGE_LENGTH = 20
const ORDER: Partial<Record<ListFacet, 'down' | 'most'>> = { year: 'down', about: 'most' }

/** The list of a district's commitments, or of its targets, narrowed as the address asks. */
export function factListPage(kind: ListedKind) {
  return publicPage<{ district: string }>(async ({ params, query, locale, t, to }) => {
    const district = await requireDistrict(params.district)
    const today = dayInChina(new Date())
    const cube = await readFactCube(district.slug, kind, today)
    const chosen = readChosen(query, cube, LIST_FACETS)
    const total = totalLeft(cube, LIST_FACETS, chosen)
    const page = readPage(query, total, PAGE_LENGTH)
    if (page === null) throw new NotFoundError(`no page ${query.get('page')}`)
    const items = await readFacts(kind, { districtSlug: district.slug, today, chosen }, { page, perPage: PAGE_LENGTH })
    const choices = Object.fromEntries(LIST_FACETS.map((facet) => [facet, countChoices(cube, LIST_FACETS, facet, chosen, ORDER[facet])])) as Record<ListFacet, { value: string; count: number }[]>
    const name = t(`facts.${kind}`)
    const about = t(`facts.about.${kind}`, { district: districtName(district, t) })
    return {
      district,
      title: page > 1 ? t('list.pageTitle', { name, page }) : name,
      description: about,
      address: (paths) => (kind === 'commitment' ? paths.commitments : paths.targets)(district.slug, { ...chosen, page: page > 1 ? page : null }),
      ...(kind === 'commitment' && { follow: { calendar: (paths: Paths) => paths.deadlines(district.slug) } }),
      trail: districtTrail(district, t, to),
      column: { name, description: about, keywords: `${districtName(district, t)},${name}`, type: t('list.columnType') },
      body: (
        <FactList kind={kind} district={district} items={items} total={total} page={page} pages={Math.max(1, Math.ceil(total / PAGE_LENGTH))}
          chosen={chosen} choices={choices} today={today} locale={locale} t={t} to={to} />
      ),
    }
  })
}
