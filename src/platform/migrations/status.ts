import pg from 'pg'
import { readMigrations } from '#platform/migrations/files.ts'

export type MigrationStatus =
  | { state: 'current' }
  | { state: 'behind'; missing: string[] }
  /** A migration began and did not end: someone must look before anything else runs. */
  | { state: 'half_applied'; name: string }
  | { state: 'unreachable'; reason: string }

/** How the database's structure stands to this code's. Reads only; needs no Prisma engine. */
export async function migrationStatus(connectionString: string): Promise<MigrationStatus> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const rows = await readApplied(client)
    const broken = rows.find((row) => row.finished_at === null && row.rolled_back_at === null)
    if (broken) return { state: 'half_applied', name: broken.migration_name }
    const done = new Set(rows.filter((row) => row.rolled_back_at === null).map((row) => row.migration_name))
    const missing = (await readMigrations()).map(({ name }) => name).filter((name) => !done.has(name))
    return missing.length === 0 ? { state: 'current' } : { state: 'behind', missing }
  } catch (error) {
    return { state: 'unreachable', reason: reasonOf(error) }
  } finally {
    await client.end().catch(() => {})
  }
}

type Row = { migration_name: string; finished_at: Date | null; rolled_back_at: Date | null }

async function readApplied(client: pg.Client): Promise<Row[]> {
  const exists = await client.query(`select to_regclass('_prisma_migrations') is not null as there`)
  if (!exists.rows[0].there) return []
  return (await client.query('select migration_name, finished_at, rolled_back_at from _prisma_migrations')).rows
}

/** A refused connection often arrives as an AggregateError with an empty message and the reason inside. */
function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error ? first.message : String(first)
}
