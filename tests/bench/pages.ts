// What a document page costs that is read from the database each time, beside the least that could answer it: npm run bench:pages
import { compare, holds, printRounds, ratio } from './rig/compare.ts'
import { benchDatabase } from './rig/database.ts'
import { FIRST_CORE, requirePrograms } from './rig/load.ts'
import { serveFromCore, servePortal } from './rig/served.ts'

const PORT = Number(process.env.PORT ?? 4300)
/** Bare over ours: how much of the cost is inherent. */
const BAR = 0.5

requirePrograms('wrk')
const database = await benchDatabase(FIRST_CORE, `http://127.0.0.1:${PORT}`)
const uncached = { READ_CACHE: 'off', NODE_ENV: 'production' }
const portal = await servePortal(FIRST_CORE, PORT, uncached)
const bare = await serveFromCore(FIRST_CORE, PORT + 1, 'tests/bench/bare/server.ts', uncached)
const leaner = await serveFromCore(FIRST_CORE, PORT + 2, 'tests/bench/bare/server.ts', { ...uncached, READ: 'statement' })

const pages = { 'longest plan': '/licheng/policies/qlzbg-2024-3', 'reply letter': '/huli/replies/xhwjh-2025-11' }
const held: boolean[] = []
for (const [page, path] of Object.entries(pages)) {
  const measured = await compare(
    [
      { name: `bare, ${page}`, url: bare.origin + path, encoding: 'identity', pids: [bare.pid, database.pid] },
      { name: `bare, our SQL, ${page}`, url: leaner.origin + path, encoding: 'identity', pids: [leaner.pid, database.pid] },
      { name: `portal, ${page}`, url: portal.origin + path, encoding: 'identity', pids: [portal.pid, database.pid] },
    ],
    { rounds: Number(process.env.ROUNDS ?? 5), seconds: 3, connections: 50 },
  )
  printRounds(measured)
  held.push(holds(`bare / portal, processor time, ${page}`, ratio(measured, `bare, ${page}`, `portal, ${page}`, ({ cost }) => cost), '≥', BAR))
  console.log(`       with the portal's own SQL in the bare server: ${ratio(measured, `bare, our SQL, ${page}`, `portal, ${page}`, ({ cost }) => cost).toFixed(3)}`)
}
await portal.stop()
await bare.stop()
await leaner.stop()
await database.stop()
process.exit(held.every(Boolean) ? 0 : 1)
