import { may } from '#accounts/permissions.ts'
import { notFound } from 'next/navigation'
import { ActionForm } from '../../../action-form.tsx'
import { SubmitButton, TextInput } from '../../../fields.tsx'
import { StaffFrame } from '../../../staff-frame.tsx'
import { staffDistrict, titled } from '../../../staff-page.ts'
import { ToldOnce } from '../../../told-once.tsx'
import { inviteAction } from '../../actions.ts'
import { RoleChoices } from '../../role-choices.tsx'

type Props = { params: Promise<{ locale: string; district: string }> }

export const generateMetadata = titled('accounts.people.invite')

export default async function InvitePage({ params }: Props) {
  const { district: slug } = await params
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.people(slug))
  if (!may('administer', actor, district.code)) notFound()

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.invite(slug)} trail={[{ label: `${t('accounts.people.title')} · ${named}`, href: to.people(slug) }]}>
      <h1>{t('accounts.people.invite')}</h1>
      <ActionForm action={inviteAction.bind(null, locale, { districtCode: district.code, slug })} refusedTitle={t('accounts.notDone')} className="narrow">
        <ToldOnce title={t('accounts.people.toldTitle')} lead={t('accounts.people.toldLead')} goOn={t('accounts.people.goOn')} next={to.people(slug)}>
          <TextInput name="name" label={t('accounts.people.name')} autoComplete="off" maxLength={60} required />
          <TextInput name="email" type="email" label={t('accounts.email')} autoComplete="off" required />
          <RoleChoices held={[]} t={t} />
          <p className="buttons"><SubmitButton>{t('accounts.people.makeLink')}</SubmitButton></p>
        </ToldOnce>
      </ActionForm>
    </StaffFrame>
  )
}
