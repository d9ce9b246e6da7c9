import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import { readRowPlace } from '#feedback/records.ts'
import { pageOf, subjectName } from '#feedback/page-of.ts'
import { isFacilityPlace, PLACE_GROUPS } from '#feedback/places.ts'
import type { Subject } from '#feedback/subject.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Issue } from '#platform/errors.ts'

type Props = {
  district: { slug: string; name: string }
  subject: Subject
  typed: { claim: string; evidence: string }
  issues: Issue[]
  counts: { received: number; accepted: number }
  t: Translate
  to: Paths
}

/** Says what is wrong on a page: which item, what would be right, how one knows. No name, no account. */
export function FeedbackPage({ district, subject: { about, slug, title, place, says }, typed, issues, counts, t, to }: Props) {
  const isFacility = about.kind === 'facility'
  const general = issues.filter(({ field }) => field === null)
  return (
    <article className="lone">
      <h1>{t('feedback.title')}</h1>
      <p className="lead">{t('feedback.about')} <a href={pageOf({ kind: about.kind, slug, place }, district.slug, to)} lang="zh-CN">{title}</a></p>
      {says && <blockquote><p lang="zh-CN">{isFacility ? `${placeWords(t, place)}：${says}` : says}</p></blockquote>}
      {issues.length > 0 && <div className="notice refused" role="alert"><p>{general[0] ? words(t, general[0]) : t('feedback.refused')}</p></div>}
      <form className="ask" method="post" action={to.feedback(district.slug)}>
        <input type="hidden" name={subjectName(about.kind)} value={slug} />
        {isFacility && !readRowPlace(place) ? (
          <p>
            <label htmlFor="place">{t('feedback.place')}</label>
            <select id="place" name="place">
              <option value="other" selected={place === null || place === 'other'}>{t('feedback.unsure')}</option>
              {Object.entries(PLACE_GROUPS).map(([group, places]) => (
                <optgroup key={group} label={t(`feedback.groups.${group as 'reach'}`)}>
                  {places.map((one) => <option key={one} value={one} selected={one === place}>{placeWords(t, one)}</option>)}
                </optgroup>
              ))}
            </select>
          </p>
        ) : <input type="hidden" name="place" value={place ?? ''} />}
        <Text name="claim" label={t('feedback.claim')} hint={t('feedback.claimHint')} value={typed.claim} issues={issues} t={t} />
        <Text name="evidence" label={t('feedback.evidence')} hint={t('feedback.evidenceHint')} value={typed.evidence} issues={issues} t={t} />
        <p className="hint">{t('feedback.private')}</p>
        <p><button>{t('feedback.send')}</button></p>
      </form>
      {counts.received > 0 && <p className="hint">{t('feedback.counts', { ...counts, district: districtName(district, t) })}</p>}
    </article>
  )
}

function Text({ name, label, hint, value, issues, t }: { name: 'claim' | 'evidence'; label: string; hint: string; value: string; issues: Issue[]; t: Translate }) {
  const issue = issues.find(({ field }) => field === name)
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      {issue && <strong className="why" id={`${name}-why`}>{words(t, issue)}</strong>}
      <textarea id={name} name={name} rows={3} aria-invalid={issue ? true : undefined} aria-describedby={issue ? `${name}-why ${name}-hint` : `${name}-hint`}>{value}</textarea>
      <small className="hint" id={`${name}-hint`}>{hint}</small>
    </p>
  )
}

/** What a place of a facility is called. */
export function placeWords(t: Translate, place: string | null): string {
  const row = readRowPlace(place)
  if (row) return row.kind === 'value' ? t(`facilities.fields.${row.field}`) : t(`feedback.records.${row.kind}`)
  return isFacilityPlace(place) && place !== 'other' ? t(`facilities.fields.${place}`) : t('feedback.other')
}

function words(t: Translate, { key }: Issue): string {
  return t(`issues.${key as 'claim_required'}`)
}
