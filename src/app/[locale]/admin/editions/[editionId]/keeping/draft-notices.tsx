import Link from 'next/link'
import type { ReactNode } from 'react'
import type { UserActor } from '#accounts/actor.ts'
import { findKeptFacts } from '#desk/keeping/find-kept-facts.ts'
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
  const [others, merges, facts] = [await bePresent(actor, editionId), await findMerges(actor, editionId), await findKeptFacts(actor, editionId)]
  return (
    <>
      <OthersHere first={others} here={presentAction.bind(null, locale, editionId)} words={t.raw('admin.keeping.other') as string} />
      {merges.filter(({ id }) => id !== except).map((merge) => (
        <OfAnotherPage key={merge.id} id={merge.id}><KeptMerge merge={merge} editionId={editionId} around={around} /></OfAnotherPage>
      ))}
      {facts.map(({ id, at, key, kind }) => (
        <OfAnotherPage key={id} id={id}>
          <KeptNotice id={id} editionId={editionId} said={t('admin.keeping.fact', { at, kind: t(`admin.facts.${kind}`) })} goOn={<Link href={around.to.fact(editionId, key ?? '', kind, id)}>{t('admin.keeping.goOn')}</Link>} around={around} />
        </OfAnotherPage>
      ))}
    </>
  )
}

function KeptMerge({ merge: { id, at, base, revision, part, pieces }, editionId, around }: { merge: Merge; editionId: string; around: Surroundings }) {
  const { t, to } = around
  const overtaken = base < revision
  const href = part === 'text' && !overtaken ? to.text(editionId, id) : to.mergeDraft(editionId, id)
  const said = part === 'text' ? t('admin.keeping.text', { at }) : t('admin.keeping.fields', { at, names: pieces.map(({ name }) => t(`admin.field.${name}`)).join('、') })
  return (
    <KeptNotice id={id} editionId={editionId} said={said} goOn={<Link href={href}>{t(overtaken ? 'admin.keeping.merge' : 'admin.keeping.goOn')}</Link>} around={around}>
      {overtaken && <p>{t('admin.keeping.overtaken')}</p>}
    </KeptNotice>
  )
}

type NoticeProps = { id: string; editionId: string; said: string; goOn: ReactNode; around: Surroundings; children?: ReactNode }

/** What was typed another time, with the way on and the way to drop it. */
function KeptNotice({ id, editionId, said, goOn, around: { locale, t }, children }: NoticeProps) {
  return (
    <div className="notice">
      <strong>{said}</strong>
      {children}
      <div className="steps">
        {goOn}
        <ActionForm action={dropAction.bind(null, locale, editionId, id)} refusedTitle={t('publishing.refused')}>
          <SubmitButton kind="second">{t('admin.keeping.drop')}</SubmitButton>
        </ActionForm>
      </div>
    </div>
  )
}
