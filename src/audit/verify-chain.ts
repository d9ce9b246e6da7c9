import { createHash } from 'node:crypto'
import type { Transaction } from '#platform/db.ts'
import type { PrismaClient } from '#platform/generated/client.ts'

/** What a row shows that is not as it was written. Each names the row at which it was seen. */
export type Break = {
  id: bigint
  /** changed: its content or hash; parted: it does not follow the row before (one was removed, put in or moved); cut: rows are missing at the end. */
  kind: 'changed' | 'parted' | 'cut'
  at: Date | null
}

export type Verified = { entries: number; last: { id: bigint; hash: string }; breaks: Break[]; /** Whether a hash noted earlier is still part of the chain; null when none was given. */ anchored: boolean | null }

const FIRST = '0'.repeat(64)
const BATCH = 2_000
/** For a trail of many years; a read alone keeps nobody waiting. */
const LONGEST_MS = 3_600_000

type Row = { id: bigint; at: Date; previous: string; hash: string; form: string }

/**
 * Reads the whole trail and recomputes every hash outside the database: SHA-256 of the hash before, a line feed, and the row's
 * canonical form. A hash that was written down elsewhere (`anchor`) also shows that the whole chain was not made anew. Rows and head
 * are read as of one moment, so that what is written meanwhile is not taken for a break.
 */
export function verifyChain(client: PrismaClient, anchor: string | null = null): Promise<Verified> {
  return client.$transaction((tx) => verifyAsOfNow(tx, anchor), { isolationLevel: 'RepeatableRead', timeout: LONGEST_MS })
}

async function verifyAsOfNow(tx: Transaction, anchor: string | null): Promise<Verified> {
  const breaks: Break[] = []
  let [entries, previous, anchored] = [0, FIRST, anchor === null ? null : anchor === FIRST]
  let last: bigint | null = null
  for (;;) {
    const rows: Row[] = await tx.$queryRaw`
      select id, at, previous, hash, audit_form(e) as form from audit_entry e where ${last}::bigint is null or id > ${last}::bigint order by id limit ${BATCH}`
    for (const { id, at, previous: said, hash, form } of rows) {
      if (said !== previous) breaks.push({ id, kind: 'parted', at })
      if (createHash('sha256').update(`${said}\n${form}`).digest('hex') !== hash) breaks.push({ id, kind: 'changed', at })
      previous = hash
      last = id
      anchored ||= anchor === null ? null : hash === anchor
    }
    entries += rows.length
    if (rows.length < BATCH) break
  }
  const head = await tx.auditHead.findFirst()
  if (!head || head.entryId !== (last ?? 0n) || head.hash !== previous) breaks.push({ id: head?.entryId ?? 0n, kind: 'cut', at: null })
  return { entries, last: { id: last ?? 0n, hash: previous }, breaks, anchored }
}
