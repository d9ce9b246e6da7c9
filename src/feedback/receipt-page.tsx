import type { Paths } from '#config/paths.ts'
import type { ReceivedFeedback } from '#feedback/find-feedback.ts'
import { pageOf } from '#feedback/page-of.ts'
import type { Translate } from '#i18n/translate.ts'

type Props = { district: string; feedback: ReceivedFeedback; t: Translate; to: Paths }

/** Thanks, and what came of it. */
export function ReceiptPage({ district, feedback: { about, receivedAt, decision, decidedAt, reply }, t, to }: Props) {
  return (
    <article className="lone">
      <h1>{t('feedback.receipt.title')}</h1>
      <p className="lead">{t('feedback.receipt.received', { at: receivedAt })}</p>
      {about && <p>{t('feedback.about')} <a href={pageOf(about, district, to)} lang="zh-CN">{about.title}</a></p>}
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
