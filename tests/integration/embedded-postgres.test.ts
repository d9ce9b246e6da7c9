import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { postgresHome } from '#platform/postgres/home.ts'
import { runningServer } from '#platform/postgres/running.ts'
import { startPostgres } from '#platform/postgres/start.ts'

const NAME = 'postgres-owner-test'
const { data } = postgresHome(NAME)

afterAll(() => rmSync(data, { recursive: true, force: true }))

/** Another run: starts the database and stays, until killed. */
async function anotherRun() {
  const run = spawn(process.execPath, ['-e', `import('#platform/postgres/start.ts').then(({ startPostgres }) => startPostgres('${NAME}')).then(() => { console.log('up'); setInterval(() => {}, 1000) })`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(run.stdout, 'data')
  return run
}

describe('the embedded database', () => {
  it('is not stopped under a run that is using it, and is taken over when that run was killed', async () => {
    const run = await anotherRun()
    await expect(startPostgres(NAME)).rejects.toThrow(`in use by process ${run.pid}`)
    const { pid } = runningServer(data)!

    run.kill('SIGKILL')
    await once(run, 'exit')
    expect(runningServer(data)!.pid).toBe(pid)
    const server = await startPostgres(NAME)
    expect(runningServer(data)!.pid).not.toBe(pid)
    await server.stop()
    expect(runningServer(data)).toBeNull()
  }, 60_000)
})
