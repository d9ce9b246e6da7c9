import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ADDABLE } from '#desk/facts/fact-fields.ts'
import { findFact } from '#desk/facts/find-fact.ts'
import { isFactKind } from '#desk/facts/fact-kinds.ts'
import { findKeptFacts } from '#desk/keeping/find-kept-facts.ts'
import { findReview } from '#desk/review/find-review.ts'
import { ActionForm } from '../../../action-form.tsx'
import { SubmitButton } from '../../../fields.tsx'
import { requireActor } from '../../../require-actor.ts'
import { StaffFrame } from '../../../staff-frame.tsx'
import { namedDistrict, orNotFound, surroundings, titled } from '../../../staff-page.ts'
import { keepFactAction } from '../keeping/actions.ts'
import { KeepTyped } from '../keeping/keep-typed.tsx'
import { keepingWords } from '../keeping/keeping-words.ts'
import { setFactAction } from './actions.ts'
import { FactFields } from './fact-fields.tsx'
import { addableKinds, factNames, factParts, withKept } from './fact-parts.ts'

type Props = { params: Promise<{ locale: string; editionId: string }>; searchParams: Promise<{ key?: string; kind?: string; kept?: string }> }

export const generateMetadata = titled('admin.fact.title')

/** One fact to set by hand, or one to add: what the panel of the review screen does, for a browser without scripts. */
export default async function FactPage({ params, searchParams }: Props) {
  const { locale: segment, editionId } = await params
  const { key, kind = ADDABLE[0]!, kept: keptId } = await searchParams
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.fact(editionId, key))
  const review = await orNotFound(findReview(actor, editionId))
  if (!isFactKind(kind)) notFound()
  const asked = factParts(await orNotFound(findFact(actor, editionId, key === undefined ? { kind } : { key })), t)
  const kept = (await findKeptFacts(actor, editionId)).find(({ id }) => id === keptId)
  const form = kept ? withKept(asked, kept.values) : asked

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.fact(editionId, key)} desk={await namedDistrict(review.district.slug, t)} trail={[{ label: review.title ?? review.sourceName, href: to.edition(editionId) }]}>
      <h1>{form.title}</h1>
      <p className="lead">{t('admin.fact.lead')}</p>
      {key === undefined && (
        <nav className="kinds" aria-label={t('admin.fact.kind')}>
          {addableKinds(t).map(({ value, label }) => <Link key={value} href={to.fact(editionId, undefined, value)} aria-current={value === kind ? 'page' : undefined}>{label}</Link>)}
        </nav>
      )}
      <ActionForm key={review.revision} action={setFactAction.bind(null, locale, editionId, form.key, form.kind)} refusedTitle={t('admin.edition.notSaved')} unsaved={t('admin.edition.unsaved')} className="narrow">
        <input type="hidden" name="revision" value={review.revision} />
        <FactFields parts={form} quoteWords={{ label: t('admin.fact.quote'), hint: t('admin.fact.quoteHint') }} />
        <KeepTyped id={kept?.id ?? randomUUID()} whole taken={kept !== undefined} names={factNames(form)} keep={keepFactAction.bind(null, locale, editionId, { key: form.key, kind })} words={keepingWords(t)} />
        <p className="buttons">
          <SubmitButton>{t('admin.fact.save')}</SubmitButton>
          <Link href={key === undefined ? to.edition(editionId) : `${to.edition(editionId)}#${key}`}>{t('publishing.back')}</Link>
        </p>
      </ActionForm>
    </StaffFrame>
  )
}
