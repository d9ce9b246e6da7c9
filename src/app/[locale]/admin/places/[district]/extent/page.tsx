import { readPlacesOf } from '#desk/register/read-places-of.ts'
import { extentText, SIDES } from '#desk/register/state-extent.ts'
import { ActionForm } from '../../../action-form.tsx'
import { Checkbox, SubmitButton, TextInput } from '../../../fields.tsx'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../../staff-page.ts'
import { extentAction } from './actions.ts'

type Props = { params: Promise<{ locale: string; district: string }> }

export const generateMetadata = titled('admin.extent.title')

/** How far the district reaches, for checking coordinates. */
export default async function ExtentPage({ params }: Props) {
  const { district: slug } = await params
  const { around, locale, t, to, actor, district: { code, rules: { extent } }, named } = await staffDistrict(params, (paths) => paths.extent(slug))
  await orNotFound(readPlacesOf(actor, code))
  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.extent(slug)} trail={[{ label: t('admin.places.title'), href: to.places(slug) }]}>
      <h1>{t('admin.extent.title')} · {named}</h1>
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
