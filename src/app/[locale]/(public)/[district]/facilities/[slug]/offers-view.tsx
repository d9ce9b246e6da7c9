import type { Paths } from '#config/paths.ts'
import type { PublicFacility } from '#facilities/queries.ts'
import { statusOn } from '#facilities/lifecycle/status-on.ts'
import { Amend } from '#facilities/reading/amend.tsx'
import { openingAt } from '#facilities/opening.ts'
import type { Moment } from '#hours/answer.ts'
import { AnswerLine } from '#hours/reading/answer-line.tsx'
import { Timetable } from '#hours/reading/timetable.tsx'
import type { Translate } from '#i18n/translate.ts'
import { slugOf } from '#services/code-list.ts'
import { isOffered, offerStatusOn } from '#services/offer-status.ts'
import type { PublicOffer } from '#services/queries.ts'
import { OfferLine } from '#services/reading/offer-line.tsx'
import { SourceLine } from '#sources/source-line.tsx'
import { type DocumentOf, sourceOf } from '#sources/source.ts'
import { isWeak, trustOf } from '#sources/trust.ts'

type Props = { offers: PublicOffer[]; facility: PublicFacility; district: string; documentOf: DocumentOf; moment: Moment; t: Translate; to: Paths }

/** What a facility offers, each service with its own hours where it has any, and who says so. */
export function OffersView({ offers, facility, district, documentOf, ...shown }: Props) {
  const { moment, t, to } = shown
  const status = statusOn(facility.status, facility.events, moment.day)
  return (
    <section id="services">
      <h2>{t('services.atFacility')}</h2>
      {offers.length === 0 ? <p className="unknown">{t('facilities.noSource')}</p> : (
        <ul className="records">
          {offers.map((offer) => {
            const schedules = facility.schedules.filter(({ serviceCode }) => serviceCode !== null && serviceCode === offer.serviceCode)
            const name = offer.serviceCode ? t(`services.names.${offer.serviceCode}`) : (offer.text ?? '')
            // A service that is paused has hours, but none in which anybody is received.
            const held = isOffered(offerStatusOn(offer.registered, offer.switches, moment.day).status)
            return (
              <li key={offer.id}>
                {offer.serviceCode && <p><a className="title" href={to.service(district, slugOf(offer.serviceCode))}>{t(`services.names.${offer.serviceCode}`)}</a></p>}
                <OfferLine offer={offer} day={moment.day} documentOf={documentOf} t={t} to={to} />
                {schedules.length > 0 && held && <AnswerLine answer={openingAt(status, schedules, moment)} moment={moment} t={t} />}
                {schedules.map((schedule) => (
                  <div key={schedule.id}>
                    <Timetable schedule={schedule} caption={t('hours.caption')} pageOf={(slug) => to.facility(district, slug)} t={t} />
                    <SourceLine source={schedule.source} {...shown} />
                    <Amend {...shown} facility={facility} place={`schedule:${schedule.id}`} name={`${name} ${t('hours.caption')}`} />
                  </div>
                ))}
                {isWeak(trustOf(offer.source.trust)) && <span className="doubt">{t('facilities.unverified')}</span>}
                <SourceLine source={sourceOf(offer.source, documentOf)} {...shown} />
                <Amend {...shown} facility={facility} place={`offer:${offer.id}`} name={name} />
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
