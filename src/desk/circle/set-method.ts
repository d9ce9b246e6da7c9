import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { Method } from '#circle/method.ts'
import { readBarriers, readMeasured } from '#circle/method-text.ts'
import { changeCircle } from '#desk/circle/change-circle.ts'
import { deskSource } from '#desk/register/change-facility.ts'
import { Basis } from '#desk/register/inputs.ts'
import { listFacilities } from '#facilities/list-facilities.ts'
import { DATUMS } from '#places/position.ts'
import { listPlaces } from '#places/queries.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'

const number = z.coerce.number()

export const SetMethodInput = Basis.extend({
  districtCode: z.string(), revision: z.coerce.number().int().nonnegative(),
  limit: number, adult: number, elderly: number, wheelchair: number, pushchair: number, low: number, mid: number, high: number,
  /** Lines, and on which datum their points are. */
  barriers: z.string().max(100_000), datum: z.enum(DATUMS), measured: z.string().max(100_000),
})
export type SetMethodInput = z.input<typeof SetMethodInput>

/** Sets how a district estimates walking, with its source. Runs made before keep the method they were made by. */
export async function setMethod(actor: Actor, input: SetMethodInput): Promise<Outcome> {
  const { districtCode, revision, limit, adult, elderly, wheelchair, pushchair, low, mid, high, barriers: lines, datum, measured: ways, ...basis } = SetMethodInput.parse(input)
  const [places, facilities] = await Promise.all([listPlaces(districtCode), listFacilities(districtCode)])
  const { barriers, problems } = readBarriers(lines, datum)
  const { measured, problems: unread } = readMeasured(ways, places.map(({ code, name }) => ({ key: code, name })), facilities.map(({ slug, name }) => ({ key: slug, name })))
  const method = Method.safeParse({ limit, speeds: { adult, elderly, wheelchair, pushchair }, detour: { low, mid, high }, barriers, measured })
  return changeCircle(actor, 'register', districtCode, async (tx) => {
    const issues: Issue[] = [
      ...problems.map(({ line, key }) => ({ field: 'barriers', key, line })),
      ...unread.map(({ line, key }) => ({ field: 'measured', key, line })),
      ...(method.success ? [] : [{ field: 'limit', key: 'method_out_of_range' }]),
      ...(basis.basis === '' ? [{ field: 'basis', key: 'basis_required' }] : []),
    ]
    if (issues.length > 0 || !method.success) return refused(...issues)
    const held = await tx.circleMethod.findUnique({ where: { districtCode }, select: { revision: true } })
    if ((held?.revision ?? 0) !== revision) return refused({ field: null, key: 'stale' })
    const row = { method: method.data, source: deskSource(actor, basis), setAt: new Date() }
    await tx.circleMethod.upsert({ where: { districtCode }, create: { districtCode, ...row }, update: { ...row, revision: { increment: 1 } } })
    return { ok: true, action: 'circle.method', entityId: districtCode, details: { limit, barriers: barriers.length, measured: measured.length, reason: basis.basis } }
  })
}
