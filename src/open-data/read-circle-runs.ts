import { z } from 'zod'
import { findRunById, listRuns, type RunHead } from '#circle/queries.ts'
import { webAddresses } from '#open-data/addresses.ts'
import { LICENCES, PUBLISHER } from '#open-data/licences.ts'
import { listed, type Listed, type Single } from '#open-data/listed.ts'
import type { CircleRunParameters } from '#open-data/parameters.ts'
import { districtCodeOf } from '#open-data/read-districts.ts'
import type { CircleRun, CircleRunSummary } from '#open-data/shapes.ts'
import { NotFoundError } from '#platform/errors.ts'
import { isUuid } from '#platform/uuid.ts'

const origin = (updatedAt: string | null) => ({ publisher: PUBLISHER, licence: LICENCES.circle, updatedAt })

/** Published runs of the circle that have not been withdrawn, the latest first. */
export async function readCircleRuns({ page, perPage, district }: z.output<typeof CircleRunParameters>): Promise<Listed<z.infer<typeof CircleRunSummary>>> {
  const runs = await listRuns(await districtCodeOf(district))
  return listed(runs.slice((page - 1) * perPage, page * perPage).map(summaryOf), { total: runs.length, page, perPage }, origin(runs[0]?.publishedAt ?? null))
}

/** One run that was published, with all it was made of; withdrawn ones say so. */
export async function readCircleRun(id: string | undefined): Promise<Single<z.infer<typeof CircleRun>>> {
  const run = isUuid(id) ? await findRunById(id) : null
  if (!run) throw new NotFoundError(`no run ${id}`)
  return { data: { ...summaryOf(run), inputs: run.inputs, results: run.results }, meta: origin(run.withdrawnAt ?? run.publishedAt) }
}

function summaryOf({ id, district, number, note, day, question, computedAt, publishedAt, withdrawnAt, reason, inputsHash }: RunHead): z.infer<typeof CircleRunSummary> {
  const { to, web, api } = webAddresses()
  const { code, slug, name } = district
  return {
    id, district: { code, slug, name }, number, note, asOf: day, question, computedAt, publishedAt, withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, reason },
    inputsHash, url: web(to.circleRun(slug, number)), self: api(`circle-runs/${id}`),
  }
}
