import Link from 'next/link'
import { previewMany } from '#desk/register/bulk/preview-many.ts'
import { SHARED_FIELDS } from '#desk/register/bulk/change-many.ts'
import { TAKEN_FIELDS } from '#facilities/takeaways/takeaway.ts'
import { dayInChina } from '#platform/clock.ts'
import { ActionForm } from '../../../action-form.tsx'
import { BasisFields } from '../../../basis-fields.tsx'
import { Checkbox, SubmitButton, TextInput } from '../../../fields.tsx'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../../staff-page.ts'
import type { StaffPaths } from '../../../staff-paths.ts'
import { Stands } from '../../../facilities/[facilityId]/stands.tsx'
import { changeManyAction } from '../actions.ts'

/** Fields of which every house has its own: nothing could be said of all of them, but it can be taken away. */
const OWN_FIELDS = TAKEN_FIELDS.filter((field) => !(SHARED_FIELDS as readonly string[]).includes(field))

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ chosen?: string | string[]; found?: string | string[]; field?: string }> }

export const generateMetadata = titled('admin.many.title')

/** The chosen houses, or all that some words find, with what stands of one field, and what is to stand of all of them. */
export default async function ManyPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const asked = await searchParams
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.register(slug))
  const [found] = [asked.found ?? []].flat()
  const { field, shared, houses, seen } = await orNotFound(previewMany(actor, district.code, { chosen: [asked.chosen ?? []].flat(), found, field: asked.field ?? '' }))
  const name = t(`facilities.fields.${field}`)
  const frame = { surroundings: around, actor, here: (paths: StaffPaths) => paths.register(slug), trail: [{ label: `${t('admin.register.title')} · ${named}`, href: to.register(slug) }] }
  if (houses.length === 0) {
    return (
      <StaffFrame {...frame}>
        <h1>{t('admin.many.title')}</h1>
        <p className="notice">{t('admin.many.none')}</p>
        <p><Link href={to.register(slug)}>{t('admin.many.back')}</Link></p>
      </StaffFrame>
    )
  }
  return (
    <StaffFrame {...frame}>
      <h1>{t('admin.many.title')}</h1>
      <p className="lead">{t('admin.many.lead', { count: houses.length })}</p>
      <form className="narrow">
        {found === undefined ? houses.map(({ id }) => <input key={id} type="hidden" name="chosen" value={id} />) : <input type="hidden" name="found" value={found} />}
        <div className="field">
          <div className="label"><label htmlFor="field">{t('admin.register.field')}</label></div>
          <select id="field" name="field" defaultValue={field}>
            <optgroup label={t('admin.many.sharedFields')}>{SHARED_FIELDS.map((one) => <option key={one} value={one}>{t(`facilities.fields.${one}`)}</option>)}</optgroup>
            <optgroup label={t('admin.many.ownFields')}>{OWN_FIELDS.map((one) => <option key={one} value={one}>{t(`facilities.fields.${one}`)}</option>)}</optgroup>
          </select>
        </div>
        <p className="buttons"><button className="second">{t('admin.many.show')}</button></p>
      </form>
      <section className="shelf">
        <h2>{t('admin.many.now', { field: name })} <span className="count">{houses.length}</span></h2>
        <ul className="editions">{houses.map(({ id, name: house, said }) => <li key={id}><span lang="zh-CN">{house}</span><p className="facts"><Stands value={said.length > 0 ? said.join('、') : null} t={t} /></p></li>)}</ul>
      </section>
      <ActionForm action={changeManyAction.bind(null, locale, { code: district.code, slug })} refusedTitle={t('admin.register.refused')} className="narrow">
        <input type="hidden" name="field" value={field} />
        <input type="hidden" name="seen" value={seen} />
        {houses.map(({ id }) => <input key={id} type="hidden" name="chosen" value={id} />)}
        {shared
          ? <TextInput name="value" label={t('admin.many.value', { field: name })} hint={t('admin.many.valueHint')} maxLength={300} />
          : <TextInput name="value" label={t('admin.many.onlyValue')} hint={t('admin.many.onlyValueHint')} maxLength={300} />}
        {shared ? <Checkbox name="taken" label={t('admin.many.taken', { field: name })} /> : <input type="hidden" name="taken" value="on" />}
        <p className="hint">{t(shared ? 'admin.many.takenHint' : 'admin.many.ownHint')}</p>
        <BasisFields today={dayInChina(new Date())} t={t} />
        <p className="buttons"><SubmitButton>{shared ? t('admin.many.change', { count: houses.length }) : t('admin.many.takeAway', { field: name, count: houses.length })}</SubmitButton></p>
      </ActionForm>
    </StaffFrame>
  )
}
