import { redirect } from 'next/navigation'
import { askPasskey } from '#accounts/passkeys/check-passkey.ts'
import { ActionForm } from '../action-form.tsx'
import { SubmitButton, TextInput } from '../fields.tsx'
import { PasskeyButton } from '../passkey/passkey-button.tsx'
import { passkeyWords } from '../passkey/passkey-words.ts'
import { currentEntrance } from '../require-actor.ts'
import { signOutAction } from '../sign-in/actions.ts'
import { surroundings, titled } from '../staff-page.ts'
import { safeNext } from '../staff-paths.ts'
import { showAction, showPasskeyAction } from './actions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string }> }

export const generateMetadata = titled('accounts.secondFactor.showTitle')

/** Between the password and the desk. */
export default async function SecondFactorPage({ params, searchParams }: Props) {
  const { locale, t, to } = surroundings((await params).locale)
  const { next = '' } = await searchParams
  const entrance = await currentEntrance()
  if (!entrance) redirect(to.signIn(next))
  if (entrance.step === 'in') redirect(safeNext(next, locale))
  if (entrance.step === 'set-up') redirect(to.setUp(next))
  const { phone, passkeys } = entrance.secondFactor
  const asked = passkeys > 0 ? await askPasskey('show', entrance.sessionId, entrance.person.id) : null
  return (
    <main className="door" id="main">
      <p className="name">{t('admin.name')}</p>
      <h1>{t(asked ? 'accounts.passkeys.showTitle' : 'accounts.secondFactor.showTitle')}</h1>
      {asked && (
        <ActionForm action={showPasskeyAction.bind(null, locale, next)} refusedTitle={t('accounts.refused')}>
          <PasskeyButton options={asked.options} question={asked.question} kind="main" words={passkeyWords(t, 'show')} />
        </ActionForm>
      )}
      <ActionForm action={showAction.bind(null, locale, next)} refusedTitle={t('accounts.refused')}>
        <TextInput name="secondFactor" label={t(phone ? 'accounts.secondFactor.code' : 'accounts.passkeys.recoveryCode')} hint={t(phone ? 'accounts.secondFactor.codeHint' : 'accounts.passkeys.recoveryHint')} autoComplete="one-time-code" required />
        <SubmitButton>{t('accounts.enter')}</SubmitButton>
      </ActionForm>
      <form className="ways" action={signOutAction.bind(null, locale)}>
        <button className="plain">{t('accounts.secondFactor.leave')}</button>
      </form>
    </main>
  )
}
