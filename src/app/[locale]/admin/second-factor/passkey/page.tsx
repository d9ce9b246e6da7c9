import Link from 'next/link'
import { redirect } from 'next/navigation'
import { offerPasskey } from '#accounts/passkeys/add-passkey.ts'
import { ActionForm } from '../../action-form.tsx'
import { TextInput } from '../../fields.tsx'
import { PasskeyButton } from '../../passkey/passkey-button.tsx'
import { passkeyWords } from '../../passkey/passkey-words.ts'
import { currentEntrance } from '../../require-actor.ts'
import { surroundings, titled } from '../../staff-page.ts'
import { safeNext } from '../../staff-paths.ts'
import { ToldOnce } from '../../told-once.tsx'
import { addPasskeyAction } from '../actions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string }> }

export const generateMetadata = titled('accounts.passkeys.addTitle')

/** Puts a passkey beside the password: give it a name, unlock it once, keep the recovery codes. */
export default async function AddPasskeyPage({ params, searchParams }: Props) {
  const { locale, t, to } = surroundings((await params).locale)
  const { next = '' } = await searchParams
  const entrance = await currentEntrance()
  if (!entrance) redirect(to.signIn(next))
  if (entrance.step === 'show') redirect(to.secondFactor(next))
  const { options, question } = await offerPasskey(entrance, t('admin.name'))
  return (
    <main className="door" id="main">
      <p className="name">{t('admin.name')}</p>
      <h1>{t('accounts.passkeys.addTitle')}</h1>
      <ActionForm action={addPasskeyAction.bind(null, locale, next)} refusedTitle={t('accounts.notDone')}>
        <ToldOnce title={t('accounts.secondFactor.toldTitle')} lead={t('accounts.secondFactor.toldLead')} goOn={t('accounts.secondFactor.goOn')} next={safeNext(next, locale)}>
          <p>{t('accounts.passkeys.addLead')}</p>
          <TextInput name="name" label={t('accounts.passkeys.name')} hint={t('accounts.passkeys.nameHint')} maxLength={60} autoComplete="off" required />
          {entrance.step === 'in' && entrance.hasPassword && <TextInput name="password" type="password" label={t('accounts.change.old')} autoComplete="current-password" required />}
          <PasskeyButton options={options} question={question} kind="main" words={passkeyWords(t, 'add')} />
        </ToldOnce>
      </ActionForm>
      <p className="ways"><Link href={entrance.step === 'in' ? to.account() : to.setUp(next)}>{t(entrance.step === 'in' ? 'accounts.own.title' : 'accounts.passkeys.usePhone')}</Link></p>
    </main>
  )
}
