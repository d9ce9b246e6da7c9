import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'

export type Migration = { name: string; sql: string }

/** The migrations that ship with this code, oldest first. */
export async function readMigrations(): Promise<Migration[]> {
  const folder = join(projectRoot, 'prisma/migrations')
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted()
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })))
}

/** Every schema file as [path, content], the form Prisma's engine takes. */
export async function readSchema(): Promise<[string, string][]> {
  const folder = join(projectRoot, 'prisma/schema')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).toSorted()
  return Promise.all(names.map(async (name): Promise<[string, string]> => [join(folder, name), await readFile(join(folder, name), 'utf8')]))
}
