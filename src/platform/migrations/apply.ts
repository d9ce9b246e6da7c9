import { NO_FILTERS, withEngine } from '#platform/migrations/engine.ts'
import { lacksFor } from '#platform/migrations/lacks.ts'
import { readMigrations } from '#platform/migrations/files.ts'
import { migrationStatus } from '#platform/migrations/status.ts'

/** Brings a database up to this code, or throws one sentence saying why it can't. Names the migrations it applied. */
export async function applyMigrations(connectionString: string): Promise<string[]> {
  const status = await migrationStatus(connectionString)
  if (status.state === 'unreachable') throw new Error(`Database unreachable: ${status.reason}`)
  if (status.state === 'half_applied') {
    throw new Error(`Migration ${status.name} was only half applied; restore the database or mark it with "prisma migrate resolve" first.`)
  }
  if (status.state === 'current') return []
  const missing = (await readMigrations()).filter(({ name }) => status.missing.includes(name))
  const lacks = await lacksFor(connectionString, { schemas: missing.some(({ sql }) => /\bCREATE SCHEMA\b/u.test(sql)) })
  if (lacks) throw new Error(lacks)

  const input = { migrationsList: await migrationList(), filters: NO_FILTERS }
  const { appliedMigrationNames } = await withEngine(connectionString, (engine) => engine.applyMigrations(input))
  return appliedMigrationNames
}

async function migrationList() {
  const migrations = await readMigrations()
  return {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
}
