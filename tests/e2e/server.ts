// The built portal with the first content on an embedded database of its own, made anew for every run. One port higher, a
// test may ask how often something was named to the database, GET /?words=…, and let the clock of scheduled publications strike, GET /?clock=2026-11-27T01:00:00Z
import { createServer } from 'node:http'
import { DEMO_PASSWORD, REAL_ACCOUNTS } from './accounts.ts'
import { FORGETFUL } from '../forgetful.ts'
import { loadedDatabase } from '../portal/loaded-database.ts'
import { startProvider } from './oidc-provider.ts'
import { listeningRelay } from './listening-relay.ts'

const port = Number(process.argv[2])
const provider = await startProvider(port + 2, `http://localhost:${port}/admin/single-sign-on/callback`)
Object.assign(process.env, provider.settings)
const database = await loadedDatabase('e2e', `http://localhost:${port}`, { through: listenedTo, settings: FORGETFUL })
// As on a real installation: no demo accounts, so each must have a second factor.
const { createUser } = await import('#accounts/people/create-user.ts')
for (const email of REAL_ACCOUNTS) await createUser({ email, name: '周文静', password: DEMO_PASSWORD, memberships: [{ districtCode: '350206', role: 'publisher' }] })
// Two of one desk.
await createUser({ email: 'drafter.two@huli.example', name: '湖里区第二拟稿人', password: DEMO_PASSWORD, memberships: [{ districtCode: '350206', role: 'drafter' }] })
const { serve } = await import('../../scripts/serve.ts')
const served = await serve(port)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await served.close()
    provider.close()
    await database.stop()
    process.exit(0)
  })
}

/** The connections through a relay that hears what is said. */
async function listenedTo(url: string): Promise<string> {
  const relay = await listeningRelay(url)
  createServer((request, answer) => {
    const asked = new URL(request.url!, url).searchParams
    const clock = asked.get('clock')
    if (clock === null) return answer.end(String(relay.mentions(asked.get('words')!)))
    void import('#desk/releases/carry-out-releases.ts').then(({ carryOutReleases }) => carryOutReleases(new Date(clock))).then(() => answer.end('struck'))
  }).listen(port + 1)
  return relay.url
}
