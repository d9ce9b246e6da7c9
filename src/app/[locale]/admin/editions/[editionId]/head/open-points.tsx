import Link from 'next/link'
import type { Review } from '#desk/review/find-review.ts'
import { issueWords } from '../../../issue-words.ts'
import type { Surroundings } from '../../../staff-page.ts'

/** What a person must still do: first what keeps the draft from going on, then what recognition was unsure of. Each leads to its place on the review screen. */
export function OpenPoints({ review: { id, missing, doubts, repairs, unseen }, around: { t, to } }: { review: Review; around: Surroundings }) {
  const asked = new Set(missing.map(({ field }) => field))
  const unsure = doubts.filter(({ field }) => field === null || !asked.has(field))
  const count = missing.length + unsure.length + (unseen.findings > 0 ? 1 : 0)
  const at = (place: string) => `${to.edition(id)}#${place}`
  return (
    <section className={count > 0 ? 'notice points' : 'notice done'} aria-labelledby="points-title">
      <h2 id="points-title">{count > 0 ? t('admin.edition.points', { count }) : t('admin.edition.noPoints')}</h2>
      {count > 0 && (
        <ul>
          {missing.map(({ field, key }) => (
            <li key={key} className="must"><Link href={at(`field-${field}`)}>{issueWords(t, key)}</Link></li>
          ))}
          {unseen.findings > 0 && <li className="must"><Link href={at('group-findings')}>{t('publishing.publish.findings', { count: unseen.findings })}</Link></li>}
          {unsure.map(({ field, key }) => (
            <li key={key}>{field ? <Link href={at(`field-${field}`)}>{issueWords(t, key)}</Link> : issueWords(t, key)}</li>
          ))}
        </ul>
      )}
      {unseen.proposals > 0 && <p className="hint">{t('publishing.publish.proposals', { count: unseen.proposals })}</p>}
      {unseen.facts > 0 && <p className="hint">{t('publishing.publish.facts', { count: unseen.facts })}</p>}
      {repairs > 0 && <p className="hint">{t('admin.edition.repairs', { count: repairs })}</p>}
    </section>
  )
}
