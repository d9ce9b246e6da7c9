import { createHash } from 'node:crypto'
import { Prisma } from '#platform/generated/client.ts'
import type { Transaction } from '#platform/db.ts'

/** Tables that say something of a house, in the order in which their rows can be put back. */
const TABLES = ['facility', 'facility_address', 'facility_value', 'accreditation', 'facility_event', 'facility_relation', 'network_member', 'schedule', 'service_offer', 'offer_switch', 'record_state', 'village_care', 'takeaway'] as const
/** Before there were takeaways, no snapshot had any. */
const LATER: Table[] = ['takeaway']
type Table = (typeof TABLES)[number]

/** Rows of some houses as they are stored, in a steady order. */
export type Snapshot = Partial<Record<Table, Prisma.JsonArray>>

const OF: Record<Table, (ids: string[]) => Prisma.Sql> = {
  facility: (ids) => Prisma.sql`id = any(${ids}::uuid[])`,
  facility_address: (ids) => Prisma.sql`facility_id = any(${ids}::uuid[])`,
  facility_value: (ids) => Prisma.sql`facility_id = any(${ids}::uuid[])`,
  accreditation: (ids) => Prisma.sql`facility_id = any(${ids}::uuid[])`,
  facility_event: (ids) => Prisma.sql`facility_id = any(${ids}::uuid[]) or successor_id = any(${ids}::uuid[])`,
  facility_relation: (ids) => Prisma.sql`from_id = any(${ids}::uuid[]) or to_id = any(${ids}::uuid[])`,
  network_member: (ids) => Prisma.sql`facility_id = any(${ids}::uuid[])`,
  schedule: (ids) => Prisma.sql`facility_id = any(${ids}::uuid[])`,
  service_offer: (ids) => Prisma.sql`facility_id = any(${ids}::uuid[])`,
  offer_switch: (ids) => Prisma.sql`offer_id in (select id from service_offer where facility_id = any(${ids}::uuid[]))`,
  record_state: (ids) => Prisma.sql`facility_id = any(${ids}::uuid[])`,
  village_care: (ids) => Prisma.sql`facility_id = any(${ids}::uuid[])`,
  takeaway: (ids) => Prisma.sql`facility_id = any(${ids}::uuid[])`,
}

/** Everything the register says of these houses. */
export async function takeSnapshot(tx: Transaction, ids: string[]): Promise<Snapshot> {
  const tables: [Table, Prisma.JsonArray][] = []
  for (const table of TABLES) {
    const [found] = await tx.$queryRaw<{ rows: Prisma.JsonArray | null }[]>`select jsonb_agg(to_jsonb(said) order by to_jsonb(said)::text) as rows from ${Prisma.raw(table)} said where ${OF[table](ids)}`
    if (found?.rows || !LATER.includes(table)) tables.push([table, found?.rows ?? []])
  }
  return Object.fromEntries(tables)
}

/** Whether a snapshot has every table that says something of a house today. One of an earlier release may not: putting it back would lose what the others say. */
export function isWhole(snapshot: Snapshot): boolean {
  return TABLES.every((table) => table in snapshot || LATER.includes(table))
}

/** The same rows give the same text, whatever else happened around them. */
export function fingerprint(snapshot: Snapshot): string {
  return createHash('sha256').update(JSON.stringify(snapshot)).digest('base64url')
}

/** Puts the rows of a snapshot in place of all that stands of these houses now. */
export async function restore(tx: Transaction, ids: string[], snapshot: Snapshot): Promise<void> {
  for (const table of TABLES.toReversed()) if (table !== 'facility') await tx.$executeRaw`delete from ${Prisma.raw(table)} where ${OF[table](ids)}`
  for (const table of TABLES) {
    const into = Prisma.raw(table)
    // A house that is there keeps its row: its columns follow from the values, and much else refers to it.
    await tx.$executeRaw`insert into ${into} select * from jsonb_populate_recordset(null::${into}, ${JSON.stringify(snapshot[table] ?? [])}::jsonb) on conflict do nothing`
  }
}
