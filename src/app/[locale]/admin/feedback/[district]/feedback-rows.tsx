import Link from 'next/link'
import { pathsFor } from '#config/paths.ts'
import type { FeedbackRow } from '#desk/feedback/feedback-queries.ts'
import { placeWords } from '#feedback/feedback-page.tsx'
import { FEEDBACK_DECISIONS } from '#feedback/find-feedback.ts'
import { ActionForm } from '../../action-form.tsx'
import { TextArea } from '../../fields.tsx'
import type { Surroundings } from '../../staff-page.ts'
import { decideAction } from './actions.ts'

type Props = { row: FeedbackRow; district: string; around: Surroundings }

/** One that waits: what stands there, what the reader says, the way to mend it, the answer. */
export function WaitingFeedback({ row, district, around }: Props) {
  const { id, facility, place, claim, evidence } = row
  const { locale, t, to } = around
  return (
    <li>
      <About row={row} district={district} around={around} />
      {facility?.says !== null && facility && <p className="facts"><span>{t('admin.feedback.says')}</span> <span lang="zh-CN">{String(facility.says)}</span></p>}
      <blockquote className="claim" lang="zh-CN"><p>{claim}</p>{evidence && <p className="hint">{evidence}</p>}</blockquote>
      {facility && <p><Link href={to.facilityTask(facility.id, 'correct', place ?? '')}>{t('admin.register.correct')}</Link></p>}
      <ActionForm action={decideAction.bind(null, locale, district, id)} refusedTitle={t('admin.register.refused')} className="narrow">
        <TextArea name={`reply-${id}`} label={t('admin.feedback.reply')} hint={t('admin.feedback.replyHint')} rows={2} spellCheck />
        <p className="buttons">
          {FEEDBACK_DECISIONS.map((decision) => <button key={decision} name="decision" value={decision} className={decision === 'declined' ? 'second' : undefined}>{t(`admin.feedback.decide.${decision}`)}</button>)}
        </p>
      </ActionForm>
    </li>
  )
}

/** One that was answered. */
export function DecidedFeedback({ row, district, around }: Props) {
  const { claim, decision, decidedAt, decidedBy, reply } = row
  const { t } = around
  return (
    <li>
      <About row={row} district={district} around={around} />
      <blockquote className="claim" lang="zh-CN"><p>{claim}</p></blockquote>
      <p><b>{decision && t(`feedback.decisions.${decision}`)}</b> <span lang="zh-CN">{reply}</span></p>
      <p className="facts"><span>{decidedBy ?? t('admin.system')}</span> <span>{decidedAt}</span></p>
    </li>
  )
}

function About({ row: { facility, document, place, receivedAt }, district, around: { locale, t } }: Props) {
  const site = pathsFor({ locale, large: false })
  return (
    <>
      {facility && <a href={site.facility(district, facility.slug)} lang="zh-CN">{facility.name}</a>}
      {document && <a href={site.document(district, document.kind, document.slug, place)} lang="zh-CN">{document.title}</a>}
      <p className="facts">{facility && <span>{placeWords(t, place)}</span>} <span>{t('admin.feedback.received', { at: receivedAt })}</span></p>
    </>
  )
}
