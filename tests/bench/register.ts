// How fast a table of houses comes into a register, through the verbs the page uses: npm run bench:register [-- COUNT]
import { applyMigrations } from '#platform/migrations/apply.ts'
import { dropDatabase, ensureDatabase } from '#platform/postgres/databases.ts'
import { postgresHome } from '#platform/postgres/home.ts'
import { runningServer } from '#platform/postgres/running.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import { csvOf } from '#platform/csv.ts'
import { manyHouses } from './many-houses.ts'
import { processorTime } from './rig/processor-time.ts'

const count = Number(process.argv[2] ?? 10_000)
/** Rows a second, from the last button to the end of the transaction. */
const BAR = 2_000
const ACTOR = { kind: 'system', name: 'bench' } as const

const server = await startPostgres('postgres-bench')
await dropDatabase(server, 'bench')
process.env.DATABASE_URL = await ensureDatabase(server, 'bench')
process.env.AUTH_SECRET ??= 'bench-only-secret-bench-only-secret'
process.env.SITE_ORIGIN ??= 'http://localhost:1'
await applyMigrations(process.env.DATABASE_URL)
const [{ db }, { receiveTable }, { checkTable }, { importTable }, { xlsxOf }, { undoChange }] = await Promise.all([
  import('#platform/db.ts'), import('#desk/register/table/receive-table.ts'), import('#desk/register/table/check-table.ts'), import('#desk/register/table/import-table.ts'), import('#desk/register/table/write-xlsx.ts'), import('#desk/register/change/undo-change.ts'),
])
await db().district.create({ data: { code: '350206', slug: 'huli', name: '湖里区', city: '厦门市', province: '福建省' } })

const houses = manyHouses(count)
const backend = runningServer(postgresHome('postgres-bench').data)!.pid
/** Seconds by the clock, and of processor time of this process and of the database: they work in turn, so that together they are the clock of a quiet machine. */
const results: { what: string; seconds: number; node: number; database: number }[] = []
const first = await take('added, from XLSX', xlsxOf(houses), '甲.xlsx')
await take('changed, from CSV', new TextEncoder().encode(csvOf(houses.map((row, index) => row.map((cell, column) => (index > 0 && column === 5 ? `0592-${3_000_000 + index}` : cell))))), '乙.csv')
await timed('undone', async () => void (await undoChange(ACTOR, { changeId: first, rest: true })))
await db().$disconnect()
await server.stop()
console.log(`${count} rows${''.padEnd(16)}   clock  rows/s    Node  Postgres  rows/s of both`)
for (const { what, seconds, node, database } of results) {
  console.log([what.padEnd(28), `${seconds.toFixed(2)} s`.padStart(7), String(Math.round(count / seconds)).padStart(7), `${node.toFixed(2)} s`.padStart(7), `${database.toFixed(2)} s`.padStart(9), String(Math.round(count / (node + database))).padStart(15)].join(' '))
}
console.log(`memory at its height ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
process.exit(results.filter(({ what }) => !what.startsWith('checked') && what !== 'undone').every(({ seconds }) => count / seconds >= BAR) ? 0 : 1)

async function take(what: string, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string> {
  const received = await receiveTable(ACTOR, { districtCode: '350206', basis: '名册', asOf: '' }, { name, bytes })
  if (!received.ok) throw new Error(JSON.stringify(received.issues))
  await timed(`checked, ${name}`, async () => void (await checkTable(db(), ACTOR, received.tableId)))
  let changeId = ''
  await timed(what, async () => {
    const imported = await importTable(ACTOR, { tableId: received.tableId, sure: true, without: false })
    if (!imported.ok) throw new Error(JSON.stringify(imported.issues))
    if (imported.created + imported.changed !== count) throw new Error(`${imported.created} added, ${imported.changed} changed of ${count}`)
    changeId = imported.changeId
  })
  return changeId
}

async function timed(what: string, work: () => Promise<void>): Promise<void> {
  const [started, used, before] = [performance.now(), process.cpuUsage(), processorTime([backend])]
  await work()
  const spent = process.cpuUsage(used)
  results.push({ what, seconds: (performance.now() - started) / 1_000, node: (spent.user + spent.system) / 1e6, database: (processorTime([backend]) - before) / 1e9 })
}
