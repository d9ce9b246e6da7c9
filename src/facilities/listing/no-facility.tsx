import { relaxations } from '#facilities/list-filters.ts'
import { facetLabel } from '#facilities/listing/facility-facets.tsx'
import { type FacilityListing, listHref } from '#facilities/listing/listing.ts'

/** Nothing fits: which one question to give up, and how many facilities each would bring; or all of them. */
export function NoFacility(listing: FacilityListing) {
  const { all, district, filters, q, t, to } = listing
  return (
    <div className="nothing">
      <p>{t('facilities.list.none')}</p>
      <ul>
        {relaxations(all, filters).map(({ facet, count }) => (
          <li key={facet}>
            <a href={listHref(listing, facet === 'open' ? { open: null, at: null } : { [facet]: null })}>{t('facilities.list.without', { what: facetLabel(listing, facet, filters[facet]!), count })}</a>
          </li>
        ))}
        {q && <li><a href={to.search(district.slug, { q })}>{t('facilities.list.searchAll', { words: q })}</a></li>}
        <li><a href={to.facilities(district.slug)}>{t('facilities.list.reset')}</a></li>
      </ul>
    </div>
  )
}
