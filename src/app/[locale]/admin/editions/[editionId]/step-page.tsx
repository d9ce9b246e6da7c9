import type { ReactNode } from 'react'
import type { Move } from '#publishing/moves.ts'
import { may } from '#accounts/permissions.ts'
import { dutyFor, moveIssue } from '#publishing/moves.ts'
import { findReview, type Review } from '#desk/review/find-review.ts'
import { ActionForm } from '../../action-form.tsx'
import { SubmitButton } from '../../fields.tsx'
import type { FormAction } from '../../form-state.ts'
import { requireActor } from '../../require-actor.ts'
import { StaffFrame } from '../../staff-frame.tsx'
import { standingWords } from './standing-words.ts'
import { type Surroundings, namedDistrict, orNotFound, surroundings } from '../../staff-page.ts'
import Link from 'next/link'
import { notFound } from 'next/navigation'

export type StepParams = Promise<{ locale: string; editionId: string }>

type Step = {
  move: Exclude<Move, 'correct' | 'judge'>
  action: (segment: string, editionId: string, ...form: Parameters<FormAction>) => ReturnType<FormAction>
  /** What the form asks beside the confirmation. */
  inside?: (review: Review, around: Surroundings) => ReactNode
  /** The words of the button, where they depend on how things stand. */
  go?: (review: Review, around: Surroundings) => string
}

/** The page on which a step is confirmed: what it does, to what, and one button. */
export async function stepPage(params: StepParams, { move, action, inside, go }: Step) {
  const { locale: segment, editionId } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to[move](editionId))
  const review = await orNotFound(findReview(actor, editionId))
  if (!may(dutyFor(move, review), actor, review.district.code)) notFound()
  const { title, sourceName, number, values, revision } = review
  const open = moveIssue(move, review) === null

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths[move](editionId)} desk={await namedDistrict(review.district.slug, t)} trail={[{ label: title ?? sourceName, href: to.edition(editionId) }]}>
      <h1>{t(`publishing.${move}.title`)}</h1>
      <p className="lead">{t(`publishing.${move}.lead`)}</p>
      <div className="subject">
        <p className="title">{title ?? t('admin.desk.untitled', { file: sourceName })}</p>
        <p className="facts">
          {[number, values.issuer, values.dateIssued].filter(Boolean).map((fact) => <span key={fact}>{fact}</span>)}
        </p>
      </div>
      {!open && <p className="notice">{t('publishing.closed', { status: standingWords(t, review) })}</p>}
      {open && (
        <ActionForm key={revision} action={action.bind(null, locale, editionId)} refusedTitle={t('publishing.refused')} className="narrow">
          <input type="hidden" name="revision" value={revision} />
          {inside?.(review, around)}
          <p className="buttons">
            <SubmitButton kind={move === 'discard' || move === 'end' ? 'danger' : 'main'}>{go?.(review, around) ?? t(`publishing.${move}.go`)}</SubmitButton>
            <Link href={to.edition(editionId)}>{t('publishing.back')}</Link>
          </p>
        </ActionForm>
      )}
    </StaffFrame>
  )
}
