import type { Paths } from '#config/paths.ts'
import type { FacilityStatus } from '#facilities/lifecycle/status-on.ts'
import type { FacilityItem } from '#facilities/list-facilities.ts'
import { countFacet, type Facet, type FacilityFilters, UNKNOWN } from '#facilities/list-filters.ts'
import { FacilityRow } from '#facilities/listing/facility-row.tsx'
import type { TypeGroup } from '#facilities/type-group.ts'
import type { Translate } from '#i18n/translate.ts'
import { FacetLinks } from '#ui/facet-links.tsx'
import { Pager } from '#ui/pager.tsx'

export type FacilityListing = {
  district: { slug: string; name: string }
  all: FacilityItem[]
  items: FacilityItem[]
  total: number
  page: number
  pages: number
  filters: FacilityFilters
  t: Translate
  to: Paths
}

type Narrowing = Exclude<Facet, 'scope'>

/** Behind a fold, so that on a phone the list begins on the first screen. */
const MORE: readonly Narrowing[] = ['level', 'rank', 'street', 'status']

/** The register of a district as a list to narrow and leaf through, all by links. Partners elsewhere are a list of their own. */
export function FacilityList(listing: FacilityListing) {
  const { all, district, items, total, page, pages, filters, t, to } = listing
  const href = (changed: Partial<FacilityFilters> & { page?: number }) => to.facilities(district.slug, { ...filters, ...changed })
  const choices = (facet: Narrowing) => (
    <FacetLinks
      key={facet} name={facet} label={t(`facilities.list.by.${facet}`)} chosen={filters[facet]} t={t}
      choices={countFacet(all, facet, filters).map((choice) => ({ ...choice, label: labelOf(facet, choice.value, t) }))}
      href={(value) => href({ [facet]: value })}
      lang={facet === 'level' || facet === 'rank' || facet === 'street' ? 'zh-CN' : undefined}
    />
  )
  const partners = all.filter(({ districtCode }) => districtCode === null).length
  return (
    <div className="shelf">
      <h1>{filters.scope ? t('facilities.list.partnersOf', { district: district.name }) : t('site.rooms.facilities')}</h1>
      <p className="lead">{filters.scope ? t('facilities.list.partnersIntro') : t('facilities.list.intro')}</p>
      <div className="facets">
        <dl>{choices('type')}</dl>
        <details className="more" open={MORE.some((facet) => filters[facet] !== null)}>
          <summary>{t('facilities.list.more')}</summary>
          <dl>{MORE.map(choices)}</dl>
        </details>
      </div>
      <p className="count">{t('facilities.list.count', { total })}</p>
      {total === 0 && (
        <div className="nothing"><p>{t('facilities.list.none')}</p><p><a href={to.facilities(district.slug)}>{t('facilities.list.reset')}</a></p></div>
      )}
      <ol className="list" start={(page - 1) * 20 + 1}>
        {items.map((item) => <FacilityRow key={item.id} item={item} district={district} t={t} to={to} />)}
      </ol>
      <Pager page={page} pages={pages} href={(other) => href({ page: other > 1 ? other : undefined })} t={t} />
      {filters.scope
        ? <p className="besides"><a href={to.facilities(district.slug)}>{t('facilities.list.own', { district: district.name })}</a></p>
        : partners > 0 && <p className="besides"><a href={to.facilities(district.slug, { scope: 'partner' })}>{t('facilities.list.partners', { count: partners })}</a></p>}
    </div>
  )
}

function labelOf(facet: Narrowing, value: string, t: Translate): string {
  if (value === UNKNOWN) return t('facilities.noSource')
  if (facet === 'type') return t(`facilities.types.${value as TypeGroup}`)
  return facet === 'status' ? t(`facilities.status.${value as FacilityStatus}`) : value
}
