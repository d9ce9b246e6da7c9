import Link from 'next/link'
import { gather } from '#circle/gather.ts'
import { KINDS_OF_SITE } from '#circle/inputs.ts'
import { targetName } from '#circle/targets.ts'
import { pathsFor } from '#config/paths.ts'
import { readCircle } from '#desk/circle/read-circle.ts'
import { dayInChina } from '#platform/clock.ts'
import { SERVICE_CODES } from '#services/code-list.ts'
import { ActionForm } from '../../action-form.tsx'
import { Checkbox, Select, SubmitButton, TextInput } from '../../fields.tsx'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../staff-page.ts'
import { computeAction } from './actions.ts'
import { RunFacts } from './run-facts.tsx'
import { ToDo } from './to-do.tsx'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = titled('admin.circle.title')

/** The runs of a district's circle: computed by one officer, published by another. */
export default async function CirclePage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const { around, locale, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.circle(slug))
  const { may, runs } = await orNotFound(readCircle(actor, district.code))
  const inputs = may.compute ? await gather(district, { target: 'primary', at: null, plans: false, without: null, trial: null }, dayInChina(new Date())) : null
  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.circle(slug)} done={(await searchParams).done} trail={[]}>
      <h1>{t('admin.circle.title')} · {named}</h1>
      <p className="lead">{t('admin.circle.lead')}</p>
      <p className="steps">
        <a href={pathsFor({ locale, large: false }).circle(slug)}>{t('admin.circle.live')}</a>
        {may.compute && <Link href={to.places(slug)}>{t('admin.places.title')}</Link>}
        {may.compute && <Link href={to.circleMethod(slug)}>{t('admin.circle.methodTitle')}</Link>}
      </p>
      {inputs && <ToDo inputs={inputs} t={t} />}
      {may.compute && (
        <ActionForm action={computeAction.bind(null, locale, { code: district.code, slug })} refusedTitle={t('admin.register.refused')} className="narrow">
          <Select
            name="target" label={t('circle.ask.for')}
            choices={[...KINDS_OF_SITE.map((kind) => ({ value: kind as string, label: t(`circle.target.${kind}`) })), ...SERVICE_CODES.map((code) => ({ value: code as string, label: targetName(code, t) }))]}
          />
          <TextInput name="at" type="datetime-local" label={t('circle.ask.at')} />
          <Checkbox name="plans" label={t('circle.ask.plans')} />
          <p className="buttons"><SubmitButton>{t('admin.circle.compute')}</SubmitButton></p>
        </ActionForm>
      )}
      <section className="shelf">
        <h2>{t('admin.circle.runs')}</h2>
        {runs.length === 0 && <p className="empty">{t('admin.circle.none')}</p>}
        <ul className="editions">
          {runs.map((run) => (
            <li key={run.id}>
              <Link href={to.circleRun(slug, run.number)}>{t('circle.runs.name', { number: run.number, target: targetName(run.question.target, t) })}</Link>
              <RunFacts run={run} t={t} />
            </li>
          ))}
        </ul>
      </section>
    </StaffFrame>
  )
}
