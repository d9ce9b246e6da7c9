// Pages behind the shipped nginx.conf beside nginx handing out the same bytes as a file: npm run bench:front
// nginx has the first core to itself; portal, database and asker share the last.
import { compare, holds, printRounds, ratio } from './rig/compare.ts'
import { benchDatabase } from './rig/database.ts'
import { startFront, startStatic } from './rig/front.ts'
import { LAST_CORE, requirePrograms } from './rig/load.ts'
import { servePortal } from './rig/served.ts'

const PORT = Number(process.env.PORT ?? 4300)
const CPU_BAR = 0.85
const P99_BAR = 1.2

requirePrograms('wrk', 'nginx')
const origin = `http://127.0.0.1:${PORT}`
const database = await benchDatabase(LAST_CORE, origin)
const portal = await servePortal(LAST_CORE, PORT + 1)
const front = await startFront(PORT, PORT + 1)

const pages = { 'longest plan': '/licheng/policies/qlzbg-2024-3', 'list of replies': '/huli/replies' }
const held: boolean[] = []
for (const [page, path] of Object.entries(pages)) {
  const file = await startStatic(PORT + 2, await compressed(front.origin + path))
  const measured = await compare(
    [
      { name: `file, ${page}`, url: `${file.origin}/page.html`, encoding: 'gzip', pids: [file.pid] },
      { name: `front, ${page}`, url: front.origin + path, encoding: 'gzip', pids: [front.pid, portal.pid, database.pid] },
    ],
    { rounds: Number(process.env.ROUNDS ?? 5), seconds: 4, connections: 50 },
  )
  printRounds(measured)
  held.push(holds(`file / front, processor time, ${page}`, ratio(measured, `file, ${page}`, `front, ${page}`, ({ cost }) => cost), '≥', CPU_BAR))
  held.push(holds(`front / file, 99th percentile, ${page}`, ratio(measured, `front, ${page}`, `file, ${page}`, ({ p99 }) => p99), '≤', P99_BAR))
  await file.stop()
}
await front.stop()
await portal.stop()
await database.stop()
process.exit(held.every(Boolean) ? 0 : 1)

/** The bytes as they travel; fetch would unpack them. */
async function compressed(url: string): Promise<Buffer> {
  const { get } = await import('node:http')
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      if (answer.headers['content-encoding'] !== 'gzip') reject(new Error(`${url} is not compressed.`))
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)))
    }).on('error', reject)
  })
}
