import type { TestProject } from 'vitest/node'
import { applyMigrations } from '#platform/migrations/apply.ts'
import { dropDatabase, ensureDatabase } from '#platform/postgres/databases.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import { FORGETFUL } from '../forgetful.ts'
import { SEEDED, TEMPLATE } from './templates.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

/** One real PostgreSQL for the run with a migrated template; every test file clones a database of its own from it. */
export default async function setup(project: TestProject) {
  const server = await startPostgres('postgres-test', FORGETFUL)
  for (const made of [TEMPLATE, SEEDED, `${SEEDED}_unfinished`]) await dropDatabase(server, made)
  const url = await ensureDatabase(server, TEMPLATE)
  await applyMigrations(url)
  project.provide('postgres', url)
  return () => server.stop()
}
