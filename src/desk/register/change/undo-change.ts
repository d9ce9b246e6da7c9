import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { ticked } from '#desk/register/inputs.ts'
import { readNames } from '#facilities/read-nameable.ts'
import { mentionAnew } from '#search/names/mention-anew.ts'
import type { TableKind } from '#desk/register/table/table-kind.ts'
import { kindOfChange } from '#desk/register/table/table-kinds.ts'
import { oneAtATime } from '#desk/register/change/one-at-a-time.ts'
import type { MergeDetails } from '#desk/register/merge/merge-houses.ts'
import { undoMerge } from '#desk/register/merge/undo-merge.ts'
import { tagsOfRegister } from '#facilities/tags-of-register.ts'
import { NAME_FIELDS } from '#facilities/values/standing.ts'
import { forget } from '#platform/cache.ts'
import { db, type Transaction } from '#platform/db.ts'
import { NotFoundError, type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'
import { indexFacilities } from '#search/entries/index-facilities.ts'

export const UndoChangeInput = z.object({
  changeId: z.uuid(),
  /** Houses somebody changed since stay as they are, the others go back. */
  rest: ticked,
})
export type UndoChangeInput = z.input<typeof UndoChangeInput>

/** Houses named in a refusal; of more it says how many. */
const MOST_NAMED = 20

/**
 * Takes back a change to many houses as one: its values go, so that what stood before stands again, and so do the houses it added.
 * Where somebody has set something since, that would be lost or would rest on nothing: it is refused, with the names of the houses,
 * until they are left out.
 */
export async function undoChange(actor: Actor, input: UndoChangeInput): Promise<Outcome<{ undone: number; left: number }>> {
  const { changeId, rest } = UndoChangeInput.parse(input)
  const outcome = await db().$transaction(async (tx): Promise<Outcome<{ undone: number; left: number; tags: string[] }>> => {
    const change = await tx.registerChange.findUnique({ where: { id: changeId } })
    if (!change) throw new NotFoundError(`no change ${changeId}`)
    assertMay('register', actor, change.districtCode)
    return oneAtATime(tx, change.districtCode, async () => {
      const again = await tx.registerChange.findUniqueOrThrow({ where: { id: changeId }, select: { undoneAt: true } })
      if (again.undoneAt) return refused({ field: null, key: 'undone_already' })
      const ids = await housesOf(tx, change)
      const called = await readNames(tx, ids)
      const gone = change.kind === 'merge' ? await undoMerge(tx, change.details as MergeDetails) : change.kind === 'switch' ? await undoSwitches(tx, changeId) : await undoSaid(tx, actor, kindOfChange(change.kind), changeId, rest)
      if (!gone.ok) return gone
      await tx.registerChange.update({ where: { id: changeId }, data: { undoneAt: new Date(), undoneBy: actor.name }, select: { id: true } })
      const tags = [...await tagsOfRegister(tx, change.districtCode), ...await mentionAnew(tx, called, ids)]
      await announce(tx, tags)
      await recordAudit(tx, actor, { action: 'register.undo', entityType: 'register', entityId: changeId, districtCode: change.districtCode, details: { name: change.subject, changed: gone.undone, left: gone.left } })
      return { ...gone, tags }
    })
  }, { timeout: 600_000 })
  if (!outcome.ok) return outcome
  const { tags, ...undone } = outcome
  forget(tags)
  return undone
}

/** The houses a change touched, and those it took off the register. */
async function housesOf(tx: Transaction, { id, kind, details }: { id: string; kind: string; details: unknown }): Promise<string[]> {
  if (kind === 'merge') return [(details as MergeDetails).keptId, (details as MergeDetails).goneId]
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select facility_id as id from facility_value where change_id = ${id}::uuid and field = any(${['name', ...NAME_FIELDS]})
    union select facility_id from takeaway where change_id = ${id}::uuid and field = any(${[...NAME_FIELDS]})`
  return rows.map(({ id: houseId }) => houseId)
}

async function undoSaid(tx: Transaction, actor: Actor, said: TableKind, changeId: string, rest: boolean): Promise<Outcome<{ undone: number; left: number }>> {
  // Nothing new may be said of a house that is to go.
  await tx.$queryRaw`select id from facility where made_by_id = ${changeId}::uuid for update`
  const kept = await said.changedSince(tx, changeId)
  if (kept.length > 0 && !rest) {
    return refused(
      ...kept.slice(0, MOST_NAMED).map(({ name }) => ({ field: 'rest', key: 'changed_since', values: { name } })),
      ...(kept.length > MOST_NAMED ? [{ field: 'rest', key: 'more_changed_since', values: { count: kept.length - MOST_NAMED } }] : []),
    )
  }
  return { ok: true, undone: await said.takeBack(tx, actor, changeId, kept.map(({ id }) => id)), left: kept.length }
}

/** Takes an order back. What a later order says of the same service holds as before: nothing of it rests on this one. */
async function undoSwitches(tx: Transaction, changeId: string): Promise<Outcome<{ undone: number; left: number }>> {
  const switches = await tx.offerSwitch.findMany({ where: { changeId }, select: { offer: { select: { facilityId: true } } } })
  await tx.offerSwitch.deleteMany({ where: { changeId } })
  await indexFacilities(tx, [...new Set(switches.map(({ offer }) => offer.facilityId))])
  return { ok: true, undone: switches.length, left: 0 }
}
