import { type FacilityListing, listQuery } from '#facilities/listing/listing.ts'

/** The list as it is narrowed, to take along: as a table, and as points on a map. */
export function TakeList(listing: FacilityListing) {
  const { district, t, to } = listing
  const query = listQuery(listing)
  return (
    <details className="more take">
      <summary>{t('openData.take.list')}</summary>
      <ul>
        <li><a href={to.facilitiesAs(district.slug, 'csv', query)}>{t('openData.csv.name')}</a> {t('openData.csv.about')}</li>
        <li><a href={to.facilitiesAs(district.slug, 'geojson', query)}>{t('openData.geojson.name')}</a> {t('openData.geojson.about')}</li>
      </ul>
      <p className="hint"><a href={to.openData()}>{t('openData.take.more')}</a></p>
    </details>
  )
}
