import { districtName } from '#districts/district-name.ts'
import { countUnknown, countUnstated } from '#facilities/list-filters.ts'
import { UNKNOWN } from '#facilities/offered-terms.ts'
import { FacilityFacets, facetLabel } from '#facilities/listing/facility-facets.tsx'
import { FacilityQuestion } from '#facilities/listing/facility-question.tsx'
import { FacilityRow } from '#facilities/listing/facility-row.tsx'
import { type FacilityListing, listHref } from '#facilities/listing/listing.ts'
import { NoFacility } from '#facilities/listing/no-facility.tsx'
import { Distance } from '#facilities/listing/distance.tsx'
import { TakeList } from '#facilities/listing/take-list.tsx'
import { placeWords } from '#places/place-name.tsx'
import { Pager } from '#ui/pager.tsx'

/** The register of a district as a list to ask and to narrow, all by links and plain forms. Partners elsewhere are a list of their own. */
export function FacilityList(listing: FacilityListing) {
  const { all, district, items, total, page, pages, filters, approximate, at, near: start, t, to } = listing
  const partners = all.filter(({ districtCode }) => districtCode === null).length
  const unknown = countUnknown(all, filters)
  return (
    <div className="shelf">
      <h1>{filters.scope ? t('facilities.list.partnersOf', { district: districtName(district, t) }) : t('site.rooms.facilities')}</h1>
      <p className="lead">{filters.scope ? t('facilities.list.partnersIntro') : t('facilities.list.intro')}</p>
      <FacilityQuestion {...listing} />
      <FacilityFacets {...listing} />
      <p className="count">{t('facilities.list.count', { total })}</p>
      {approximate && total > 0 && <p className="hint">{t('facilities.list.approximate')}</p>}
      {unknown > 0 && <p className="hint">{t('facilities.list.open.unknown', { count: unknown })} <a href={listHref(listing, { open: null, at: null })}>{t('facilities.list.open.anyTime')}</a></p>}
      {countUnstated(all, filters).map(({ facet, count }) => (
        <p key={facet} className="hint">{t('facilities.list.unstated', { count, what: facetLabel(listing, facet, filters[facet]!) })} <a href={listHref(listing, { [facet]: UNKNOWN })}>{t('facilities.list.open.anyTime')}</a></p>
      ))}
      {start && <p className="hint">{t('facilities.list.near.method')}</p>}
      {total === 0 && <NoFacility {...listing} />}
      <ol className="list" start={(page - 1) * 20 + 1}>
        {items.map((item) => (
          <FacilityRow key={item.id} item={item} district={district} then={at !== null} t={t} to={to}>
            {listing.besides?.(item)}
            {start && item.near && <Distance near={item.near} from={start.kind === 'facility' ? start.name : placeWords(start.name, t)} t={t} />}
          </FacilityRow>
        ))}
      </ol>
      <Pager page={page} pages={pages} href={(other) => listHref(listing, { page: other > 1 ? other : undefined })} t={t} />
      {total > 0 && <TakeList {...listing} />}
      {filters.scope
        ? <p className="besides"><a href={to.facilities(district.slug)}>{t('facilities.list.own', { district: districtName(district, t) })}</a></p>
        : partners > 0 && <p className="besides"><a href={to.facilities(district.slug, { scope: 'partner' })}>{t('facilities.list.partners', { count: partners })}</a></p>}
    </div>
  )
}
