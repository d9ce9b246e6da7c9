import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { findMerge } from '#desk/merging/find-merge.ts'
import { findReview } from '#desk/review/find-review.ts'
import { ActionForm } from '../../../action-form.tsx'
import { SubmitButton, TextArea } from '../../../fields.tsx'
import { requireActor } from '../../../require-actor.ts'
import { StaffFrame } from '../../../staff-frame.tsx'
import { namedDistrict, orNotFound, surroundings, titled } from '../../../staff-page.ts'
import { keepAction } from '../keeping/actions.ts'
import { DraftNotices } from '../keeping/draft-notices.tsx'
import { KeepTyped } from '../keeping/keep-typed.tsx'
import { keepingWords } from '../keeping/keeping-words.ts'
import { reviseTextAction } from '../actions.ts'

type Props = { params: Promise<{ locale: string; editionId: string }>; searchParams: Promise<{ kept?: string }> }

export const generateMetadata = titled('admin.text.title')

const TEXT = ['text'] as const

/** The text of a draft to edit; saving has it recognised again. */
export default async function TextPage({ params, searchParams }: Props) {
  const { locale: segment, editionId } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.text(editionId))
  const review = await orNotFound(findReview(actor, editionId))
  if (review.status !== 'draft' || !review.may.draft) notFound()
  const { kept = '' } = await searchParams
  const merge = kept ? await findMerge(actor, editionId, kept) : null
  const taken = merge?.part === 'text' ? merge : null

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.text(editionId)} desk={await namedDistrict(review.district.slug, t)} trail={[{ label: review.title ?? review.sourceName, href: to.edition(editionId) }]}>
      <h1>{t('admin.text.title')}</h1>
      <p className="lead">{t('admin.text.lead')}</p>
      <DraftNotices actor={actor} editionId={editionId} around={around} except={taken?.id} />
      <ActionForm key={review.revision} action={reviseTextAction.bind(null, locale, editionId)} refusedTitle={t('admin.edition.notSaved')} unsaved={t('admin.edition.unsaved')}>
        <input type="hidden" name="revision" value={taken?.base ?? review.revision} />
        <TextArea name="text" label={t('admin.edition.text')} value={taken?.typed ?? review.text} rows={28} />
        <KeepTyped id={taken?.id ?? randomUUID()} taken={taken !== null} names={TEXT} keep={keepAction.bind(null, locale, editionId, 'text')} words={keepingWords(t)} />
        <p className="buttons">
          <SubmitButton>{t('admin.text.go')}</SubmitButton>
          <Link href={to.edition(editionId)}>{t('publishing.back')}</Link>
        </p>
      </ActionForm>
    </StaffFrame>
  )
}
