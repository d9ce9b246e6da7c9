import type { Paths } from '#config/paths.ts'
import type { OwnedHouse } from '#desk/register/owner/owned-house.ts'
import type { Translate } from '#i18n/translate.ts'
import { dayInChina } from '#platform/clock.ts'
import type { Issue } from '#platform/errors.ts'

type Props = { house: OwnedHouse; token: string; typed: URLSearchParams; issues: Issue[]; done: { confirmed: number; reported: number } | null; t: Translate; to: Paths }

/** What the public is told of a house, for its owner to say of each fact whether it holds. */
export function OwnerPage({ house: { name, slug, district, facts, cared, link }, token, typed, issues, done, t, to }: Props) {
  const general = issues.find(({ field }) => field === null)
  return (
    <article className="lone">
      <h1 lang="zh-CN">{name}</h1>
      <p className="lead">{t('owner.lead', { district: district.name })}</p>
      {done && <p className="notice done" role="status">{t('owner.done', done)}</p>}
      {issues.length > 0 && <div className="notice refused" role="alert"><p>{general ? words(t, general) : t('feedback.refused')}</p></div>}
      <form className="ask" method="post" action={to.owner(district.slug, token)}>
        {facts.map((fact) => <Fact key={fact.field} {...fact} label={t(`facilities.fields.${fact.field}`)} typed={typed} issue={issues.find(({ field }) => field === fact.field)} t={t} />)}
        {cared.length > 0 && <h2>{t('owner.villages')}</h2>}
        {cared.map(({ field, value, village, confirmedOn }) => <Fact key={field} field={field} value={value} confirmedOn={confirmedOn} label={village.name} typed={typed} issue={issues.find((one) => one.field === field)} t={t} />)}
        <p className="hint">{t('owner.private')}</p>
        <p><button>{t('owner.send')}</button></p>
      </form>
      <p className="hint">{t('owner.until', { day: dayInChina(link.expiresAt) })} <a href={to.facility(district.slug, slug)}>{t('owner.public')}</a></p>
    </article>
  )
}

type Asked = { field: string; value: string; confirmedOn: string | null; label: string; typed: URLSearchParams; issue: Issue | undefined; t: Translate }

function Fact({ field, value, confirmedOn, label, typed, issue, t }: Asked) {
  const answer = typed.get(`answer-${field}`)
  const shown = value === 'yes' || value === 'no' ? t(`facilities.known.${value}`) : value
  return (
    <fieldset>
      <legend>{t('owner.fact', { field: label })}<span lang="zh-CN">{shown}</span></legend>
      {confirmedOn && <p className="hint">{t('owner.confirmedOn', { day: confirmedOn })}</p>}
      {issue && <strong className="why" id={`why-${field}`}>{words(t, issue)}</strong>}
      <input type="hidden" name={`saw-${field}`} value={value} />
      <label><input type="radio" name={`answer-${field}`} value="right" checked={answer === 'right'} /> {t('owner.right')}</label>
      <label><input type="radio" name={`answer-${field}`} value="wrong" checked={answer === 'wrong'} /> {t('owner.wrong')}</label>
      <p><label htmlFor={`now-${field}`}>{t('owner.now', { field: label })}</label> <input type="text" id={`now-${field}`} name={`now-${field}`} maxLength={300} value={typed.get(`now-${field}`) ?? ''} aria-describedby={issue ? `why-${field}` : undefined} /></p>
    </fieldset>
  )
}

function words(t: Translate, { key }: Issue): string {
  return t(`issues.${key as 'claim_required'}`)
}
