import { applyMigrations } from '#platform/migrations/apply.ts'
import { dropDatabase, ensureDatabase } from '#platform/postgres/databases.ts'
import { type EmbeddedPostgres, startPostgres } from '#platform/postgres/start.ts'
import { DEMO_PASSWORD } from '../e2e/accounts.ts'

type Ways = { through?: (url: string) => Promise<string>; settings?: Record<string, string> }

/**
 * A database of its own with the first content and the demo accounts, made anew, and this process set up to serve it at an
 * origin. `name` keeps runs of different kinds apart; `through` may lead the connections another way, `settings` are PostgreSQL's.
 */
export async function loadedDatabase(name: string, origin: string, { through = async (url: string) => url, settings = {} }: Ways = {}): Promise<EmbeddedPostgres> {
  const server = await startPostgres(`postgres-${name}`, settings)
  await dropDatabase(server, name)
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATABASE_URL: await through(await ensureDatabase(server, name)),
    AUTH_SECRET: 'for-tests-only-for-tests-only-for-tests-only',
    SITE_ORIGIN: origin,
    DEMO_ACCOUNTS: '1',
  })
  await applyMigrations(process.env.DATABASE_URL!)
  const { loadContent, loadDistricts } = await import('../../scripts/load-content.ts')
  await loadDistricts()
  const { createDemoAccounts } = await import('../../scripts/demo-accounts.ts')
  await createDemoAccounts(DEMO_PASSWORD)
  const { demoReviewer } = await import('../../scripts/demo-reviewer.ts')
  await loadContent(demoReviewer)
  return server
}
