import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import type { VillageFilters } from '#villages/narrow.ts'

/** The list as it is narrowed, to take along: as a table, and as points on a map. */
export function TakeVillages({ district: { slug }, filters, t, to }: { district: { slug: string }; filters: VillageFilters; t: Translate; to: Paths }) {
  return (
    <details className="more take">
      <summary>{t('openData.take.list')}</summary>
      <ul>
        <li><a href={to.villagesAs(slug, 'csv', filters)}>{t('openData.csv.name')}</a> {t('villages.csv')}</li>
        <li><a href={to.villagesAs(slug, 'geojson', filters)}>{t('openData.geojson.name')}</a> {t('openData.geojson.about')}</li>
      </ul>
      <p className="hint"><a href={to.openData()}>{t('openData.take.more')}</a></p>
    </details>
  )
}
