import { countFacet, type Facet } from '#facilities/list-filters.ts'
import { levelWords } from '#facilities/kind-and-level.tsx'
import type { FacilityStatus } from '#facilities/lifecycle/status-on.ts'
import { type FacilityListing, listHref } from '#facilities/listing/listing.ts'
import { UNKNOWN } from '#facilities/offered-terms.ts'
import type { TypeGroup } from '#facilities/type-group.ts'
import { readTime, timeWords } from '#hours/period.ts'
import { placeWords } from '#places/place-name.tsx'
import { FacetLinks } from '#ui/facet-links.tsx'
import { Facets } from '#ui/facets.tsx'

type Narrowing = Exclude<Facet, 'scope'>

const FIRST: readonly Narrowing[] = ['type', 'service', 'open']
/** Behind a fold, so that on a phone the list begins on the first screen. */
const MORE: readonly Narrowing[] = ['mode', 'fee', 'access', 'specialty', 'level', 'rank', 'street', 'step', 'insurance', 'status']
const IN_CHINESE: readonly Narrowing[] = ['specialty']
/** A choice of many specialties helps nobody; the rest are found by their names. */
const MOST = 15

/** Every way to narrow the list, as links with how many each leaves. */
export function FacilityFacets(listing: FacilityListing) {
  const { all, filters, t, to } = listing
  const choices = (facet: Narrowing) => (
    <FacetLinks
      key={facet} name={facet} label={t(`facilities.list.by.${facet}`)} chosen={filters[facet]} t={t}
      choices={withChosen(countFacet(all, facet, filters), filters[facet]).map((choice) => ({ ...choice, label: facetLabel(listing, facet, choice.value) }))}
      href={(value) => listHref(listing, { [facet]: value })}
      lang={IN_CHINESE.includes(facet) ? 'zh-CN' : undefined}
    />
  )
  return (
    <Facets narrowed={[...FIRST, ...MORE].some((facet) => filters[facet] !== null)} t={t} to={to}>
      <dl>{FIRST.map(choices)}</dl>
      <details className="more" open={MORE.some((facet) => filters[facet] !== null)}>
        <summary>{t('facilities.list.more')}</summary>
        <dl>{MORE.map(choices)}</dl>
      </details>
    </Facets>
  )
}

/** The first choices, and the one that is chosen, though it leaves nobody: what was asked must be seen. */
function withChosen(counted: { value: string; count: number }[], chosen: string | null): { value: string; count: number }[] {
  const first = counted.slice(0, MOST)
  return chosen === null || first.some(({ value }) => value === chosen) ? first : [...first, counted.find(({ value }) => value === chosen) ?? { value: chosen, count: 0 }]
}

/** A value of a facet in words. */
export function facetLabel({ at, serviceName, t }: Pick<FacilityListing, 'at' | 'serviceName' | 't'>, facet: Facet, value: string): string {
  if (value === UNKNOWN) return t('facilities.noSource')
  if (facet === 'street') return placeWords(value, t)
  if (facet === 'type') return t(`facilities.types.${value as TypeGroup}`)
  if (facet === 'service') return serviceName(value)
  if (facet === 'level') return levelWords(value, null, t)
  if (facet === 'rank') return t('facilities.rank', { rank: value })
  if (facet === 'step') return t(`facilities.list.steps.${value as 'yes'}`)
  if (facet === 'insurance') return t('facilities.list.insured')
  if (facet === 'mode') return t(`services.mode.${value as 'home'}`)
  if (facet === 'fee') return t(`services.feeKind.${value as 'free'}`)
  if (facet === 'access') return t(`services.accessKind.${value as 'walk-in'}`)
  if (facet === 'open') return value === 'now' && at !== null ? t('facilities.list.open.at', { time: timeWords(readTime(at)!, t) }) : t(`facilities.list.open.${value as 'now'}`)
  return facet === 'status' ? t(`facilities.status.${value as FacilityStatus}`) : value
}
