import { publicPage } from '#app/public-page.tsx'
import { compare } from '#circle/compare.ts'
import { AUDIENCES } from '#circle/method.ts'
import { findRun, listRuns, type PublishedRun } from '#circle/queries.ts'
import { targetName } from '#circle/targets.ts'
import { ChangeNote } from '#circle/view/change-note.tsx'
import { CircleBody } from '#circle/view/circle-body.tsx'
import { RunHeader } from '#circle/view/run-header.tsx'
import { districtName } from '#districts/district-name.ts'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { NotFoundError } from '#platform/errors.ts'

/** A published run, for good: its figures for one audience, compared with another run where asked. */
export const GET = publicPage<{ district: string; number: string }>(async ({ params, query, locale, t, to: paths }) => {
  const district = await requireDistrict(params.district)
  const run = await requireRun(district.code, params.number)
  const others = (await listRuns(district.code)).filter(({ number }) => number !== run.number)
  const beside = others.some(({ number }) => String(number) === query.get('with')) ? await findRun(district.code, Number(query.get('with'))) : null
  const audience = AUDIENCES.find((one) => one === query.get('who')) ?? 'elderly'
  const name = t('circle.runs.name', { number: run.number, target: targetName(run.question.target, t) })
  return {
    district,
    room: 'circle',
    title: `${name} · ${districtName(district, t)}`,
    description: run.note,
    address: (to) => to.circleRun(district.slug, run.number, { who: query.get('who') ? audience : null, with: beside?.number }),
    style: 'circle',
    canonical: (to) => to.circleRun(district.slug, run.number),
    unlisted: run.withdrawnAt !== null,
    trail: [...districtTrail(district, t, paths), { label: t('site.rooms.circle'), href: paths.circle(district.slug) }],
    body: (
      <article className="circle">
        <RunHeader run={run} name={name} audience={audience} others={others} beside={beside?.number ?? null} district={district} t={t} to={paths} />
        <CircleBody
          district={district} inputs={run.inputs} results={run.results} audience={audience} locale={locale} t={t} to={paths}
          change={beside && <ChangeNote title={t('circle.change.since', { number: beside.number })} change={compare(beside.results.coverage[audience], run.results.coverage[audience])} homes={[...run.inputs.homes, ...beside.inputs.homes]} t={t} />}
        />
      </article>
    ),
  }
})

async function requireRun(districtCode: string, asked: string): Promise<PublishedRun> {
  const run = /^[1-9]\d{0,5}$/.test(asked) ? await findRun(districtCode, Number(asked)) : null
  if (!run) throw new NotFoundError(`no run ${asked}`)
  return run
}
