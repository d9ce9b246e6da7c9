import { randomUUID } from 'node:crypto'
import { FIELD_NAMES } from '#desk/fields/field.ts'
import { findReview } from '#desk/review/find-review.ts'
import { findWork } from '#desk/review/find-work.ts'
import { requireActor } from '../../require-actor.ts'
import { StaffFrame } from '../../staff-frame.tsx'
import { namedDistrict, orNotFound, surroundings, titled } from '../../staff-page.ts'
import { AsideItems } from './draft/aside-items.tsx'
import { CitationItems } from './draft/citation-items.tsx'
import { DoubtItems } from './draft/doubt-items.tsx'
import { FieldItems } from './draft/field-items.tsx'
import { fieldStates } from './draft/field-state.ts'
import { FindingItems } from './draft/finding-items.tsx'
import { OutlineItems } from './draft/outline-items.tsx'
import { ProposalItems } from './draft/proposal-items.tsx'
import { RecognisedFields } from './draft/recognised-fields.tsx'
import { SentenceItems } from './draft/sentence-items.tsx'
import { workGroups } from './draft/work-groups.ts'
import { findFactAction } from './fact/actions.ts'
import { addableKinds } from './fact/fact-parts.ts'
import { keepAction, keepFactAction } from './keeping/actions.ts'
import { DraftNotices } from './keeping/draft-notices.tsx'
import { KeepTyped } from './keeping/keep-typed.tsx'
import { keepingWords } from './keeping/keeping-words.ts'
import { EditionHead } from './head/edition-head.tsx'
import { EditionHistory } from './head/edition-history.tsx'
import { ReadingNotices } from './head/reading-notices.tsx'
import { OfficialPreview } from './official/official-preview.tsx'
import { Reviews } from './head/reviews.tsx'
import { SourcePane } from './source/source-pane.tsx'
import { commandAction, workAction } from './work/actions.ts'
import { FirstHint } from './work/first-hint.tsx'
import { SaveButtons } from './work/save-buttons.tsx'
import { stepWords } from './work/step-words.ts'
import { WorkBar } from './work/work-bar.tsx'
import { keyWords, workWords } from './work/work-words.ts'
import { Workbench } from './work/workbench.tsx'

type Props = { params: Promise<{ locale: string; editionId: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = titled('admin.edition.title')

/** One edition: the text as it came in beside what was read from it, to look at piece by piece. */
export default async function EditionPage({ params, searchParams }: Props) {
  const { locale: segment, editionId } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.edition(editionId))
  const review = await orNotFound(findReview(actor, editionId))
  const work = await findWork(review.id)
  const { done } = await searchParams
  const editable = review.status === 'draft' && review.may.draft
  const findings = [...work.findings, ...work.proposals, ...work.facts]
  const duty = editable ? 'drafting' as const : review.may.act && !review.may.ownWork ? 'reviewing' as const : null
  const facts = { editable, setAt: (key: string) => to.fact(editionId, key), t }
  const page = {
    revision: review.revision,
    states: { ...fieldStates(review), ...Object.fromEntries(findings.map(({ key, state }) => [key, state === 'proposed' ? 'open' as const : state])), ...Object.fromEntries(review.loose.map(({ item, seen }) => [item, seen ? 'confirmed' as const : 'open' as const])) },
    undo: stepWords(work.undo, t),
    redo: stepWords(work.redo, t),
  }

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.edition(editionId)} done={done} desk={await namedDistrict(review.district.slug, t)} trail={[]}>
      <EditionHead review={review} around={around} />
      <ReadingNotices review={review} t={t} />
      <OfficialPreview review={review} around={around} />
      <Reviews review={review} around={around} editable={editable} />
      {editable && <DraftNotices actor={actor} editionId={editionId} around={around} />}
      <Workbench
        page={page} editable={editable} words={workWords(t)} submitAddress={to.submit(editionId)}
        findFact={findFactAction.bind(null, locale, editionId)} keepFact={keepFactAction.bind(null, locale, editionId)} keepingWords={keepingWords(t)} kinds={addableKinds(t)}
        send={commandAction.bind(null, locale, editionId)} form={workAction.bind(null, locale, editionId)}
      >
        <WorkBar groups={workGroups(review, work, editable, t)} help={keyWords(t)} submitAddress={to.submit(editionId)} />
        <div className="review">
          <SourcePane review={review} work={work} around={around} editing={editable} />
          <section className="draft" aria-labelledby="draft-title">
            <h2 id="draft-title" className="sr">{t('admin.edition.fields')}</h2>
            {editable && <FirstHint />}
            <FindingItems findings={work.findings} duty={duty} t={t} />
            {/* A correction changes the text, and all that follows is read from it anew. */}
            <ProposalItems proposals={work.proposals} editable={editable} t={t} />
            <DoubtItems loose={review.loose} editable={editable} t={t} />
            {editable ? <FieldItems review={review} t={t} /> : <RecognisedFields review={review} t={t} />}
            <SentenceItems facts={work.facts} text={review.text} {...facts} />
            <AsideItems facts={work.facts} {...facts} />
            <CitationItems citations={work.citations} around={around} />
            <OutlineItems outline={work.outline} editable={editable} t={t} />
            {editable && <KeepTyped id={randomUUID()} names={FIELD_NAMES} keep={keepAction.bind(null, locale, editionId, 'fields')} words={keepingWords(t)} />}
            {editable && <SaveButtons save={t('admin.edition.save')} submit={t('admin.edition.saveAndSubmit')} />}
          </section>
        </div>
      </Workbench>
      <EditionHistory review={review} around={around} />
    </StaffFrame>
  )
}
