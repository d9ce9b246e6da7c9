import Link from 'next/link'
import { notFound } from 'next/navigation'
import { findReview } from '#desk/review/find-review.ts'
import { differences } from '#desk/merging/differences.ts'
import { findMerge, type Merge } from '#desk/merging/find-merge.ts'
import { numberOf } from '#desk/merging/save-merge.ts'
import { ActionForm } from '../../../action-form.tsx'
import { SubmitButton } from '../../../fields.tsx'
import { requireActor } from '../../../require-actor.ts'
import { StaffFrame } from '../../../staff-frame.tsx'
import { type Surroundings, namedDistrict, orNotFound, surroundings, titled } from '../../../staff-page.ts'
import { mergeAction } from '../keeping/actions.ts'
import { MergePiece } from './merge-piece.tsx'

type Props = { params: Promise<{ locale: string; editionId: string }>; searchParams: Promise<{ kept?: string; done?: string }> }

export const generateMetadata = titled('admin.merging.title')

/** What somebody typed and did not save, piece by piece beside what it began from and what the draft says now: to choose, or to write. */
export default async function MergePage({ params, searchParams }: Props) {
  const { locale: segment, editionId } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const { kept = '', done } = await searchParams
  const actor = await requireActor(locale, to.mergeDraft(editionId, kept))
  const review = await orNotFound(findReview(actor, editionId))
  const merge = await orNotFound(findMerge(actor, editionId, kept))
  if (!review.may.draft) notFound()

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.mergeDraft(editionId, kept)} done={done} desk={await namedDistrict(review.district.slug, t)} trail={[{ label: review.title ?? review.sourceName, href: to.edition(editionId) }]}>
      <h1>{t('admin.merging.title')}</h1>
      {!merge && <p className="notice done">{t('admin.merging.nothing')}</p>}
      {!merge && <p><Link href={to.edition(editionId)}>{t('publishing.back')}</Link></p>}
      {merge && (
        <>
          <p className="lead">{t('admin.merging.lead', { at: merge.at })} {merge.lastBy === null ? t('admin.merging.untouched') : t('admin.merging.touched', { name: merge.lastBy })}</p>
          <ActionForm key={`${merge.revision} ${merge.mark}`} action={mergeAction.bind(null, locale, editionId, merge.id)} refusedTitle={t('admin.edition.notSaved')}>
            <input type="hidden" name="revision" value={merge.revision} />
            <input type="hidden" name="mark" value={merge.mark} />
            <Pieces merge={merge} around={around} />
            <p className="buttons">
              <SubmitButton>{t('admin.merging.go')}</SubmitButton>
              <Link href={to.edition(editionId)}>{t('publishing.back')}</Link>
            </p>
          </ActionForm>
        </>
      )}
    </StaffFrame>
  )
}

/** So many characters of what stands before a piece are shown, to find it by. */
const CONTEXT = 40

function Pieces({ merge, around: { t } }: { merge: Merge; around: Surroundings }) {
  const { pieces } = merge
  return pieces.map((piece, index) => {
    if (piece.kind === 'same') return null
    const before = pieces[index - 1]
    const number = numberOf(pieces, index)
    const title = 'name' in piece ? t(`admin.field.${piece.name}`) : t('admin.merging.piece', { number })
    return (
      <MergePiece
        key={index} index={index} kind={piece.kind} title={title} context={merge.part === 'text' && before ? before.theirs.trimEnd().slice(-CONTEXT) : ''}
        sides={{ base: [{ kind: 'same', words: piece.base }], theirs: differences(piece.base, piece.theirs), mine: differences(piece.base, piece.mine) }} own={piece.mine}
        words={{ kind: t(`admin.merging.kind.${piece.kind}`), base: t('admin.merging.base'), theirs: t('admin.merging.theirs'), mine: t('admin.merging.mine'), own: t('admin.merging.own'), ownWords: t('admin.merging.ownWords', { title }), nothing: t('admin.trail.nothing') }}
      />
    )
  })
}
