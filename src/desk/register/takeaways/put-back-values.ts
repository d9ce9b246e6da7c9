import type { Actor } from '#accounts/actor.ts'
import type { HeldRow } from '#facilities/takeaways/hold-taken.ts'
import type { Transaction } from '#platform/db.ts'
import type { Takeaway } from '#platform/generated/client.ts'

/** Puts back what was taken away of any number of houses, the last taken first: as it stood, but behind what officers have set since. Columns, search entries and mentions are for the caller. */
export async function putBackValues(tx: Transaction, actor: Actor, takeaways: readonly Pick<Takeaway, 'id' | 'takenAt' | 'held'>[]): Promise<void> {
  const placed = new Map<string, HeldRow[]>()
  const held = takeaways.flatMap((taken) => taken.held as HeldRow[])
  for (const row of await readSaid(tx, held)) placed.set(keyOf(row), [...(placed.get(keyOf(row)) ?? []), row])
  for (const { takenAt, held: rows } of takeaways.toSorted((a, b) => b.takenAt.getTime() - a.takenAt.getTime() || (a.id < b.id ? 1 : -1))) {
    for (const [key, back] of Map.groupBy(rows as HeldRow[], keyOf)) placed.set(key, inOrderAgain(placed.get(key) ?? [], back, takenAt))
  }
  const all = JSON.stringify([...placed.values()].flat())
  await tx.$executeRaw`delete from facility_value said using (select distinct facility_id, field from jsonb_to_recordset(${all}::jsonb) as row(facility_id uuid, field text)) row where said.facility_id = row.facility_id and said.field = row.field`
  await tx.$executeRaw`insert into facility_value select * from jsonb_populate_recordset(null::facility_value, ${all}::jsonb)`
  await tx.takeaway.updateMany({ where: { id: { in: takeaways.map(({ id }) => id) } }, data: { putBackAt: new Date(), putBackBy: actor.name } })
}

/** What stands of the fields that something is put back of. */
async function readSaid(tx: Transaction, held: readonly HeldRow[]): Promise<HeldRow[]> {
  const rows = await tx.$queryRaw<{ row: HeldRow }[]>`
    select to_jsonb(said) as row from facility_value said
    where (facility_id, field) in (select facility_id, field from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as held(facility_id uuid, field text))`
  return rows.map(({ row }) => row)
}

function keyOf({ facility_id, field }: HeldRow): string {
  return `${facility_id} ${field}`
}

/**
 * The values of one field with those put back among them, each with its place: what officers set after they were taken away, all else that was set
 * on the desk, then what the files say.
 */
export function inOrderAgain(said: readonly HeldRow[], back: readonly HeldRow[], takenAt: Date): HeldRow[] {
  const rank = (row: HeldRow) => (row.ordinal >= 0 ? 2 : Date.parse(row.recorded_at) > takenAt.getTime() ? 0 : 1)
  // The sort is steady: of two that had the same place, the one that stands goes before.
  const all = [...said, ...back].toSorted((a, b) => rank(a) - rank(b) || a.ordinal - b.ordinal)
  const ours = all.filter(({ ordinal }) => ordinal < 0).length
  return all.map((row, index) => ({ ...row, ordinal: index - ours }))
}
