// How long the demo takes to serve when everything is there already, and that nothing is loaded twice: npm run bench:start
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { holds } from './rig/compare.ts'
import { processorTime } from './rig/processor-time.ts'
import { requireFree } from './rig/served.ts'

const PORT = Number(process.env.PORT ?? 4300)
const BAR_SECONDS = 5

await requireFree(PORT)
const first = await startAndStop()
const second = await startAndStop()
console.log(`first start ${first.seconds.toFixed(1)} s, second ${second.seconds.toFixed(1)} s of which ${second.busy.toFixed(1)} s at work; ${second.documents} documents, ${second.facilities} facilities`)
const same = first.documents === second.documents && first.facilities === second.facilities
if (!same) console.log(`MISSED the second start changed what is there: ${JSON.stringify({ first, second })}`)
process.exit(holds('second start, seconds', second.seconds, '≤', BAR_SECONDS) && same ? 0 : 1)

/** Seconds from the command to the address it prints, those of them on a processor, and what is then served. */
async function startAndStop() {
  const began = performance.now()
  const demo = spawn(process.execPath, ['scripts/demo.ts'], { env: { ...process.env, PORT: String(PORT) }, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const said of demo.stdout) if (String(said).includes('is served at')) break
  const seconds = (performance.now() - began) / 1000
  const busy = processorTime([demo.pid!]) / 1e9
  const [documents, facilities] = [await total('documents'), await total('facilities')]
  demo.kill('SIGTERM')
  await once(demo, 'exit')
  return { seconds, busy, documents, facilities }
}

async function total(what: string): Promise<number> {
  const { meta } = (await (await fetch(`http://localhost:${PORT}/api/open/v1/${what}`)).json()) as { meta: { total: number } }
  return meta.total
}
