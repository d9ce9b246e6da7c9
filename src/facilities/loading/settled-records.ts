import type { Transaction } from '#platform/db.ts'

/** A row of a file as an officer found it, by its columns. */
export type FoundRow = { source: { ref: string | null } } & Record<string, unknown>

/** Rows of the files that officers have changed or taken back: what became of them is the desk's to say, and they are not loaded again. Of one house, or of all. */
export async function settledRecords(tx: Transaction, kind: 'claim' | 'relation' | 'membership' | 'offer', facilityId?: string): Promise<FoundRow[]> {
  const states = await tx.recordState.findMany({ where: { kind, revision: 0, ...(facilityId && { facilityId }) }, select: { state: true } })
  return states.map(({ state }) => state as FoundRow)
}

/**
 * What of the files no officer has settled. Two rows are one where they say the same out of the same source.
 *
 * @example
 * unsettled(claims, settled, ({ scheme, level }) => [scheme, level], ({ scheme, level }) => [scheme, level])
 */
export function unsettled<Row extends { source: { ref: string | null } }>(rows: readonly Row[], settled: readonly FoundRow[], said: (row: Row) => unknown[], found: (row: FoundRow) => unknown[]): Row[] {
  const known = new Set(settled.map((row) => JSON.stringify([...found(row), row.source.ref])))
  return rows.filter((row) => !known.has(JSON.stringify([...said(row), row.source.ref])))
}
