import Link from 'next/link'
import { redirect } from 'next/navigation'
import { offeredSecret } from '#accounts/second-factor/set-up-second-factor.ts'
import { keyAddress } from '#accounts/second-factor/totp.ts'
import { ActionForm } from '../../action-form.tsx'
import { SubmitButton, TextInput } from '../../fields.tsx'
import { currentEntrance } from '../../require-actor.ts'
import { surroundings, titled } from '../../staff-page.ts'
import { safeNext } from '../../staff-paths.ts'
import { setUpAction } from '../actions.ts'
import { ToldOnce } from '../../told-once.tsx'
import { QrCode } from './qr-code.tsx'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string }> }

export const generateMetadata = titled('accounts.secondFactor.setUpTitle')

/** Puts a phone beside the password: scan, type what it shows, keep the recovery codes. */
export default async function SetUpPage({ params, searchParams }: Props) {
  const { locale, t, to } = surroundings((await params).locale)
  const { next = '' } = await searchParams
  const entrance = await currentEntrance()
  if (!entrance) redirect(to.signIn(next))
  if (entrance.step === 'show') redirect(to.secondFactor(next))
  const { person, step, hasPassword } = entrance
  const secret = await offeredSecret(person.id)
  return (
    <main className="door" id="main">
      <p className="name">{t('admin.name')}</p>
      <h1>{t('accounts.secondFactor.setUpTitle')}</h1>
      <ActionForm action={setUpAction.bind(null, locale, next)} refusedTitle={t('accounts.notDone')}>
        <ToldOnce title={t('accounts.secondFactor.toldTitle')} lead={t('accounts.secondFactor.toldLead')} goOn={t('accounts.secondFactor.goOn')} next={safeNext(next, locale)}>
          <p>{t(step === 'set-up' ? 'accounts.secondFactor.setUpMust' : 'accounts.secondFactor.setUpLead')}</p>
          <QrCode text={keyAddress(secret, { issuer: t('admin.name'), email: person.email })} label={t('accounts.secondFactor.qr')} />
          <p className="hint">{t('accounts.secondFactor.byHand')}</p>
          <p className="secret"><code>{secret.match(/.{4}/g)!.join(' ')}</code></p>
          <TextInput name="secondFactor" label={t('accounts.secondFactor.shownCode')} inputMode="numeric" autoComplete="one-time-code" required />
          {step === 'in' && hasPassword && <TextInput name="password" type="password" label={t('accounts.change.old')} autoComplete="current-password" required />}
          <SubmitButton>{t('accounts.secondFactor.confirm')}</SubmitButton>
        </ToldOnce>
      </ActionForm>
      <p className="ways"><Link href={to.addPasskey(next)}>{t('accounts.passkeys.useInstead')}</Link></p>
    </main>
  )
}
