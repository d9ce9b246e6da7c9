import type { Metadata } from 'next'
import { may } from '#accounts/permissions.ts'
import { requireDistrict } from '#districts/queries.ts'
import { notFound } from 'next/navigation'
import { ActionForm } from '../../../action-form.tsx'
import { SubmitButton, TextInput } from '../../../fields.tsx'
import { requireActor } from '../../../require-actor.ts'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, surroundings } from '../../../staff-page.ts'
import { ToldOnce } from '../../../told-once.tsx'
import { inviteAction } from '../../actions.ts'
import { RoleChoices } from '../../role-choices.tsx'

type Props = { params: Promise<{ locale: string; district: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surroundings((await params).locale).t('accounts.people.invite') }
}

export default async function InvitePage({ params }: Props) {
  const { locale: segment, district: slug } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.people(slug))
  const district = await orNotFound(requireDistrict(slug))
  if (!may('administer', actor, district.code)) notFound()

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.invite(slug)} trail={[{ label: t('admin.desk.title'), href: to.desk() }, { label: `${t('accounts.people.title')} · ${district.name}`, href: to.people(slug) }]}>
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
