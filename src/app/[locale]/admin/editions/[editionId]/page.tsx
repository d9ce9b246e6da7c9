import type { Metadata } from 'next'
import { findReview } from '#desk/review/find-review.ts'
import { requireActor } from '../../require-actor.ts'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, surroundings } from '../../staff-page.ts'
import { EditionHead } from './edition-head.tsx'
import { EditionHistory } from './edition-history.tsx'
import { FollowField } from './follow-field.tsx'
import { OpenPoints } from './open-points.tsx'
import { ReadingNotices } from './reading-notices.tsx'
import { RecognisedFields } from './recognised-fields.tsx'
import { ReviewForm } from './review-form.tsx'
import { SourceText } from './source-text.tsx'

type Props = { params: Promise<{ locale: string; editionId: string }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surroundings((await params).locale).t('admin.edition.title') }
}

/** One edition: recognised fields beside the text, what is missing or doubtful first. */
export default async function EditionPage({ params, searchParams }: Props) {
  const { locale: segment, editionId } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.edition(editionId))
  const review = await orNotFound(findReview(actor, editionId))
  const { done } = await searchParams
  const editing = review.status === 'draft' && review.may.draft

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.edition(editionId)} done={done} trail={[{ label: `${t('admin.desk.title')} · ${review.district.name}`, href: to.desk() }]}>
      <EditionHead review={review} around={around} />
      {review.status === 'draft' && <OpenPoints review={review} t={t} />}
      <ReadingNotices review={review} t={t} />
      <div className="review">
        <section className="form" aria-labelledby="fields-title">
          <h2 id="fields-title">{t('admin.edition.fields')}</h2>
          {editing ? <ReviewForm review={review} around={around} /> : <RecognisedFields review={review} t={t} />}
        </section>
        <SourceText review={review} around={around} editing={editing} />
      </div>
      <FollowField />
      <EditionHistory review={review} around={around} />
    </StaffFrame>
  )
}
