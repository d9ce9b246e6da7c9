import { notFound } from 'next/navigation'
import { targetName } from '#circle/targets.ts'
import { pathsFor } from '#config/paths.ts'
import { readCircle } from '#desk/circle/read-circle.ts'
import { ActionForm } from '../../../action-form.tsx'
import { SubmitButton, TextInput } from '../../../fields.tsx'
import { StaffFrame } from '../../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../../staff-page.ts'
import { publishAction, withdrawAction } from '../actions.ts'
import { RunFacts } from '../run-facts.tsx'

type Props = { params: Promise<{ locale: string; district: string; number: string }> }

export const generateMetadata = titled('admin.circle.title')

/** One run kept, and what may become of it: published by somebody else than who computed it, or withdrawn. */
export default async function RunPage({ params }: Props) {
  const { district: slug, number: asked } = await params
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.circle(slug))
  if (!/^[1-9]\d{0,5}$/.test(asked)) notFound()
  const { may, runs } = await orNotFound(readCircle(actor, district.code, Number(asked)))
  const run = runs[0] ?? notFound()
  const { id, number, state, own, question } = run
  const place = { code: district.code, slug }
  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.circleRun(slug, number)} trail={[{ label: `${t('admin.circle.title')} · ${named}`, href: to.circle(slug) }]}>
      <h1>{t('circle.runs.name', { number, target: targetName(question.target, t) })}</h1>
      <RunFacts run={run} t={t} />
      {state !== 'computed' && <p><a href={pathsFor({ locale, large: false }).circleRun(slug, number)}>{t('admin.register.public')}</a></p>}
      {state === 'computed' && may.publish && own && <p className="hint">{t('admin.circle.own')}</p>}
      {state === 'computed' && may.publish && !own && (
        <ActionForm action={publishAction.bind(null, locale, place, id)} refusedTitle={t('admin.register.refused')} className="narrow">
          <TextInput name="note" label={t('admin.circle.note')} maxLength={500} />
          <p className="buttons"><SubmitButton>{t('admin.circle.publish')}</SubmitButton></p>
        </ActionForm>
      )}
      {state === 'published' && may.publish && (
        <ActionForm action={withdrawAction.bind(null, locale, place, id)} refusedTitle={t('admin.register.refused')} className="narrow">
          <TextInput name="reason" label={t('admin.circle.reason')} maxLength={500} />
          <p className="buttons"><SubmitButton kind="danger">{t('admin.circle.withdraw')}</SubmitButton></p>
        </ActionForm>
      )}
    </StaffFrame>
  )
}
