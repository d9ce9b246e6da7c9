import type { Paths } from '#config/paths.ts'
import type { ReceivedFeedback } from '#feedback/find-feedback.ts'
import { placeWords } from '#feedback/feedback-page.tsx'
import { pageOf } from '#feedback/page-of.ts'
import type { Translate } from '#i18n/translate.ts'

type Props = { district: string; feedback: ReceivedFeedback; t: Translate; to: Paths }

/** Thanks, and what came of it. */
export function ReceiptPage({ district, feedback: { about, place, receivedAt, decision, decidedAt, reply }, t, to }: Props) {
  return (
    <article className="lone">
      <h1>{t(decision === null ? 'feedback.receipt.title' : 'feedback.receipt.answered')}</h1>
      <p className="lead">{t(decision === null ? 'feedback.receipt.received' : 'feedback.receipt.receivedAt', { at: receivedAt })}</p>
      {about && <p>{t('feedback.about')} <a href={pageOf(about, district, to)} lang="zh-CN">{about.title}</a>{place && place !== 'other' && ` · ${placeWords(t, place)}`}</p>}
      {decision === null ? <p>{t('feedback.receipt.waiting')}</p> : (
        <section className="verdict">
          <h2>{t(`feedback.decisions.${decision}`)}</h2>
          <p lang="zh-CN">{reply}</p>
          <p className="hint">{decidedAt}</p>
        </section>
      )}
    </article>
  )
}
