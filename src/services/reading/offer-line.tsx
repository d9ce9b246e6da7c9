import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import { offerStatusOn } from '#services/offer-status.ts'
import type { PublicOffer } from '#services/queries.ts'

/** How a facility offers a service on a day: whether, in which way, for whom, at what price, and on whose order it is switched. */
export function OfferLine({ offer: { registered, switches, mode, text, eligibility, fee, access, area }, day, t }: { offer: PublicOffer; day: Day; t: Translate }) {
  const { status, by } = offerStatusOn(registered, switches, day)
  return (
    <>
      <p className="offer">
        <b className={`state ${status}`}>{t(`services.status.${status}`)}</b> {t(`services.mode.${mode}`)}
        {text && <span lang="zh-CN"> {text}</span>}
      </p>
      {by && <p className="about">{t('services.byOrder', { basis: by.basis, day: by.effectiveOn })}{by.until && t('services.untilDay', { day: by.until })}</p>}
      {(eligibility ?? fee ?? access ?? area) && (
        <p className="about">
          {([['eligibility', eligibility], ['fee', fee], ['access', access], ['area', area]] as const).map(([name, value]) => value && <span key={name}>{t(`services.${name}`)}<span lang="zh-CN">{value}</span> </span>)}
        </p>
      )}
    </>
  )
}
