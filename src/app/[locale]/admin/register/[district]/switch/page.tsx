import Link from 'next/link'
import { previewSwitch } from '#desk/register/bulk/preview-switch.ts'
import { dayInChina } from '#platform/clock.ts'
import { OFFER_STATUSES } from '#services/offer-status.ts'
import { ActionForm } from '../../../action-form.tsx'
import { Select, SubmitButton, TextInput } from '../../../fields.tsx'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../../staff-page.ts'
import { switchManyAction } from '../actions.ts'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ service?: string | string[] }> }

export const generateMetadata = titled('admin.switchMany.title')

/** Services of a district to choose, then every house that has one of them, to be turned on or off together on one order. */
export default async function SwitchManyPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const asked = [(await searchParams).service ?? []].flat()
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.switchMany(slug))
  const { services, offers } = await orNotFound(previewSwitch(actor, district.code, asked))

  return (
    <StaffFrame
      surroundings={around} actor={actor} here={(paths) => paths.switchMany(slug)}
      trail={[{ label: `${t('admin.register.title')} · ${named}`, href: to.register(slug) }]}
    >
      <h1>{t('admin.switchMany.title')}</h1>
      <p className="lead">{t('admin.switchMany.lead')}</p>
      <p><Link href={to.registerChanges(slug)}>{t('admin.switchMany.earlier')}</Link></p>
      {services.length === 0 && <p className="notice">{t('admin.switchMany.none')}</p>}
      {services.length > 0 && (
        <form className="narrow">
          <fieldset>
            <legend>{t('admin.switchMany.services')}</legend>
            {services.map(({ code, count }) => <p key={code}><label><input type="checkbox" name="service" value={code} defaultChecked={asked.includes(code)} /> {t(`services.names.${code}`)} <span className="count">{count}</span></label></p>)}
          </fieldset>
          <p className="buttons"><button className="second">{t('admin.switchMany.show')}</button></p>
        </form>
      )}
      {offers.length > 0 && (
        <ActionForm action={switchManyAction.bind(null, locale, { code: district.code, slug })} refusedTitle={t('admin.register.refused')} className="narrow">
          <fieldset>
            <legend>{t('admin.switchMany.houses', { count: offers.length })}</legend>
            {offers.map(({ id, serviceCode, mode, name, status }) => (
              <p key={id}>
                <label><input type="checkbox" name="offer" value={id} defaultChecked /> <span lang="zh-CN">{name}</span> · {t(`services.names.${serviceCode}`)} · {t(`services.mode.${mode}`)} · {t(`services.status.${status}`)}</label>
              </p>
            ))}
          </fieldset>
          <Select name="status" label={t('admin.register.status')} choices={[{ value: '', label: t('admin.register.choose') }, ...OFFER_STATUSES.map((value) => ({ value, label: t(`services.status.${value}`) }))]} />
          <TextInput name="effectiveOn" type="date" label={t('admin.register.effectiveOn')} value={dayInChina(new Date())} />
          <TextInput name="until" type="date" label={t('admin.register.until')} />
          <TextInput name="order" label={t('admin.register.order')} maxLength={300} />
          <TextInput name="note" label={t('admin.register.note')} maxLength={300} />
          <p className="buttons"><SubmitButton>{t('admin.switchMany.switch')}</SubmitButton></p>
        </ActionForm>
      )}
    </StaffFrame>
  )
}
