// How long a thousand letters take into an embedded database of their own: npm run bench:import [-- COUNT]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyMigrations } from '#platform/migrations/apply.ts'
import { dropDatabase, ensureDatabase } from '#platform/postgres/databases.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import { writeLetters } from './many-letters.ts'

const count = Number(process.argv[2] ?? 1_000)
const BAR = 300 * (count / 1_000)
const folder = mkdtempSync(join(tmpdir(), 'many-letters-'))
await writeLetters(folder, count)

const server = await startPostgres('postgres-bench')
const rows: { run: string; seconds: number; bar: number }[] = []
for (const [run, options] of [['as drafts', []], ['published', ['--publish']]] as const) {
  await dropDatabase(server, 'bench')
  const env = { ...process.env, DATABASE_URL: await ensureDatabase(server, 'bench'), AUTH_SECRET: 'bench-only-secret-bench-only-secret', SITE_ORIGIN: 'http://localhost:1' }
  await applyMigrations(env.DATABASE_URL)
  command(['scripts/load.ts'], env)
  rows.push({ run: `${count} letters ${run}`, seconds: command(['src/desk/import-cli.ts', folder, '--district', 'huli', ...options], env), bar: BAR })
  rows.push({ run: `the same again`, seconds: command(['src/desk/import-cli.ts', folder, '--district', 'huli', ...options], env), bar: BAR / 10 })
}
await server.stop()
rmSync(folder, { recursive: true })

for (const { run, seconds, bar } of rows) console.log(`${seconds <= bar ? 'ok    ' : 'MISSED'} ${run.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s of ${bar}`)
process.exit(rows.every(({ seconds, bar }) => seconds <= bar) ? 0 : 1)

/** Seconds a command takes; ends the bench when it fails. */
function command(args: string[], env: NodeJS.ProcessEnv): number {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const seconds = (performance.now() - started) / 1_000
  console.log(stdout.trim().split('\n').at(-1))
  if (status !== 0) {
    console.error(stderr.slice(0, 4_000))
    process.exit(1)
  }
  return seconds
}
