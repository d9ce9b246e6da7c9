import { basePath } from '#config/paths.ts'
import { readPlacesOf } from '#desk/register/read-places-of.ts'
import { dayInChina } from '#platform/clock.ts'
import { ActionForm } from '../../action-form.tsx'
import { BasisFields } from '../../basis-fields.tsx'
import { Checkbox, SubmitButton, TextArea, TextInput } from '../../fields.tsx'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../staff-page.ts'
import { LookedAt } from './looked-at.tsx'
import { placesAction } from './actions.ts'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = titled('admin.places.title')

/** Where the people of a district set out from: what is known, and a table to say more with. */
export default async function PlacesPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.places(slug))
  const { known, missing } = await orNotFound(readPlacesOf(actor, district.code))
  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.places(slug)} done={(await searchParams).done} trail={[]}>
      <h1>{t('admin.places.title')} · {named}</h1>
      <p className="lead">{t('admin.places.lead')}</p>
      <p className="hint">{t('admin.places.known', known)}</p>
      <p><a href={basePath() + to.extent(slug)}>{t('admin.extent.title')}</a> <span className="hint">{t(district.rules.extent ? 'admin.extent.stated' : 'admin.extent.none')}</span></p>
      <p><a href={basePath() + to.placeFile(slug)} download>{t('admin.places.download')}</a> <span className="hint">{t('admin.places.downloadHint')}</span></p>
      <ActionForm action={placesAction.bind(null, locale, { code: district.code, slug })} refusedTitle={t('admin.register.refused')} className="narrow">
        <TextInput name="file" type="file" label={t('admin.places.file')} accept=".csv,.txt,text/csv" />
        <TextArea name="text" label={t('admin.places.text')} hint={t('admin.places.textHint')} rows={8} />
        <LookedAt words={{ title: t('admin.places.wouldChange'), cut: t('admin.places.cut') }} />
        <Checkbox name="sure" label={t('admin.register.sure')} />
        <BasisFields today={dayInChina(new Date())} t={t} />
        <p className="buttons"><SubmitButton>{t('admin.register.save')}</SubmitButton></p>
      </ActionForm>
      {missing.length > 0 && (
        <details className="shelf">
          <summary>{t('admin.places.missing')}（{missing.length}）</summary>
          <ul lang="zh-CN">{missing.map(({ code, name, street }) => <li key={code}>{code} {name} {street}</li>)}</ul>
        </details>
      )}
    </StaffFrame>
  )
}
