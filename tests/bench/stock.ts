// What a desk and the search of documents cost with years of documents on them: npm run bench:stock
// The importer makes LETTERS (1000), the rest up to DOCUMENTS (5000) are copies; KEEP=yes leaves it for the next run, which goes on where one was stopped; ONLY=search asks some kinds.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { UserActor } from '#accounts/actor.ts'
import { applyMigrations } from '#platform/migrations/apply.ts'
import { dropDatabase, ensureDatabase } from '#platform/postgres/databases.ts'
import { postgresHome } from '#platform/postgres/home.ts'
import { runningServer } from '#platform/postgres/running.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import { measured, printKind } from './country/measure.ts'
import { dice } from './dice.ts'
import { writeLetters } from './many-letters.ts'
import { multiply } from './stock/multiply.ts'

const [LETTERS, DOCUMENTS, ASKED] = [Number(process.env.LETTERS ?? 1_000), Number(process.env.DOCUMENTS ?? 5_000), Number(process.env.ASKED ?? 60)]
const [BAR, DESK_BAR, LOAD_BAR] = [100, 300, 3_000]
const CLUSTER = `postgres-bench-stock-${DOCUMENTS}`
const HULI = '350206'

const server = await startPostgres(CLUSTER)
process.env.AUTH_SECRET ??= 'bench-only-secret-bench-only-secret'
process.env.SITE_ORIGIN ??= 'http://localhost:1'
process.env.DATABASE_URL = await ensureDatabase(server, 'stock')
const stop = async (status: number) => {
  if (process.env.KEEP !== 'yes') await dropDatabase(server, 'stock')
  await server.stop()
  process.exit(status)
}
await applyMigrations(process.env.DATABASE_URL)
const { db } = await import('#platform/db.ts')
if (await db().document.count() < LETTERS) {
  await command(['scripts/load.ts'])
  const folder = mkdtempSync(join(tmpdir(), 'stock-'))
  await writeLetters(folder, LETTERS)
  await command(['src/desk/import-cli.ts', folder, '--district', 'huli', '--publish'])
  rmSync(folder, { recursive: true })
}
await multiply(process.env.DATABASE_URL, DOCUMENTS)

const [{ readDesk }, { readReminders }, { readDeadlines }, { readFeedback }, { readRegisterOf }, { readDueChecks }, { readMisses }, { readPromises }, { readCases }, { readUpkeep }, { readTrail }, { find }, { forget }, { documentTags }, { registerTags }, { dayInChina }, { loadAndIndexRegister }] = await Promise.all([
  import('#desk/desk-queries.ts'), import('#desk/reminders.ts'), import('#desk/deadlines/read-deadlines.ts'), import('#desk/feedback/feedback-queries.ts'), import('#desk/register/register-queries.ts'), import('#desk/register/due-checks.ts'), import('#desk/register/read-misses.ts'),
  import('#desk/promises/read-promises.ts'), import('#desk/cases/read-cases.ts'), import('#desk/upkeep/read-upkeep.ts'), import('#audit/queries.ts'), import('#search/find.ts'), import('#platform/cache.ts'), import('#documents/cache-tags.ts'),
  import('#districts/register-tags.ts'), import('#platform/clock.ts'), import('#search/entries/load-register.ts'),
])

const roll = dice(20261126)
const actor: UserActor = { kind: 'user', id: 'bench', name: 'bench', memberships: (['drafter', 'publisher', 'facility_editor', 'administrator'] as const).map((role) => ({ districtCode: HULI, role })) }
const huli = { code: HULI, slug: 'huli' }
/** A year on, every page of the stock is due to be looked at again. */
const later = new Date(Date.now() + 400 * 86_400_000)
const papers = await db().edition.findMany({ where: { status: 'live', number: { not: null } }, select: { number: true, title: true, text: true }, take: 500, orderBy: { id: 'asc' } })
const paper = () => papers[roll(papers.length)]!
const stretchOf = (text: string, length: number) => {
  const from = roll(Math.max(1, text.length - length))
  return text.slice(from, from + length)
}
const words = (query: () => string, here = false) => async () => (await find({ query: query(), districtCode: here ? HULI : null })).total
/** The register is loaded from its folder after one house was other than its file says: it is mended, and looked for where it is called otherwise. */
const loaded = (other: { name?: string }) => async () => {
  await db().facility.update({ where: { slug: 'jiang-nan-yi-yuan' }, data: { contentHash: 'of an older file', ...other } })
  return (await loadAndIndexRegister({ kind: 'system', name: 'bench' }, 'content/facilities')).changed.length
}
const WORDS = ['家庭医生', '老年人', '社区', '服务', '用药安全', '近视防控', '签约率', '互联网医院', '夜诊', '院前急救']

const KINDS: Record<string, { bar: number; ask: () => Promise<number> }> = {
  'desk: what stands on it': { bar: DESK_BAR, ask: async () => (await readDesk(actor)).length },
  'desk: reminders': { bar: DESK_BAR, ask: async () => (await readReminders(actor, huli)).deadlines.length },
  'desk: reminders a year on': { bar: DESK_BAR, ask: async () => (await readReminders(actor, huli, later)).unchecked },
  'desk: deadlines': { bar: DESK_BAR, ask: async () => (await readDeadlines(actor, HULI, later)).length },
  'desk: upkeep a year on': { bar: DESK_BAR, ask: async () => (await readUpkeep(actor, HULI, later)).unchecked.length },
  'desk: promises': { bar: DESK_BAR, ask: async () => (await readPromises(actor, huli)).rows.length },
  'desk: cases': { bar: DESK_BAR, ask: async () => (await readCases(actor, HULI)).rows.length },
  'desk: feedback': { bar: DESK_BAR, ask: async () => (await readFeedback(actor, HULI)).waiting.length },
  'desk: register': { bar: DESK_BAR, ask: async () => (await readRegisterOf(actor, HULI, '')).length + (await readDueChecks(actor, HULI)).due.length },
  'desk: misses': { bar: DESK_BAR, ask: async () => (await readMisses(actor, HULI)).length },
  'desk: trail': { bar: DESK_BAR, ask: async () => (await readTrail(actor, HULI, 1)).entries.length },
  'register: loaded, a telephone new': { bar: LOAD_BAR, ask: loaded({}) },
  'register: loaded, a name new': { bar: LOAD_BAR, ask: loaded({ name: '江南试名医院' }) },
  'search: 文号': { bar: BAR, ask: words(() => paper().number!) },
  'search: title': { bar: BAR, ask: words(() => paper().title ?? '') },
  'search: sentence': { bar: BAR, ask: words(() => stretchOf(paper().text, 24)) },
  'search: few characters': { bar: BAR, ask: words(() => stretchOf(paper().text, 4)) },
  'search: common word': { bar: BAR, ask: words(() => WORDS[roll(WORDS.length)]!) },
  'search: two common words': { bar: BAR, ask: words(() => `${WORDS[roll(WORDS.length)]} ${WORDS[roll(WORDS.length)]}`) },
  'search: common word, district': { bar: BAR, ask: words(() => WORDS[roll(WORDS.length)]!, true) },
}

const backend = runningServer(postgresHome(CLUSTER).data)!.pid
const unread = () => forget([documentTags.all, ...registerTags.changedAnywhere])
let held = true
console.log(`${await db().document.count()} documents on ${dayInChina(new Date())}, ${ASKED} questions of each kind\n${'kind'.padEnd(32)}  p50 ms  p95 ms     bar  Node ms  Postgres ms  found`)
for (const [kind, { bar, ask }] of Object.entries(KINDS)) {
  if (process.env.ONLY && !kind.includes(process.env.ONLY)) continue
  held = printKind(kind, bar, await measured(kind.startsWith('search') ? ASKED : kind.startsWith('desk') ? Math.min(ASKED, 10) : 2, backend, unread, ask)) && held
}
await db().$disconnect()
await stop(held ? 0 : 1)

async function command(args: string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  process.once('SIGTERM', () => child.kill('SIGTERM'))
  const [status] = await once(child, 'exit')
  if (status !== 0) await stop(1)
}
