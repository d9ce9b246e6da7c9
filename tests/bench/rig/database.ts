import { execFileSync } from 'node:child_process'
import { postgresHome } from '#platform/postgres/home.ts'
import { runningServer } from '#platform/postgres/running.ts'
import { loadedDatabase } from '../../portal/loaded-database.ts'

export type BenchDatabase = { pid: number; stop(): Promise<void> }

/** The first content on a PostgreSQL of the bench's own, on one core. */
export async function benchDatabase(core: number, origin: string): Promise<BenchDatabase> {
  const server = await loadedDatabase('bench', origin)
  // A bench serves the portal as production does, which refuses to start with accounts for show.
  delete process.env.DEMO_ACCOUNTS
  const { pid } = runningServer(postgresHome('postgres-bench').data)!
  execFileSync('taskset', ['-acp', String(core), String(pid)], { stdio: 'ignore' })
  return { pid, stop: () => server.stop() }
}
