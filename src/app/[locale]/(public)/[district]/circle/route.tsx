import { publicPage } from '#app/public-page.tsx'
import { compare } from '#circle/compare.ts'
import { compute } from '#circle/compute.ts'
import { gather } from '#circle/gather.ts'
import { listRuns } from '#circle/queries.ts'
import { readQuestion } from '#circle/read-question.ts'
import { refuseFarTrial } from '#circle/refuse-far-trial.ts'
import { ChangeNote } from '#circle/view/change-note.tsx'
import { CircleBody } from '#circle/view/circle-body.tsx'
import { QuestionForm } from '#circle/view/question-form.tsx'
import { RunList } from '#circle/view/run-list.tsx'
import { districtName } from '#districts/district-name.ts'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { knownReach } from '#facilities/known-reach.ts'
import { listPlaces } from '#places/queries.ts'
import { dayInChina } from '#platform/clock.ts'
import { SERVICE_CODES } from '#services/code-list.ts'
import { listOffers } from '#services/queries.ts'
import { Phrases } from '#ui/phrases.tsx'

/** The circle as the register stands: what a reader asks, computed as asked, with what would be if beside what is. */
export const GET = publicPage<{ district: string }>(async ({ params, query, locale, t, to: paths }) => {
  const district = await requireDistrict(params.district)
  const [places, reach] = await Promise.all([listPlaces(district.code), knownReach(district.code)])
  const asked = refuseFarTrial(readQuestion(query), { places, reach }, district.rules)
  const { question, audience, trial } = asked
  const { target, at, plans, without } = question
  const imagined = plans || without !== null || question.trial !== null
  const today = dayInChina(new Date())
  const [inputs, offers, runs] = await Promise.all([gather(district, question, today), listOffers(district.code), listRuns(district.code)])
  const results = compute(inputs)
  const asIs = imagined ? await gather(district, { ...question, plans: false, without: null, trial: null }, today) : inputs
  return {
    district,
    room: 'circle',
    title: t('circle.title', { district: districtName(district, t) }),
    description: t('circle.description', { district: districtName(district, t) }),
    address: (to) => to.circle(district.slug, { for: query.get('for') ? target : null, who: query.get('who') ? audience : null, at, plans: plans ? 1 : null, without, lat: trial?.lat, lng: trial?.lng, datum: trial?.datum }),
    style: 'circle',
    canonical: (to) => to.circle(district.slug),
    trail: districtTrail(district, t, paths),
    column: { name: t('site.rooms.circle'), description: t('circle.lead'), keywords: [t('site.rooms.circle'), districtName(district, t)].join(','), type: t('circle.columnType') },
    body: (
      <article className="circle">
        <h1><Phrases text={t('circle.heading')} /></h1>
        <p className="lead">{t('circle.lead')}</p>
        <QuestionForm
          district={district} asked={asked} sites={asIs.sites} t={t} to={paths} issueWords={(key) => t(`issues.${key as 'datum_unknown'}`)}
          services={SERVICE_CODES.filter((code) => offers.some(({ serviceCode }) => serviceCode === code))}
        />
        <CircleBody
          district={district} inputs={inputs} results={results} audience={audience} locale={locale} t={t} to={paths}
          change={imagined && <ChangeNote title={t('circle.change.whatIf')} change={compare(compute(asIs).coverage[audience], results.coverage[audience])} homes={inputs.homes} t={t} />}
        />
        <RunList runs={runs} t={t} to={paths} />
      </article>
    ),
  }
})
