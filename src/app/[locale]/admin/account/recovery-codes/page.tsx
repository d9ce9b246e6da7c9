import { notFound } from 'next/navigation'
import { ActionForm } from '../../action-form.tsx'
import { SubmitButton, TextInput } from '../../fields.tsx'
import { requireEntrance } from '../../require-actor.ts'
import { recoveryCodesAction } from '../../second-factor/actions.ts'
import { ToldOnce } from '../../told-once.tsx'
import { StaffFrame } from '../../staff-frame.tsx'
import { surroundings, titled } from '../../staff-page.ts'

type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = titled('accounts.secondFactor.renewCodes')

export default async function RecoveryCodesPage({ params }: Props) {
  const around = surroundings((await params).locale)
  const { locale, t, to } = around
  const { actor, hasPassword, secondFactor } = await requireEntrance(locale, to.recoveryCodes())
  if (!secondFactor.has) notFound()
  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.recoveryCodes()} trail={[{ label: t('accounts.own.title'), href: to.account() }]}>
      <h1>{t('accounts.secondFactor.renewCodes')}</h1>
      <ActionForm action={recoveryCodesAction.bind(null, locale)} refusedTitle={t('accounts.notDone')} className="narrow">
        <ToldOnce title={t('accounts.secondFactor.toldTitle')} lead={t('accounts.secondFactor.toldLead')} goOn={t('accounts.secondFactor.goOn')} next={to.account()}>
          <p className="lead">{t('accounts.secondFactor.renewLead')}</p>
          {hasPassword && <TextInput name="password" type="password" label={t('accounts.change.old')} autoComplete="current-password" required />}
          <p className="buttons"><SubmitButton>{t('accounts.secondFactor.renewGo')}</SubmitButton></p>
        </ToldOnce>
      </ActionForm>
    </StaffFrame>
  )
}
