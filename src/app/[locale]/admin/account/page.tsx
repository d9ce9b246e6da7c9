import { recoveryCodesLeft } from '#accounts/second-factor/recovery-codes.ts'
import { ownPasskeys } from '#accounts/passkeys/own-passkeys.ts'
import { ownSessions } from '#accounts/session/own-sessions.ts'
import { PASSWORD_MIN_LENGTH } from '#accounts/password/password-issues.ts'
import { ActionForm } from '../action-form.tsx'
import { SubmitButton, TextInput } from '../fields.tsx'
import { requireEntrance } from '../require-actor.ts'
import { StaffFrame } from '../staff-frame.tsx'
import { surroundings, titled } from '../staff-page.ts'
import { changePasswordAction } from './actions.ts'
import { PasskeyList } from './passkey-list.tsx'
import { SecondFactorState } from './second-factor-state.tsx'
import { SessionList } from './session-list.tsx'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = titled('accounts.own.title')

/** What a member of staff keeps their own account safe with. */
export default async function AccountPage({ params, searchParams }: Props) {
  const around = surroundings((await params).locale)
  const { locale, t, to } = around
  const { actor, sessionId, hasPassword, secondFactor } = await requireEntrance(locale, to.account())
  const { done } = await searchParams
  const sessions = await ownSessions(actor, sessionId)

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.account()} done={done} trail={[]}>
      <h1>{t('accounts.own.title')}</h1>
      <section className="shelf narrow" aria-labelledby="sessions">
        <h2 id="sessions">{t('accounts.sessions.title')}<span className="count">{sessions.length}</span></h2>
        <p className="hint">{t('accounts.sessions.lead')}</p>
        <SessionList sessions={sessions} around={around} />
      </section>
      <SecondFactorState state={secondFactor} codesLeft={await recoveryCodesLeft(actor.id)} around={around} />
      <PasskeyList passkeys={await ownPasskeys(actor.id)} hasPassword={hasPassword} around={around} />
      {hasPassword && <section className="shelf narrow" aria-labelledby="password">
        <h2 id="password">{t('accounts.change.title')}</h2>
        <p className="hint">{t('accounts.change.lead')}</p>
        <ActionForm action={changePasswordAction.bind(null, locale)} refusedTitle={t('accounts.notDone')}>
          <TextInput name="password" type="password" label={t('accounts.change.old')} autoComplete="current-password" required />
          <TextInput name="newPassword" type="password" label={t('accounts.change.new')} hint={t('accounts.change.rule', { length: PASSWORD_MIN_LENGTH })} autoComplete="new-password" required />
          <TextInput name="again" type="password" label={t('accounts.change.again')} autoComplete="new-password" required />
          <p className="buttons"><SubmitButton>{t('accounts.change.go')}</SubmitButton></p>
        </ActionForm>
      </section>}
    </StaffFrame>
  )
}
