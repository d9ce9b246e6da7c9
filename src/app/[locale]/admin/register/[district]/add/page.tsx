import type { Metadata } from 'next'
import { may } from '#accounts/permissions.ts'
import { requireDistrict } from '#districts/queries.ts'
import { dayInChina } from '#platform/clock.ts'
import { notFound } from 'next/navigation'
import { ActionForm } from '../../../action-form.tsx'
import { BasisFields } from '../../../basis-fields.tsx'
import { Checkbox, SubmitButton, TextInput } from '../../../fields.tsx'
import { requireActor } from '../../../require-actor.ts'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, surroundings } from '../../../staff-page.ts'
import { addHouseAction } from '../actions.ts'

type Props = { params: Promise<{ locale: string; district: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surroundings((await params).locale).t('admin.register.add') }
}

/** One house more on the register; those it may be one with are named before. */
export default async function AddPage({ params }: Props) {
  const { locale: segment, district: slug } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.addHouse(slug))
  const district = await orNotFound(requireDistrict(slug))
  if (!may('register', actor, district.code)) notFound()
  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.addHouse(slug)} trail={[{ label: t('admin.desk.title'), href: to.desk() }, { label: `${t('admin.register.title')} · ${district.name}`, href: to.register(slug) }]}>
      <h1>{t('admin.register.add')} · {district.name}</h1>
      <p className="lead">{t('admin.register.addLead')}</p>
      <ActionForm action={addHouseAction.bind(null, locale, { code: district.code, slug })} refusedTitle={t('admin.register.refused')} className="narrow">
        {(['name', 'type', 'street', 'address', 'phone', 'creditCode'] as const).map((field) => <TextInput key={field} name={field} label={t(`facilities.fields.${field}`)} maxLength={300} />)}
        <Checkbox name="sure" label={t('admin.register.addSure')} />
        <BasisFields today={dayInChina(new Date())} t={t} />
        <p className="buttons"><SubmitButton>{t('admin.register.save')}</SubmitButton></p>
      </ActionForm>
    </StaffFrame>
  )
}
