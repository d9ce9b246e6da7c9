import { districtName } from '#districts/district-name.ts'
import type { District } from '#districts/queries.ts'
import type { Paths } from '#config/paths.ts'
import type { FacilityItem } from '#facilities/list-facilities.ts'
import { receives } from '#facilities/lifecycle/status-on.ts'
import { FacilityRow } from '#facilities/listing/facility-row.tsx'
import type { Moment } from '#hours/answer.ts'
import { Timetable } from '#hours/reading/timetable.tsx'
import type { Schedule } from '#hours/schedule.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import { type ServiceCode, SERVICES, slugOf } from '#services/code-list.ts'
import type { Definition, PublicOffer } from '#services/queries.ts'
import { ServiceDefinition } from '#services/reading/definition.tsx'
import { OfferLine } from '#services/reading/offer-line.tsx'
import { SpokenOfList } from '#services/reading/spoken-of.tsx'
import type { SpokenOf } from '#services/service-sentences.ts'
import { SourceLine } from '#sources/source-line.tsx'
import { type DocumentOf, sourceOf } from '#sources/source.ts'
import { isWeak, trustOf } from '#sources/trust.ts'
import { Phrases } from '#ui/phrases.tsx'

type Props = {
  code: ServiceCode
  district: District
  definition: Definition | null
  offered: { facility: FacilityItem; offer: PublicOffer }[]
  /** The service's own hours, by facility. */
  schedules: Record<string, Schedule[]>
  /** Services of the same kind that are offered somewhere in the district. */
  akin: { code: ServiceCode; count: number }[]
  spoken: SpokenOf[]
  documentOf: DocumentOf
  moment: Moment
  locale: Locale
  t: Translate
  to: Paths
}

/** A service of a district: what it is, where there is one, and which document says so. */
export function ServiceView({ code, district, definition, offered, schedules, akin, spoken, documentOf, locale, ...shown }: Props) {
  const { moment, t, to } = shown
  // A house that has closed, or not opened yet, offers nothing whatever its last offer says.
  const places = offered.filter(({ facility }) => receives(facility.status))
  return (
    <article className="facility service">
      <header>
        <p className="over">{districtName(district, t)}</p>
        <h1><Phrases text={t(`services.names.${code}`)} /></h1>
        {SERVICES[code].group === 'emergency' && <p className="notice closed"><b>{t('services.emergency')}</b></p>}
      </header>
      <div className="known">
        <section id="definition">
          <h2>{t('services.texts.what')}</h2>
          <ServiceDefinition definition={definition} locale={locale} t={t} />
        </section>
        <section id="where">
          <h2>{t('services.where')}</h2>
          {places.length === 0 ? (
            <>
              <p className="unknown">{t('services.noneKnown')}</p>
              {akin.length > 0 && <p>{t('services.akin')} {akin.map((one) => <a key={one.code} className="kin" href={to.service(district.slug, slugOf(one.code))}>{t('services.akinOf', { name: t(`services.names.${one.code}`), count: one.count })}</a>)}</p>}
            </>
          ) : (
            <>
              <p className="count">{t('services.offers', { count: places.length })}</p>
              <ul className="list">
                {places.map(({ facility, offer }) => (
                  <FacilityRow key={offer.id} item={facility} district={district} t={t} to={to}>
                    <OfferLine offer={offer} day={moment.day} documentOf={documentOf} t={t} to={to} />
                    {schedules[facility.id]?.map((schedule) => <Timetable key={`${schedule.validFrom}${schedule.validTo}`} schedule={schedule} caption={t('services.sessions')} pageOf={(slug) => to.facility(district.slug, slug)} t={t} />)}
                    {isWeak(trustOf(offer.source.trust)) && <span className="doubt">{t('facilities.unverified')}</span>}
                    <SourceLine source={sourceOf(offer.source, documentOf)} {...shown} />
                  </FacilityRow>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
      <section id="documents">
        <h2>{t('services.documents')}</h2>
        <SpokenOfList spoken={spoken} t={t} to={to} />
      </section>
    </article>
  )
}
