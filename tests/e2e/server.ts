// The built portal with the first content on an embedded database of its own, made anew for every run.
import { applyMigrations } from '#platform/migrations/apply.ts'
import { dropDatabase, ensureDatabase } from '#platform/postgres/databases.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import { DEMO_PASSWORD } from './accounts.ts'

const port = Number(process.argv[2])
const server = await startPostgres('postgres-e2e')
await dropDatabase(server, 'e2e')
Object.assign(process.env, {
  NODE_ENV: 'production',
  DATABASE_URL: await ensureDatabase(server, 'e2e'),
  AUTH_SECRET: 'end-to-end-tests-only-end-to-end-tests-only',
  SITE_ORIGIN: `http://localhost:${port}`,
})
await applyMigrations(process.env.DATABASE_URL!)
const { loadContent } = await import('../../scripts/load-content.ts')
await loadContent()
const { createDemoAccounts } = await import('../../scripts/demo-accounts.ts')
await createDemoAccounts(DEMO_PASSWORD)
const { serve } = await import('../../scripts/serve.ts')
const served = await serve(port)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await served.close()
    await server.stop()
    process.exit(0)
  })
}
