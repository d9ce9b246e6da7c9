import { pathsFor } from '#config/paths.ts'
import { readVillageForEditing } from '#desk/register/villages/village-queries.ts'
import { sessionsText } from '#hours/session-text.ts'
import { dayInChina } from '#platform/clock.ts'
import { CARE_MODES } from '#villages/care.ts'
import { careWords } from '#villages/care-words.ts'
import { ActionForm } from '../../../action-form.tsx'
import { BasisFields } from '../../../basis-fields.tsx'
import { Checkbox, Select, SubmitButton, TextArea, TextInput } from '../../../fields.tsx'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../../staff-page.ts'
import { setCareAction, withdrawCareAction } from '../actions.ts'

type Props = { params: Promise<{ locale: string; district: string; code: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = titled('admin.villages.set')

/** How one village is cared for, to be stated anew, and everything that was stated of it. */
export default async function VillagePage({ params, searchParams }: Props) {
  const { district: slug, code } = await params
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.village(slug, code))
  const { village, care, history } = await orNotFound(readVillageForEditing(actor, district.code, code))
  const place = { districtCode: district.code, slug, code }
  return (
    <StaffFrame
      surroundings={around} actor={actor} here={(paths) => paths.village(slug, code)} done={(await searchParams).done}
      trail={[{ label: `${t('admin.register.title')} · ${named}`, href: to.register(slug) }, { label: t('admin.villages.title'), href: to.villages(slug) }]}
    >
      <h1 lang="zh-CN">{village.name} <small>{village.street}</small></h1>
      <p><a href={pathsFor({ locale, large: false }).village(slug, code)}>{t('admin.register.public')}</a></p>
      <ActionForm action={setCareAction.bind(null, locale, place)} refusedTitle={t('admin.register.refused')} className="narrow">
        <input type="hidden" name="seen" value={care?.id ?? ''} />
        <Select name="mode" label={t('villages.care')} value={care?.mode ?? ''} choices={[{ value: '', label: t('admin.villages.choose') }, ...CARE_MODES.map((mode) => ({ value: mode, label: t(`villages.mode.${mode}`) }))]} />
        <TextInput name="provider" label={t('villages.by')} hint={t('admin.villages.providerHint')} value={care?.house?.name ?? care?.provider ?? ''} maxLength={100} />
        <Checkbox name="sure" label={t('admin.villages.sure')} />
        <TextInput name="site" label={t('villages.site')} value={care?.site ?? ''} maxLength={100} />
        <TextArea name="sessions" label={t('villages.times')} hint={t('admin.villages.sessionsHint')} value={care ? sessionsText(care.sessions) : ''} rows={3} />
        <TextInput name="frequency" label={t('villages.frequency')} hint={t('admin.villages.frequencyHint')} value={care?.frequency ?? ''} maxLength={100} />
        <TextInput name="since" label={t('admin.villages.since')} hint={t('admin.register.effectiveHint')} value={care?.since ?? ''} maxLength={10} />
        <TextInput name="until" label={t('admin.villages.until')} value={care?.until ?? ''} maxLength={10} />
        <BasisFields today={dayInChina(new Date())} t={t} />
        <p className="buttons"><SubmitButton>{t('admin.register.save')}</SubmitButton></p>
      </ActionForm>
      {history.length > 0 && (
        <section className="shelf">
          <h2>{t('admin.villages.history')}</h2>
          <ul className="editions">
            {history.map(({ care: stated, by, recordedAt, withdrawnAt }) => (
              <li key={stated.id}>
                <p lang="zh-CN">{careWords(stated, t)}</p>
                <p className="facts"><span lang="zh-CN">{stated.source.ref}</span> <span>{by ?? t('admin.system')}</span> <span>{recordedAt}</span></p>
                {withdrawnAt ? <p className="hint">{t('admin.villages.withdrawn', { at: withdrawnAt })}</p> : (
                  <ActionForm action={withdrawCareAction.bind(null, locale, place, stated.id)} refusedTitle={t('admin.register.refused')}>
                    <p className="buttons"><SubmitButton kind="second" label={`${t('admin.register.withdraw')} ${careWords(stated, t)}`}>{t('admin.register.withdraw')}</SubmitButton></p>
                  </ActionForm>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </StaffFrame>
  )
}
