import { type FacilityListing, listQuery } from '#facilities/listing/listing.ts'
import { onStreet } from '#facilities/on-street.ts'
import { placeWords } from '#places/place-name.tsx'

/** The list as it is narrowed, to take along: as a table, as points on a map, and where a street is chosen as a sheet to print. */
export function TakeList(listing: FacilityListing) {
  const { all, district, filters: { street }, t, to } = listing
  const query = listQuery(listing)
  return (
    <details className="more take">
      <summary>{t('openData.take.list')}</summary>
      <ul>
        <li><a href={to.facilitiesAs(district.slug, 'csv', query)}>{t('openData.csv.name')}</a> {t('openData.csv.about')}</li>
        <li><a href={to.facilitiesAs(district.slug, 'geojson', query)}>{t('openData.geojson.name')}</a> {t('openData.geojson.about')}</li>
        {street && onStreet(street, all).length > 0 && (
          <li><a href={to.streetCard(district.slug, street)}>{t('openData.streetCard.name', { street: placeWords(street, t) })}</a> {t('openData.streetCard.about')}</li>
        )}
      </ul>
      <p className="hint"><a href={to.openData()}>{t('openData.take.more')}</a></p>
    </details>
  )
}
