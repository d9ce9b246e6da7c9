import { notFound } from 'next/navigation'
import { readDefinitions } from '#desk/register/register-queries.ts'
import { serviceOf } from '#services/code-list.ts'
import { DEFINITION_TEXTS } from '#services/queries.ts'
import { ActionForm } from '../../../action-form.tsx'
import { SubmitButton, TextArea, TextInput } from '../../../fields.tsx'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../../staff-page.ts'
import { approveAction, defineAction } from './actions.ts'

type Props = { params: Promise<{ locale: string; district: string; code: string }> }

export const generateMetadata = titled('admin.services.title')

/** A district's words on one service: written by one officer, approved by another. */
export default async function ServicePage({ params }: Props) {
  const { district: slug, code: asked } = await params
  const code = serviceOf(asked)
  if (!code) notFound()
  const { around, locale, t, to, actor, district } = await staffDistrict(params, (paths) => paths.service(slug, code))
  const { may, services } = await orNotFound(readDefinitions(actor, district.code))
  const { texts, revision, own, approved } = services.find((service) => service.code === code)!
  const place = { district: { code: district.code, slug }, code }

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.service(slug, code)} trail={[{ label: t('admin.services.title'), href: to.services(slug) }]}>
      <h1>{t(`services.names.${code}`)}</h1>
      <p className="lead">{t('admin.services.lead')}</p>
      {may.define ? (
        <ActionForm key={revision} action={defineAction.bind(null, locale, place)} refusedTitle={t('admin.register.refused')} className="narrow">
          <input type="hidden" name="revision" value={revision} />
          {DEFINITION_TEXTS.map((name) => <TextArea key={name} name={name} label={t(`services.texts.${name}`)} value={texts?.[name] ?? ''} rows={3} />)}
          <TextInput name="basis" label={t('admin.register.basis')} hint={t('admin.register.basisHint')} maxLength={300} />
          <p className="buttons"><SubmitButton>{t('admin.register.save')}</SubmitButton></p>
        </ActionForm>
      ) : (
        <dl className="changes">
          {DEFINITION_TEXTS.map((name) => <div key={name}><dt>{t(`services.texts.${name}`)}</dt><dd lang="zh-CN">{texts?.[name] ?? t('services.noSource')}</dd></div>)}
        </dl>
      )}
      {may.approve && own && !approved && (
        <ActionForm key={`approve-${revision}`} action={approveAction.bind(null, locale, place)} refusedTitle={t('admin.register.refused')} className="narrow">
          <p>{t('admin.services.approveLead')}</p>
          <input type="hidden" name="revision" value={revision} />
          <p className="buttons"><SubmitButton>{t('admin.services.approve')}</SubmitButton></p>
        </ActionForm>
      )}
    </StaffFrame>
  )
}
