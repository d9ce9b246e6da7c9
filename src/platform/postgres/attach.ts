import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDatabase } from '#platform/postgres/databases.ts'
import { postgresHome } from '#platform/postgres/home.ts'
import { runningServer } from '#platform/postgres/running.ts'
import { startPostgres } from '#platform/postgres/start.ts'

export type Attached = { connectionString: string; release(): Promise<void> }

/**
 * The database a command works on: DATABASE_URL when set, else the embedded server, joined if a demo is running it and
 * started for the length of the command if not.
 */
export async function attachPostgres(database: string): Promise<Attached> {
  if (process.env.DATABASE_URL) return { connectionString: process.env.DATABASE_URL, release: async () => {} }
  const { data } = postgresHome()
  const running = runningServer(data)
  if (running) {
    const password = readFileSync(join(data, 'password'), 'utf8')
    return { connectionString: `postgresql://postgres:${password}@127.0.0.1:${running.port}/${database}`, release: async () => {} }
  }
  const server = await startPostgres()
  return { connectionString: await ensureDatabase(server, database), release: () => server.stop() }
}
