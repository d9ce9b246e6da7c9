import { z } from 'zod'
import { type Actor, actorId } from '#accounts/actor.ts'
import { changeCircle } from '#desk/circle/change-circle.ts'
import type { Transaction } from '#platform/db.ts'
import { NotFoundError, type Outcome, refused } from '#platform/errors.ts'

export const PublishRunInput = z.object({ districtCode: z.string(), runId: z.uuid(), note: z.string().trim().max(500) })

/** Makes a run public, with a word on what it is for. Nobody publishes a run they computed themselves. */
export async function publishRun(actor: Actor, input: z.input<typeof PublishRunInput>): Promise<Outcome> {
  const { districtCode, runId, note } = PublishRunInput.parse(input)
  return changeCircle(actor, 'publish', districtCode, async (tx) => {
    const run = await runOf(tx, districtCode, runId)
    if (run.publication) return refused({ field: null, key: 'run_published_already' })
    if (run.computedById !== null && run.computedById === actorId(actor)) return refused({ field: null, key: 'own_run' })
    if (note === '') return refused({ field: 'note', key: 'run_note_required' })
    await tx.circlePublication.create({ data: { runId, note, publishedBy: actor.name } })
    return { ok: true, action: 'circle.publish', entityId: runId, details: { name: `${run.district.name} ${run.number}`, hash: run.inputsHash, reason: note } }
  })
}

export const WithdrawRunInput = z.object({ districtCode: z.string(), runId: z.uuid(), reason: z.string().trim().max(500) })

/** Takes a published run back. Its page stays and says why. */
export async function withdrawRun(actor: Actor, input: z.input<typeof WithdrawRunInput>): Promise<Outcome> {
  const { districtCode, runId, reason } = WithdrawRunInput.parse(input)
  return changeCircle(actor, 'publish', districtCode, async (tx) => {
    const run = await runOf(tx, districtCode, runId)
    if (!run.publication || run.publication.withdrawnAt) return refused({ field: null, key: 'run_not_public' })
    if (reason === '') return refused({ field: 'reason', key: 'reason_required' })
    await tx.circlePublication.update({ where: { runId }, data: { withdrawnAt: new Date(), withdrawnBy: actor.name, reason } })
    return { ok: true, action: 'circle.withdraw', entityId: runId, details: { name: `${run.district.name} ${run.number}`, reason } }
  })
}

async function runOf(tx: Transaction, districtCode: string, id: string) {
  const run = await tx.circleRun.findFirst({ where: { id, districtCode }, select: { number: true, inputsHash: true, computedById: true, publication: true, district: { select: { name: true } } } })
  if (!run) throw new NotFoundError(`no run ${id}`)
  return run
}
