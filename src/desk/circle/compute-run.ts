import { z } from 'zod'
import { type Actor, actorId } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { compute } from '#circle/compute.ts'
import { gather } from '#circle/gather.ts'
import { hashOf } from '#circle/inputs.ts'
import { isTarget } from '#circle/targets.ts'
import { changeCircle } from '#desk/circle/change-circle.ts'
import { readMoment } from '#hours/read-moment.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { ticked } from '#desk/register/inputs.ts'

export const ComputeRunInput = z.object({
  districtCode: z.string(), target: z.string().max(20), at: z.string().trim().max(16),
  plans: ticked,
})
export type ComputeRunInput = z.input<typeof ComputeRunInput>

/** Computes the circle as the register stands and keeps it for good, with everything it was made of. Nobody sees it before it is published. */
export async function computeRun(actor: Actor, input: ComputeRunInput): Promise<Outcome<{ entityId: string }>> {
  const { districtCode, target, at, plans } = ComputeRunInput.parse(input)
  assertMay('register', actor, districtCode)
  if (!isTarget(target)) return refused({ field: 'target', key: 'circle_target_unknown' })
  if (at !== '' && readMoment(at) === null) return refused({ field: 'at', key: 'moment_unreadable' })
  const district = await db().district.findUniqueOrThrow({ where: { code: districtCode }, select: { code: true, name: true } })
  // Gathered by connections of their own, before the district's row is held: holding it, they could wait for one another.
  const inputs = await gather(district, { target, at: at || null, plans, without: null, trial: null }, dayInChina(new Date()))
  const [inputsHash, results] = [hashOf(inputs), compute(inputs)]
  return changeCircle(actor, 'register', districtCode, async (tx) => {
    const { _max } = await tx.circleRun.aggregate({ where: { districtCode }, _max: { number: true } })
    const number = (_max.number ?? 0) + 1
    const { id } = await tx.circleRun.create({
      data: { districtCode, number, inputs, inputsHash, results, computedBy: actor.name, computedById: actorId(actor) }, select: { id: true },
    })
    return { ok: true, action: 'circle.compute', entityId: id, details: { name: `${district.name} ${number}`, target, at, plans, hash: inputsHash } }
  })
}
