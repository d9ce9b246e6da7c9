import Link from 'next/link'
import { pathsFor } from '#config/paths.ts'
import type { FeedbackRow } from '#desk/feedback/feedback-queries.ts'
import { placeWords } from '#feedback/feedback-page.tsx'
import { LIST_FIELDS } from '#facilities/statements.ts'
import { readRowPlace, type RowPlace } from '#feedback/records.ts'
import { FEEDBACK_DECISIONS } from '#feedback/find-feedback.ts'
import { ActionForm } from '../../action-form.tsx'
import { TextArea } from '../../fields.tsx'
import { FACILITY_TASKS, type FacilityTask } from '../../staff-paths.ts'
import type { Surroundings } from '../../staff-page.ts'
import { decideAction } from './actions.ts'

type Props = { row: FeedbackRow; district: string; around: Surroundings }

/** One that waits: what stands there, what the reader says, the way to mend it, the answer. */
export function WaitingFeedback({ row, district, around }: Props) {
  const { id, facility, village, saw, claim, evidence, ownerLinkId } = row
  const says = facility && facility.says !== null ? String(facility.says) : null
  const { locale, t } = around
  return (
    <li>
      <About row={row} district={district} around={around} />
      {saw !== null && <p className="facts"><span>{t('admin.feedback.saw')}</span> <span lang="zh-CN">{saw}</span></p>}
      {says !== null && says !== saw && <p className="facts"><span>{t('admin.feedback.says')}</span> <span lang="zh-CN">{says}</span></p>}
      <blockquote className="claim" lang="zh-CN"><p>{claim}</p>{evidence && <p className="hint">{evidence}</p>}</blockquote>
      {ownerLinkId && <p className="hint">{t('admin.feedback.byOwner')}</p>}
      {facility && <Mend row={row} facility={facility} around={around} />}
      {village && <p><Link href={around.to.village(district, village.code)}>{t('admin.villages.set')}</Link></p>}
      <ActionForm action={decideAction.bind(null, locale, district, id)} refusedTitle={t('admin.register.refused')} className="narrow">
        <TextArea name={`reply-${id}`} label={t('admin.feedback.reply')} hint={t('admin.feedback.replyHint')} rows={2} spellCheck />
        <p className="buttons">
          {FEEDBACK_DECISIONS.map((decision) => <button key={decision} name="decision" value={decision} className={decision === 'declined' ? 'second' : undefined}>{t(`admin.feedback.decide.${decision}`)}</button>)}
        </p>
      </ActionForm>
    </li>
  )
}

/** The page on which what is doubted is mended; each of them where no item was named. */
function Mend({ row: { id, place }, facility, around: { t, to } }: { row: FeedbackRow; facility: NonNullable<FeedbackRow['facility']>; around: Surroundings }) {
  const record = readRowPlace(place)
  if (record && hasOwnPage(record)) return <p className="buttons"><Link href={to.record(facility.id, record.kind, record.id)}>{t('admin.feedback.mendRecord')}</Link></p>
  if (record?.kind === 'network') return <p className="buttons"><Link href={to.facility(facility.id)}>{t('admin.feedback.mendRecord')}</Link></p>
  const tasks = tasksFor(record, place)
  const [field, value] = record?.kind === 'value' ? [record.field, record.value] : [tasks === FACILITY_TASKS ? '' : place ?? '', '']
  const asked = { field, value, service: facility.timetableOf ?? '', feedback: id }
  return <p className="buttons">{tasks.map((task) => <Link key={task} href={to.facilityTask(facility.id, task, asked)}>{t(`admin.register.${task}`)}</Link>)}</p>
}

/** A service, a claim and a relation are kept on pages of their own. */
function hasOwnPage(record: RowPlace): record is Extract<RowPlace, { id: string }> & { kind: 'offer' | 'claim' | 'relation' } {
  return record.kind === 'offer' || record.kind === 'claim' || record.kind === 'relation'
}

function tasksFor(record: RowPlace | null, place: string | null): readonly FacilityTask[] {
  if (record?.kind === 'schedule' || place === 'hours') return ['hours']
  if (record?.kind === 'event') return ['event']
  if (place === 'position') return ['place', 'takeaway']
  // Of a field of many values there is no one that could be corrected.
  if (record?.kind === 'value' || (LIST_FIELDS as readonly string[]).includes(place ?? '')) return ['takeaway']
  return place === null || place === 'other' ? FACILITY_TASKS : ['correct', 'takeaway']
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

function About({ row: { facility, village, document, place, receivedAt }, district, around: { locale, t } }: Props) {
  const site = pathsFor({ locale, large: false })
  return (
    <>
      {facility && <a href={site.facility(district, facility.slug)} lang="zh-CN">{facility.name}</a>}
      {village && <a href={site.village(district, village.code)} lang="zh-CN">{village.name}</a>}
      {document && <a href={site.document(district, document.kind, document.slug, place)} lang="zh-CN">{document.title}</a>}
      <p className="facts">{facility && <span>{placeWords(t, place)}</span>} <span>{t('admin.feedback.received', { at: receivedAt })}</span></p>
    </>
  )
}
