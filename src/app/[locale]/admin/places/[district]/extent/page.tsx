import type { Metadata } from 'next'
import { readPlacesOf } from '#desk/register/read-places-of.ts'
import { extentText, SIDES } from '#desk/register/state-extent.ts'
import { requireDistrict } from '#districts/queries.ts'
import { ActionForm } from '../../../action-form.tsx'
import { Checkbox, SubmitButton, TextInput } from '../../../fields.tsx'
import { requireActor } from '../../../require-actor.ts'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, surroundings } from '../../../staff-page.ts'
import { extentAction } from './actions.ts'

type Props = { params: Promise<{ locale: string; district: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surroundings((await params).locale).t('admin.extent.title') }
}

/** How far the district reaches, for checking coordinates. */
export default async function ExtentPage({ params }: Props) {
  const { locale: segment, district: slug } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.extent(slug))
  const { code, name, rules: { extent } } = await orNotFound(requireDistrict(slug))
  await orNotFound(readPlacesOf(actor, code))
  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.extent(slug)} trail={[{ label: t('admin.desk.title'), href: to.desk() }, { label: t('admin.places.title'), href: to.places(slug) }]}>
      <h1>{t('admin.extent.title')} · {name}</h1>
      <p className="lead">{t('admin.extent.lead')}</p>
      <ActionForm action={extentAction.bind(null, locale, { code, slug })} refusedTitle={t('admin.register.refused')} className="narrow">
        <input type="hidden" name="seen" value={extentText(extent)} />
        {SIDES.map((side) => <TextInput key={side} name={side} label={t(`admin.extent.${side}`)} value={extent ? String(extent[side]) : ''} maxLength={20} inputMode="decimal" />)}
        <TextInput name="basis" label={t('admin.register.basis')} hint={t('admin.extent.basisHint')} value={extent?.source ?? ''} maxLength={300} />
        <Checkbox name="sure" label={t('admin.register.sure')} />
        <p className="buttons"><SubmitButton>{t('admin.register.save')}</SubmitButton></p>
      </ActionForm>
    </StaffFrame>
  )
}
