import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { csvLines, csvOf } from '#platform/csv.ts'
import { db } from '#platform/db.ts'

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const BATCH = 1_000
const COLUMNS = ['id', 'at', 'actorId', 'actorName', 'districtCode', 'action', 'entityType', 'entityId', 'details', 'previous', 'hash', 'form'] as const

type Row = { [Column in (typeof COLUMNS)[number]]: Column extends 'details' ? unknown : string | null }

/**
 * A district's whole trail, oldest first, piece by piece: CSV or JSON Lines. `form` is what the hash was taken of, after `previous`
 * and a line feed, so that every line can be checked without this program. That somebody took the trail away stands in it.
 */
export async function* exportTrail(actor: Actor, districtCode: string, format: ExportFormat): AsyncGenerator<string> {
  assertMay('audit', actor, districtCode)
  await db().$transaction((tx) => recordAudit(tx, actor, { action: 'trail.export', entityType: 'district', entityId: districtCode, districtCode, details: { format } }))
  if (format === 'csv') yield csvOf([COLUMNS])
  for (let last = 0n, full = true; full; ) {
    const rows: Row[] = await db().$queryRaw`
      select id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor_id as "actorId", actor_name as "actorName",
        district_code as "districtCode", action, entity_type as "entityType", entity_id as "entityId", details, previous, hash, audit_form(e) as form
      from audit_entry e where e.district_code = ${districtCode} and e.id > ${last} order by e.id limit ${BATCH}`
    full = rows.length === BATCH
    last = BigInt(rows.at(-1)?.id ?? last)
    yield rows.map((row) => (format === 'csv' ? csvLines([COLUMNS.map((column) => said(row[column]))]) : `${JSON.stringify(row)}\n`)).join('')
  }
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)
}
