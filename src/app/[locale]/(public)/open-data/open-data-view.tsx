import { apiPath, type Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import type { District } from '#districts/queries.ts'
import type { Translate } from '#i18n/translate.ts'
import { LICENCES } from '#open-data/licences.ts'

type Props = { districts: Pick<District, 'slug' | 'name' | 'identity'>[]; t: Translate; to: Paths }

/** Everything that can be taken along, a sentence each: interfaces first, then each district's register as files. */
export function OpenDataView({ districts, t, to }: Props) {
  return (
    <article className="prose">
      <h1>{t('openData.title')}</h1>
      <p className="lead">{t('openData.lead')}</p>
      <section>
        <h2>{t('openData.interfaces')}</h2>
        <dl>
          <dt><a href={`${apiPath()}/openapi.json`}>{t('openData.api.name')}</a></dt><dd>{t('openData.api.about')}</dd>
          <dt><a href={`${apiPath()}/fhir/metadata`}>{t('openData.fhir.name')}</a></dt><dd>{t('openData.fhir.about')}</dd>
          <dt><a href={`${apiPath()}/hsds`}>{t('openData.hsds.name')}</a></dt><dd>{t('openData.hsds.about')}</dd>
        </dl>
      </section>
      <section>
        <h2>{t('openData.district')}</h2>
        <dl>
          <dt>{t('openData.csv.name')}</dt><dd>{t('openData.csv.about')}</dd>
          <dt>{t('openData.geojson.name')}</dt><dd>{t('openData.geojson.about')}</dd>
          <dt>{t('openData.doorCard.name')}</dt><dd>{t('openData.doorCard.about')} {t('openData.onFacility')}</dd>
          <dt>{t('openData.streetSheet')}</dt><dd>{t('openData.streetCard.about')} {t('openData.onList')}</dd>
          <dt>{t('openData.calendar.name')}</dt><dd>{t('openData.calendar.about')} {t('openData.onFacility')}</dd>
        </dl>
        <ul className="files">
          {districts.map((district) => {
            const name = districtName(district, t)
            return (
              <li key={district.slug}>
                <b>{name}</b>{' '}
                <a href={to.facilitiesAs(district.slug, 'csv')} aria-label={`${name} CSV`}>CSV</a>{' '}
                <a href={to.facilitiesAs(district.slug, 'geojson')} aria-label={`${name} GeoJSON`}>GeoJSON</a>{' '}
                <a href={`${apiPath()}/hsds/datapackage.zip?district=${district.slug}`} aria-label={`${name} HSDS`}>HSDS</a>
              </li>
            )
          })}
        </ul>
      </section>
      <section>
        <h2>{t('openData.licence')}</h2>
        {Object.values(LICENCES).map((licence) => <p key={licence} lang="zh-CN">{licence}</p>)}
      </section>
    </article>
  )
}
