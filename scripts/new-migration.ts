// Writes the SQL that leads from the last migration's schema to today's: npm run new-migration -- add-something
// Each migration keeps the schema it leads to beside its SQL, so that the next difference is taken between two texts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { NO_FILTERS, withEngine } from '#platform/migrations/engine.ts'
import { readMigrations, readSchema } from '#platform/migrations/files.ts'
import { startPostgres } from '#platform/postgres/start.ts'

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('Usage: npm run new-migration -- name-in-lower-case')
  process.exit(2)
}

const last = (await readMigrations()).at(-1)
const before = last && `prisma/migrations/${last.name}/schema.prisma`
const after = (await readSchema()).map(([, content]) => content).join('\n')
const sql = await difference(before && existsSync(before) ? readFileSync(before, 'utf8') : null, after)
const folder = `prisma/migrations/${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
mkdirSync(folder, { recursive: true })
writeFileSync(`${folder}/migration.sql`, sql)
writeFileSync(`${folder}/schema.prisma`, after)
console.log(folder)

async function difference(from: string | null, to: string): Promise<string> {
  // The engine connects even to compare two schema texts, so it gets an empty server.
  const server = await startPostgres('new-migration')
  const input = {
    from: from === null ? { tag: 'empty' as const } : { tag: 'schemaDatamodel' as const, files: [{ path: 'before.prisma', content: from }] },
    to: { tag: 'schemaDatamodel' as const, files: [{ path: 'after.prisma', content: to }] },
    script: true,
    exitCode: false,
    shadowDatabaseUrl: null,
    filters: NO_FILTERS,
  }
  const { stdout } = await withEngine(server.connectionString('postgres'), (engine) => engine.diff(input))
  await server.stop()
  return stdout ?? ''
}
