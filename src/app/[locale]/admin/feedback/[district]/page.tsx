import { readFeedback } from '#desk/feedback/feedback-queries.ts'
import { pageAt } from '#platform/page-at.ts'
import { LISTED } from '../../listed.ts'
import { Paging } from '../../paging.tsx'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../staff-page.ts'
import { DecidedFeedback, WaitingFeedback } from './feedback-rows.tsx'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ done?: string; page?: string }> }

export const generateMetadata = titled('admin.feedback.title')

/** What readers say is wrong, to be answered one by one. */
export default async function FeedbackPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const { around, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.feedback(slug))
  const { waiting, decided } = await orNotFound(readFeedback(actor, district.code))
  const asked = await searchParams
  const { page, pages, skip } = pageAt(asked.page, waiting.length, LISTED)

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.feedback(slug, '', page)} done={asked.done} trail={[]}>
      <h1>{t('admin.feedback.title')} · {named}</h1>
      <p className="lead">{t('admin.feedback.lead')}</p>
      <section className="shelf">
        <h2>{t('admin.feedback.waiting')} <span className="count">{waiting.length}</span></h2>
        {waiting.length === 0 && <p className="empty">{t('admin.feedback.none')}</p>}
        <ul className="editions">{waiting.slice(skip, skip + LISTED).map((row) => <WaitingFeedback key={row.id} row={row} district={slug} around={around} />)}</ul>
        <Paging page={page} pages={pages} href={(one) => to.feedback(slug, '', one)} around={around} />
      </section>
      {decided.length > 0 && (
        <section className="shelf">
          <h2>{t('admin.feedback.decided')}</h2>
          <ul className="editions">{decided.map((row) => <DecidedFeedback key={row.id} row={row} district={slug} around={around} />)}</ul>
        </section>
      )}
    </StaffFrame>
  )
}
