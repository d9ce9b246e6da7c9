import Link from 'next/link'
import { previewMany } from '#desk/register/bulk/preview-many.ts'
import { SHARED_FIELDS } from '#desk/register/bulk/change-many.ts'
import { dayInChina } from '#platform/clock.ts'
import { ActionForm } from '../../../action-form.tsx'
import { BasisFields } from '../../../basis-fields.tsx'
import { SubmitButton, TextInput } from '../../../fields.tsx'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../../staff-page.ts'
import type { StaffPaths } from '../../../staff-paths.ts'
import { changeManyAction } from '../actions.ts'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ chosen?: string | string[]; field?: string }> }

export const generateMetadata = titled('admin.many.title')

/** The chosen houses with what stands of one field, and what is to stand of all of them. */
export default async function ManyPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const asked = await searchParams
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.register(slug))
  const { field, houses } = await orNotFound(previewMany(actor, district.code, { chosen: [asked.chosen ?? []].flat(), field: asked.field ?? '' }))
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
        {houses.map(({ id }) => <input key={id} type="hidden" name="chosen" value={id} />)}
        <div className="field">
          <div className="label"><label htmlFor="field">{t('admin.register.field')}</label></div>
          <select id="field" name="field" defaultValue={field}>{SHARED_FIELDS.map((one) => <option key={one} value={one}>{t(`facilities.fields.${one}`)}</option>)}</select>
        </div>
        <p className="buttons"><button className="second">{t('admin.many.show')}</button></p>
      </form>
      <section className="shelf">
        <h2>{t('admin.many.now', { field: name })} <span className="count">{houses.length}</span></h2>
        <ul className="editions">{houses.map(({ id, name: house, stands }) => <li key={id}><span lang="zh-CN">{house}</span><p className="facts" lang={stands === null ? locale : 'zh-CN'}>{stands ?? t('admin.register.nothing')}</p></li>)}</ul>
      </section>
      <ActionForm action={changeManyAction.bind(null, locale, { code: district.code, slug })} refusedTitle={t('admin.register.refused')} className="narrow">
        <input type="hidden" name="field" value={field} />
        {houses.map(({ id }) => <input key={id} type="hidden" name="chosen" value={id} />)}
        <TextInput name="value" label={t('admin.many.value', { field: name })} hint={t('admin.many.valueHint')} maxLength={300} />
        <BasisFields today={dayInChina(new Date())} t={t} />
        <p className="buttons"><SubmitButton>{t('admin.many.change', { count: houses.length })}</SubmitButton></p>
      </ActionForm>
    </StaffFrame>
  )
}
