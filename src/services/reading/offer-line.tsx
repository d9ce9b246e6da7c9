import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import { agesWords } from '#services/ages-words.ts'
import { offerStatusOn } from '#services/offer-status.ts'
import type { PublicOffer } from '#services/queries.ts'
import { type DocumentOf, statedIn } from '#sources/source.ts'

type Props = { offer: PublicOffer; day: Day; documentOf: DocumentOf; t: Translate; to: Paths }

/** How a facility offers a service on a day: whether, in which way, for whom, at what price, how to get it, which document promises it, and on whose order it is switched. */
export function OfferLine({ offer, day, documentOf, t, to }: Props) {
  const { registered, switches, mode, text, accessKinds, feeKind, promise } = offer
  const { status, by } = offerStatusOn(registered, switches, day)
  // 提供 · 到机构 · 家庭医生签约 under the heading 家庭医生签约 says nothing new.
  const own = text !== null && !(offer.serviceCode && text === t(`services.names.${offer.serviceCode}`)) ? text : null
  const terms = [...(feeKind ? [t(`services.feeKind.${feeKind}`)] : []), ...accessKinds.map((kind) => t(`services.accessKind.${kind}`))]
  return (
    <>
      <p className="offer">
        <b className={`state ${status}`}>{t(`services.status.${status}`)}</b> · {t(`services.mode.${mode}`)}
        {terms.map((words) => <span key={words}> · {words}</span>)}
        {own !== null && <> · <span lang="zh-CN">{own}</span></>}
      </p>
      {by && <p className="about">{t('services.byOrder', { basis: by.basis, day: by.effectiveOn })}{by.until && t('services.untilDay', { day: by.until })}</p>}
      <OfferTerms offer={offer} t={t} />
      {promise && <p className="about">{t('services.promise')}<Promise promise={promise} document={documentOf(statedIn(promise))} to={to} /></p>}
    </>
  )
}

const TERMS = ['eligibility', 'fee', 'access', 'area', 'bring', 'contact'] as const

function OfferTerms({ offer, t }: Pick<Props, 'offer' | 't'>) {
  const ages = agesWords(offer, t)
  const stated = TERMS.filter((name) => offer[name])
  if (stated.length === 0 && ages === null) return null
  return (
    <p className="about">
      {ages !== null && !offer.eligibility && <span>{t('services.eligibility')}{ages} </span>}
      {stated.map((name) => <span key={name}>{t(`services.${name}`)}<span lang="zh-CN">{offer[name]}</span>{name === 'eligibility' && ages !== null && ` ${ages}`} </span>)}
    </p>
  )
}

function Promise({ promise, document, to }: { promise: string; document: ReturnType<DocumentOf>; to: Paths }) {
  return document ? <a lang="zh-CN" href={to.document(document.district, document.kind, document.slug, document.anchor)}>《{document.title}》</a> : <span lang="zh-CN">{promise}</span>
}
