import type { Review } from '#desk/review/find-review.ts'
import { ActionForm } from '../../../action-form.tsx'
import { SubmitButton } from '../../../fields.tsx'
import type { Surroundings } from '../../../staff-page.ts'
import { settleRemarkAction } from '../actions.ts'

type Props = { review: Review; around: Surroundings; editable: boolean }

/** What reviewers decided, stage by stage, and what they said of single sentences. */
export function Reviews({ review: { id, revision, verdicts, remarks }, around: { locale, t }, editable }: Props) {
  if (verdicts.length + remarks.length === 0) return null
  return (
    <section className="reviews" id="remarks" aria-labelledby="reviews-title">
      <h2 id="reviews-title">{t('publishing.reviews')}</h2>
      <ol className="trail-list">
        {verdicts.map(({ stage, kind, reason, actorName, at }) => (
          <li key={`${at}${stage}${kind}`} className={kind}>
            <time>{at}</time>
            <div>
              <p><strong>{actorName}</strong> {t(`publishing.stageName.${stage}`)} · {t(`publishing.verdict.${kind}`)}</p>
              {reason && <blockquote>{reason}</blockquote>}
            </div>
          </li>
        ))}
      </ol>
      <ul className="remarks">
        {remarks.map(({ id: remarkId, quote, words, actorName, at, settled }) => (
          <li key={remarkId} className={settled ? 'settled' : undefined}>
            <blockquote lang="zh-CN">{quote}</blockquote>
            <p>{words} <span className="facts">{actorName} {at}{settled && ` · ${t('publishing.settled')}`}</span></p>
            {editable && !settled && (
              <ActionForm action={settleRemarkAction.bind(null, locale, id, remarkId)} refusedTitle={t('publishing.refused')}>
                <input type="hidden" name="revision" value={revision} />
                <SubmitButton kind="second">{t('publishing.settle')}</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
