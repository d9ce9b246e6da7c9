import { may } from '#accounts/permissions.ts'
import { NEW_STATUSES } from '#desk/register/add-house.ts'
import type { Field } from '#facilities/statements.ts'
import { dayInChina } from '#platform/clock.ts'
import { notFound } from 'next/navigation'
import { ActionForm } from '../../../action-form.tsx'
import { BasisFields } from '../../../basis-fields.tsx'
import { Checkbox, Select, SubmitButton, TextInput } from '../../../fields.tsx'
import { StaffFrame } from '../../../staff-frame.tsx'
import { staffDistrict, titled } from '../../../staff-page.ts'
import { addHouseAction } from '../actions.ts'

type Props = { params: Promise<{ locale: string; district: string }> }

export const generateMetadata = titled('admin.register.add')

/** One house more on the register; those it may be one with are named before. */
export default async function AddPage({ params }: Props) {
  const { district: slug } = await params
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.addHouse(slug))
  if (!may('register', actor, district.code)) notFound()
  const input = (field: Field) => <TextInput key={field} name={field} label={t(`facilities.fields.${field}`)} maxLength={300} />
  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.addHouse(slug)} trail={[{ label: `${t('admin.register.title')} · ${named}`, href: to.register(slug) }]}>
      <h1>{t('admin.register.add')} · {named}</h1>
      <p className="lead">{t('admin.register.addLead')}</p>
      <ActionForm action={addHouseAction.bind(null, locale, { code: district.code, slug })} refusedTitle={t('admin.register.refused')} className="narrow">
        {(['name', 'type'] as const).map(input)}
        <Select name="status" label={t('admin.register.newStatus')} choices={[{ value: '', label: t('admin.register.newStatusUnknown') }, ...NEW_STATUSES.map((value) => ({ value, label: t(`facilities.status.${value}`) }))]} />
        {(['street', 'address', 'phone', 'creditCode'] as const).map(input)}
        <Checkbox name="sure" label={t('admin.register.addSure')} />
        <BasisFields today={dayInChina(new Date())} t={t} />
        <p className="buttons"><SubmitButton>{t('admin.register.save')}</SubmitButton></p>
      </ActionForm>
    </StaffFrame>
  )
}
