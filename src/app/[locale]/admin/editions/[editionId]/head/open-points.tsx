import type { Review } from '#desk/review/find-review.ts'
import type { Translate } from '#i18n/translate.ts'
import { issueWords } from '../../../issue-words.ts'

/** What a person must still do: first what keeps the draft from being submitted, then what recognition was unsure of. */
export function OpenPoints({ review: { missing, doubts, repairs, unseen }, t }: { review: Review; t: Translate }) {
  const asked = new Set(missing.map(({ field }) => field))
  const unsure = doubts.filter(({ field }) => field === null || !asked.has(field))
  const count = missing.length + unsure.length
  return (
    <section className={count > 0 ? 'notice points' : 'notice done'} aria-labelledby="points-title">
      <h2 id="points-title">{count > 0 ? t('admin.edition.points', { count }) : t('admin.edition.noPoints')}</h2>
      {count > 0 && (
        <ul>
          {missing.map(({ field, key }) => (
            <li key={key} className="must"><a href={`#field-${field}`}>{issueWords(t, key)}</a></li>
          ))}
          {unsure.map(({ field, key }) => (
            <li key={key}>{field ? <a href={`#field-${field}`}>{issueWords(t, key)}</a> : issueWords(t, key)}</li>
          ))}
        </ul>
      )}
      {unseen.proposals > 0 && <p className="hint">{t('publishing.publish.proposals', { count: unseen.proposals })}</p>}
      {unseen.facts > 0 && <p className="hint">{t('publishing.publish.facts', { count: unseen.facts })}</p>}
      {repairs > 0 && <p className="hint">{t('admin.edition.repairs', { count: repairs })}</p>}
    </section>
  )
}
