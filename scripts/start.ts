// Serves a built portal against DATABASE_URL: npm run build && npm start
import { existsSync } from 'node:fs'
import { env } from '#platform/env.ts'
import { migrationStatus } from '#platform/migrations/status.ts'
import { isPortFree } from '#platform/postgres/free-port.ts'
import { sentenceOf } from '#platform/sentence-of.ts'
import { fail } from './fail.ts'
import { serve } from './serve.ts'

const port = Number(process.env.PORT ?? 3000)
try {
  Object.assign(process.env, { NODE_ENV: 'production' })
  if (process.env.DEMO_ACCOUNTS) fail('DEMO_ACCOUNTS is set, which lets accounts in without a second factor: it is for "npm run demo" alone.')
  const { DATABASE_URL, SITE_ORIGIN, BASE_PATH } = env()
  if (!(await isPortFree(port))) fail(`Port ${port} is taken: stop what listens there, or set PORT to another.`)
  await requireCurrentDatabase(DATABASE_URL)
  if (!existsSync('.next/BUILD_ID')) fail('Nothing is built yet: run "npm run build" first.')
  const served = await serve(port)
  console.log(`${SITE_ORIGIN}${BASE_PATH} is served on port ${port}.`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close().then(() => process.exit(0)))
} catch (error) {
  fail(sentenceOf(error))
}

async function requireCurrentDatabase(url: string): Promise<void> {
  const status = await migrationStatus(url)
  if (status.state === 'unreachable') fail(`The database of DATABASE_URL cannot be reached: ${status.reason}`)
  if (status.state === 'half_applied') fail(`Migration ${status.name} was only half applied; restore the database or resolve it before starting.`)
  if (status.state === 'behind') fail(`The database lacks ${status.missing.length} migration(s), first ${status.missing[0]}: run "npm run migrate".`)
}
