import { notFound } from 'next/navigation'
import { AUDIENCES } from '#circle/method.ts'
import { barriersText, measuredText } from '#circle/method-text.ts'
import { readCircle } from '#desk/circle/read-circle.ts'
import { DATUMS } from '#places/position.ts'
import { dayInChina } from '#platform/clock.ts'
import { ActionForm } from '../../../action-form.tsx'
import { BasisFields } from '../../../basis-fields.tsx'
import { Select, SubmitButton, TextArea, TextInput } from '../../../fields.tsx'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../../staff-page.ts'
import { methodAction } from '../actions.ts'

type Props = { params: Promise<{ locale: string; district: string }> }

export const generateMetadata = titled('admin.circle.methodTitle')

/** How a district estimates walking: speeds, detours, barriers, and who says so. */
export default async function MethodPage({ params }: Props) {
  const { district: slug } = await params
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.circleMethod(slug))
  const { may, method: { method, revision } } = await orNotFound(readCircle(actor, district.code))
  if (!may.compute) notFound()
  const { limit, speeds, detour, barriers, measured } = method
  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.circleMethod(slug)} trail={[{ label: `${t('admin.circle.title')} · ${named}`, href: to.circle(slug) }]}>
      <h1>{t('admin.circle.methodTitle')}</h1>
      <p className="lead">{t('admin.circle.methodLead')}</p>
      <ActionForm key={revision} action={methodAction.bind(null, locale, { code: district.code, slug })} refusedTitle={t('admin.register.refused')} className="narrow">
        <input type="hidden" name="revision" value={revision} />
        <TextInput name="limit" label={t('admin.circle.limit')} value={String(limit)} inputMode="decimal" />
        {AUDIENCES.map((audience) => <TextInput key={audience} name={audience} label={t('admin.circle.speed', { who: t(`circle.who.${audience}`) })} value={String(speeds[audience])} inputMode="decimal" />)}
        {(['low', 'mid', 'high'] as const).map((name) => <TextInput key={name} name={name} label={t(`admin.circle.${name}`)} value={String(detour[name])} inputMode="decimal" />)}
        <TextArea name="barriers" label={t('admin.circle.barriers')} hint={t('admin.circle.barriersHint')} value={barriersText(barriers)} rows={6} />
        <Select name="datum" label={t('admin.circle.datum')} choices={DATUMS.map((value) => ({ value, label: t(`places.datum.${value}`) }))} />
        <TextArea name="measured" label={t('admin.circle.measured')} hint={t('admin.circle.measuredHint')} value={measuredText(measured)} rows={4} />
        <BasisFields today={dayInChina(new Date())} t={t} />
        <p className="buttons"><SubmitButton>{t('admin.register.save')}</SubmitButton></p>
      </ActionForm>
    </StaffFrame>
  )
}
