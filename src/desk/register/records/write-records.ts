import { type Actor } from '#accounts/actor.ts'
import { type Deed, type RecordKind, type RecordRow, TABLES } from '#desk/register/records/record-kinds.ts'
import type { Transaction } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'

/** What is to become of a record: the row as it is to stand, or null where it is taken back. */
export type RecordWrite = { id: string; facilityId: string; row: RecordRow | null; deed: Deed }

/**
 * Writes records of one kind, however many, in a statement for each step: what an officer finds for the first time is kept as found, rows are put in or taken out, and each is kept as it stands now.
 * `changeId` is the change to many houses it belongs to.
 */
export async function writeRecords(tx: Transaction, actor: Actor, kind: RecordKind, writes: readonly RecordWrite[], changeId: string | null = null): Promise<void> {
  if (writes.length === 0) return
  const { table, house, columns } = TABLES[kind]
  const [from, of] = [Prisma.raw(table), Prisma.raw(house)]
  const ids = writes.map(({ id }) => id)
  const held = Prisma.raw(['id', house, ...columns].join(', '))
  const said = Prisma.raw(columns.map((column) => `${column} = excluded.${column}`).join(', '))
  await tx.$executeRaw`
    insert into record_state (id, facility_id, kind, record_id, revision, deed, state)
    select gen_random_uuid(), ${of}, ${kind}, id, 0, 'found', to_jsonb(said) from ${from} said
    where id = any(${ids}::uuid[]) and not exists (select from record_state where record_id = said.id)`
  await tx.$executeRaw`delete from ${from} where id = any(${writes.filter(({ row }) => row === null).map(({ id }) => id)}::uuid[])`
  await tx.$executeRaw`
    insert into ${from} (${held}) select ${held} from jsonb_populate_recordset(null::${from}, ${JSON.stringify(writes.flatMap(({ id, facilityId, row }) => (row ? [{ ...row, id, [house]: facilityId }] : [])))}::jsonb)
    on conflict (id) do update set ${said}`
  await tx.$executeRaw`
    insert into record_state (id, facility_id, kind, record_id, revision, deed, state, made_by, change_id)
    select gen_random_uuid(), made."facilityId", ${kind}, made.id, coalesce((select max(revision) from record_state where record_id = made.id), 0) + 1, made.deed, to_jsonb(said), ${actor.name}, ${changeId}::uuid
    from jsonb_to_recordset(${JSON.stringify(writes.map(({ id, facilityId, deed }) => ({ id, facilityId, deed })))}::jsonb) as made(id uuid, "facilityId" uuid, deed text)
    left join ${from} said on said.id = made.id`
}

/** The records of one kind that stand of some houses, by the columns of their table. */
export async function readRecords(tx: Transaction, kind: RecordKind, facilityIds: readonly string[]): Promise<(RecordRow & { houseId: string })[]> {
  const { table, house } = TABLES[kind]
  const rows = await tx.$queryRaw<{ row: RecordRow; houseId: string }[]>`
    select to_jsonb(said) as row, ${Prisma.raw(house)} as "houseId" from ${Prisma.raw(table)} said where ${Prisma.raw(house)} = any(${[...facilityIds]}::uuid[]) order by ${Prisma.raw(kind === 'offer' ? 'service_code, id' : 'ordinal, id')}`
  return rows.map(({ row, houseId }) => ({ ...row, houseId }))
}
