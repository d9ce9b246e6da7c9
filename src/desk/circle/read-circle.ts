import { type Actor, actorId } from '#accounts/actor.ts'
import { may as mayDo } from '#accounts/permissions.ts'
import type { Results } from '#circle/compute.ts'
import type { Inputs } from '#circle/inputs.ts'
import { readMethod } from '#circle/queries.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError } from '#platform/errors.ts'
import { minuteInChina } from '#platform/clock.ts'

export type CircleRun = Awaited<ReturnType<typeof readCircle>>['runs'][number]

/** A district's runs, the latest first, for those who compute and those who publish, and the method that stands; with `only`, the run of that number alone. */
export async function readCircle(actor: Actor, districtCode: string, only?: number) {
  const may = { compute: mayDo('register', actor, districtCode), publish: mayDo('publish', actor, districtCode) }
  if (!may.compute && !may.publish) throw new ForbiddenError(`${actor.name} has no part in the circle of ${districtCode}`)
  const rows = await db().circleRun.findMany({ where: { districtCode, ...(only !== undefined && { number: only }) }, include: { publication: true }, orderBy: { number: 'desc' }, take: 100 })
  return {
    may,
    method: await readMethod(districtCode),
    runs: rows.map(({ id, number, inputs, results, inputsHash, computedAt, computedBy, computedById, publication }) => ({
      id, number, inputsHash, computedAt: minuteInChina(computedAt), computedBy, own: computedById !== null && computedById === actorId(actor),
      question: (inputs as Inputs).question, sites: (results as Results).sites, homes: (results as Results).coverage.elderly.homes,
      state: publication === null ? 'computed' as const : publication.withdrawnAt ? 'withdrawn' as const : 'published' as const,
    })),
  }
}
