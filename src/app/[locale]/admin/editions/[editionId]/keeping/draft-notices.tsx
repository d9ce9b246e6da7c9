import Link from 'next/link'
import type { UserActor } from '#accounts/actor.ts'
import { bePresent } from '#desk/keeping/presence.ts'
import { findMerges, type Merge } from '#desk/merging/find-merge.ts'
import { ActionForm } from '../../../action-form.tsx'
import { SubmitButton } from '../../../fields.tsx'
import type { Surroundings } from '../../../staff-page.ts'
import { dropAction, presentAction } from './actions.ts'
import { OfAnotherPage } from './of-another-page.tsx'
import { OthersHere } from './others-here.tsx'

type Props = { actor: UserActor; editionId: string; around: Surroundings; /** What this page itself takes up. */ except?: string | undefined }

/** Over a draft one may edit: who else has it open, and what one typed another time and did not save. */
export async function DraftNotices({ actor, editionId, around, except }: Props) {
  const { locale, t } = around
  const [others, merges] = [await bePresent(actor, editionId), await findMerges(actor, editionId)]
  return (
    <>
      <OthersHere first={others} here={presentAction.bind(null, locale, editionId)} words={t.raw('admin.keeping.other') as string} />
      {merges.filter(({ id }) => id !== except).map((merge) => (
        <OfAnotherPage key={merge.id} id={merge.id}><KeptNotice merge={merge} editionId={editionId} around={around} /></OfAnotherPage>
      ))}
    </>
  )
}

function KeptNotice({ merge, editionId, around: { locale, t, to } }: { merge: Merge; editionId: string; around: Surroundings }) {
  const { id, at, base, revision, part } = merge
  const overtaken = base < revision
  const goOn = part === 'text' && !overtaken ? to.text(editionId, id) : to.mergeDraft(editionId, id)
  return (
    <div className="notice">
      <strong>{part === 'text' ? t('admin.keeping.text', { at }) : t('admin.keeping.fields', { at, names: merge.pieces.map(({ name }) => t(`admin.field.${name}`)).join('、') })}</strong>
      {overtaken && <p>{t('admin.keeping.overtaken')}</p>}
      <div className="steps">
        <Link href={goOn}>{t(overtaken ? 'admin.keeping.merge' : 'admin.keeping.goOn')}</Link>
        <ActionForm action={dropAction.bind(null, locale, editionId, id)} refusedTitle={t('publishing.refused')}>
          <SubmitButton kind="second">{t('admin.keeping.drop')}</SubmitButton>
        </ActionForm>
      </div>
    </div>
  )
}
