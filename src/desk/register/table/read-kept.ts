import { LRUCache } from 'lru-cache'
import { type ReadTable, readTable } from '#desk/register/table/read-table.ts'
import type { Transaction } from '#platform/db.ts'

/** Whoever looks at a table imports it next, and the bytes of a table never change; the largest takes some fifty megabytes. */
const lately = new LRUCache<string, ReadTable>({ max: 1, ttl: 600_000, ttlAutopurge: true })

/** The rows of a table that was received, read anew only where it is not the one this process read last. */
export async function readKept(tx: Transaction, tableId: string): Promise<ReadTable> {
  const known = lately.get(tableId)
  if (known) return known
  const { bytes } = await tx.registerTable.findUniqueOrThrow({ where: { id: tableId }, select: { bytes: true } })
  const read = await readTable(bytes)
  lately.set(tableId, read)
  return read
}
