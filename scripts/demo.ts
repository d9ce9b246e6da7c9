// Everything on one machine: database, content, demo accounts, the built portal. npm run demo
import { ensureDatabase } from '#platform/postgres/databases.ts'
import { isPortFree } from '#platform/postgres/free-port.ts'
import { type EmbeddedPostgres, startPostgres } from '#platform/postgres/start.ts'
import { applyMigrations } from '#platform/migrations/apply.ts'
import { sentenceOf } from '#platform/sentence-of.ts'
import { buildIfChanged } from './build.ts'
import { fail } from './fail.ts'
import { demoSecrets } from './secrets.ts'

const port = Number(process.env.PORT ?? 3000)
const closing: (() => Promise<void>)[] = []
let stopping = false

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))

try {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`PORT is "${process.env.PORT}", which is no port number.`)
  if (!(await isPortFree(port))) fail(`Port ${port} is taken: stop what listens there, or set PORT to another.`)
  const secrets = demoSecrets()
  const password = process.env.DEMO_PASSWORD ?? secrets.password
  console.log('Building if anything changed …')
  await buildIfChanged()

  process.env.DATABASE_URL ??= await embeddedDatabase()
  process.env.AUTH_SECRET ??= secrets.authSecret
  process.env.SITE_ORIGIN ??= `http://localhost:${port}`
  process.env.DEMO_ACCOUNTS = '1'
  // React and Next choose their production code by it.
  Object.assign(process.env, { NODE_ENV: 'production' })
  await applyMigrations(process.env.DATABASE_URL)
  const { renewReadingCopies } = await import('./renew-reading-copies.ts')
  await renewReadingCopies(process.env.DATABASE_URL)

  const { loadContent, loadDistricts } = await import('./load-content.ts')
  await loadDistricts()
  const { createDemoAccounts } = await import('./demo-accounts.ts')
  const accounts = await createDemoAccounts(password)
  const { demoReviewer } = await import('./demo-reviewer.ts')
  await loadContent(demoReviewer)
  const { serve } = await import('./serve.ts')
  const served = await serve(port)
  closing.unshift(() => served.close())
  console.log(`\n回音 is served at http://localhost:${port}${process.env.BASE_PATH ?? ''}\n\nDemo accounts, all with the password ${password}:`)
  const [first] = accounts
  for (const { role, email } of accounts.filter(({ district }) => district === first?.district)) console.log(`  ${role.padEnd(16)} ${email}`)
  console.log(`The other districts have the same: ${accounts.filter(({ role }) => role === 'drafter').slice(1).map(({ email }) => email).join(', ')} …`)
  console.log('\nCtrl-C stops the portal and its database.')
} catch (error) {
  console.error(sentenceOf(error))
  await stop(1)
}

async function embeddedDatabase(): Promise<string> {
  const server: EmbeddedPostgres = await startPostgres()
  closing.push(() => server.stop())
  return ensureDatabase(server, 'huiyin')
}

async function stop(code: number): Promise<never> {
  if (stopping) return new Promise(() => {})
  stopping = true
  for (const close of closing) await close().catch(() => {})
  process.exit(code)
}
