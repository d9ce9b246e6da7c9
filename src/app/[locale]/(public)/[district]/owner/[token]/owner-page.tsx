import type { Paths } from '#config/paths.ts'
import type { OwnedFact, OwnedHouse } from '#desk/register/owner/owned-house.ts'
import { districtName } from '#districts/district-name.ts'
import { FACILITY_TYPES, type FacilityTypeCode } from '#facilities/code-lists/facility-types.ts'
import { placeWords } from '#feedback/feedback-page.tsx'
import type { Translate } from '#i18n/translate.ts'
import { dayInChina } from '#platform/clock.ts'
import type { Issue } from '#platform/errors.ts'

type Props = { house: OwnedHouse; token: string; typed: URLSearchParams; issues: Issue[]; done: { confirmed: number; receipts: string[] } | null; t: Translate; to: Paths }

/** What the public is told of a house, for its owner to say of each fact whether it holds, and what is lacking. */
export function OwnerPage({ house: { name, slug, district, facts, reports, link }, token, typed, issues, done, t, to }: Props) {
  const general = issues.find(({ field }) => field === null)
  const villages = facts.filter(({ kind }) => kind === 'village')
  const asked = (fact: OwnedFact) => <Fact key={fact.place} fact={fact} typed={typed} issue={issues.find(({ field }) => field === fact.place)} t={t} />
  const tooLong = issues.find(({ field }) => field === 'more')
  return (
    <article className="lone">
      <h1 lang="zh-CN">{name}</h1>
      <p className="lead">{t('owner.lead', { district: districtName(district, t) })}</p>
      {done && (
        <div className="notice done" role="status">
          <p>{t('owner.done', { confirmed: done.confirmed, reported: done.receipts.length })}</p>
        </div>
      )}
      {reports.length > 0 && (
        <section>
          <h2>{t('owner.reports')}</h2>
          <ul>{reports.map(({ receipt, place, claim, receivedOn, decision }) => <li key={receipt}>{place && place !== 'other' && t('owner.fact', { field: placeWords(t, place) })}<span className="stands" lang="zh-CN">{claim}</span> <span className="hint">{receivedOn}</span> <a href={to.receipt(district.slug, receipt)}>{t(decision ? `feedback.decisions.${decision}` : 'owner.waits')}</a></li>)}</ul>
        </section>
      )}
      {issues.length > 0 && <div className="notice refused" role="alert"><p>{general ? words(t, general) : t('feedback.refused')}</p></div>}
      <form className="ask" method="post" action={to.owner(district.slug, token)}>
        {facts.filter(({ kind }) => kind !== 'village').map(asked)}
        {villages.length > 0 && <h2>{t('owner.villages')}</h2>}
        {villages.map(asked)}
        <fieldset>
          <legend>{t('owner.more')}</legend>
          {tooLong && <strong className="why" id="why-more">{words(t, tooLong)}</strong>}
          <label htmlFor="more">{t('owner.moreLabel')}</label>
          <textarea id="more" name="more" rows={4} maxLength={500} aria-describedby={tooLong ? 'why-more more-hint' : 'more-hint'}>{typed.get('more') ?? ''}</textarea>
          <p className="hint" id="more-hint">{t('owner.moreHint')}</p>
        </fieldset>
        <p className="hint">{t('owner.private')}</p>
        <p><button>{t('owner.send')}</button></p>
      </form>
      <p className="hint">{t('owner.until', { day: dayInChina(link.expiresAt) })} <a href={to.facility(district.slug, slug)}>{t('owner.public')}</a></p>
    </article>
  )
}

/** For whoever comes by a link that holds no more: whom to ask for another. */
export function LinkOver({ house: { name, slug, district }, t, to }: Pick<Props, 'house' | 't' | 'to'>) {
  return (
    <article className="lone">
      <h1 lang="zh-CN">{name}</h1>
      <p className="notice">{t('owner.over', { district: district.name })}</p>
      <p><a href={to.facility(district.slug, slug)}>{t('owner.public')}</a></p>
    </article>
  )
}

function Fact({ fact, typed, issue, t }: { fact: OwnedFact; typed: URLSearchParams; issue: Issue | undefined; t: Translate }) {
  const { place, value, confirmedOn } = fact
  const [label, shown] = said(fact, t)
  const answer = typed.get(`answer-${place}`)
  return (
    <fieldset>
      <legend>{t('owner.fact', { field: label })}<span className="stands" lang="zh-CN">{shown}</span></legend>
      {confirmedOn && <p className="hint">{t('owner.confirmedOn', { day: confirmedOn })}</p>}
      {issue && <strong className="why" id={`why-${place}`}>{words(t, issue)}</strong>}
      <input type="hidden" name={`saw-${place}`} value={value} />
      <label><input type="radio" name={`answer-${place}`} value="right" checked={answer === 'right'} /> {t('owner.right')}</label>
      <label><input type="radio" name={`answer-${place}`} value="wrong" checked={answer === 'wrong'} /> {t('owner.wrong')}</label>
      <p><label htmlFor={`now-${place}`}>{t('owner.now', { field: label })}</label> <input type="text" id={`now-${place}`} name={`now-${place}`} maxLength={300} value={typed.get(`now-${place}`) ?? ''} aria-describedby={issue ? `why-${place}` : undefined} /></p>
    </fieldset>
  )
}

/** A fact in the public page's words: what it is, and what stands there. */
function said(fact: OwnedFact, t: Translate): [label: string, shown: string] {
  const service = fact.kind === 'field' || fact.kind === 'village' || fact.serviceCode === null ? null : t(`services.names.${fact.serviceCode}`)
  switch (fact.kind) {
    case 'schedule':
      return [service === null ? t('hours.title') : t('owner.hoursOf', { service }), [fact.value, t(`hours.holidays.${fact.holidays}`)].join('\n')]
    case 'offer':
      return [service ?? fact.value, [t(`services.mode.${fact.mode}`), t(`services.status.${fact.status}`)].join(' · ')]
    case 'village':
      return [fact.village.name, fact.value]
    default: {
      const { place, value } = fact
      const known = value === 'yes' || value === 'no' ? t(`facilities.known.${value}`) : place === 'typeCode' ? `${FACILITY_TYPES[value as FacilityTypeCode] ?? ''}（${value}）` : value
      return [t(`facilities.fields.${place}`), known]
    }
  }
}

function words(t: Translate, { key }: Issue): string {
  return t(`issues.${key as 'claim_required'}`)
}
