import type { Review } from '#desk/review/find-review.ts'
import { issueWords } from '../../../issue-words.ts'
import type { Surroundings } from '../../../staff-page.ts'

/** When the edition is to be published by itself, or why it was not at its time; nothing where no time was set. */
export function ReleaseNotice({ review: { status, release }, around: { t } }: { review: Review; around: Surroundings }) {
  if (status !== 'submitted' || release === null) return null
  const { at, plannedBy, outcome, issues } = release
  if (outcome === null) return <p className="notice">{t('publishing.release.planned', { at, name: plannedBy })}</p>
  if (outcome !== 'refused' && outcome !== 'taken_down') return null
  return (
    <div className="notice refused">
      <strong>{t('publishing.release.failed', { at })}</strong>
      <ul>{issues.map(({ key }) => <li key={key}>{issueWords(t, key)}</li>)}</ul>
    </div>
  )
}
