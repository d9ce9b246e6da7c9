// The built portal with the first content on an embedded database of its own, made anew for every run.
import { loadedDatabase } from '../portal/loaded-database.ts'

const port = Number(process.argv[2])
const database = await loadedDatabase('e2e', `http://localhost:${port}`)
const { serve } = await import('../../scripts/serve.ts')
const served = await serve(port)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await served.close()
    await database.stop()
    process.exit(0)
  })
}
