import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '#platform/postgres/free-port.ts'
import { postgresHome } from '#platform/postgres/home.ts'
import { postgresUser, preparePrograms } from '#platform/postgres/programs.ts'
import { noteOwner, ownerOf, runningServer, stopServer } from '#platform/postgres/running.ts'

export type EmbeddedPostgres = {
  connectionString(database: string): string
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that ships in node_modules on a free loopback port, making its cluster on the first start.
 * A server that an earlier, killed run left behind on the same data is stopped first; PostgreSQL then recovers by itself.
 * One that another run is using is left alone: an error says whose it is. `settings` are of PostgreSQL, over those of the cluster.
 *
 * @example await startPostgres('postgres-test', { fsync: 'off' })
 */
export async function startPostgres(name = 'postgres', settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
  const { native, data } = postgresHome(name)
  preparePrograms(native)
  const user = postgresUser()
  const left = runningServer(data)
  if (left) {
    const owner = ownerOf(data)
    if (owner) throw new Error(`The embedded database is in use by process ${owner}: stop that first, or set DATABASE_URL to another database.`)
    await stopServer(left.pid)
  }
  if (!existsSync(join(data, 'PG_VERSION'))) createCluster(native, data, user)

  const password = readFileSync(join(data, 'password'), 'utf8')
  const port = await freePort()
  const set = Object.entries({ listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const server = spawn(join(native, 'bin/postgres'), ['-D', data, '-p', String(port), ...set], {
    ...user,
    cwd: data,
    // A session of its own: Ctrl-C must reach us first, so that the app stops before its database.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await ready(server)
  noteOwner(data)
  const connectionString = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
  return { connectionString, stop: () => stopServer(server.pid!) }
}

function createCluster(native: string, data: string, user: { uid?: number; gid?: number }): void {
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  if (user.uid !== undefined) chownSync(data, user.uid, user.gid!)
  const password = randomBytes(24).toString('hex')
  const pwfile = `${data}.new-password`
  writeFileSync(pwfile, password, { mode: 0o600 })
  if (user.uid !== undefined) chownSync(pwfile, user.uid, user.gid!)
  try {
    execFileSync(
      join(native, 'bin/initdb'),
      [`--pgdata=${data}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${pwfile}`, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
      { ...user, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    writeFileSync(join(data, 'password'), password, { mode: 0o600 })
  } catch (error) {
    rmSync(data, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(pwfile, { force: true })
  }
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    server.stderr!.on('data', (chunk: Buffer) => {
      if (log.length < 20_000) log += chunk.toString()
      if (chunk.includes('database system is ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${log.trim().split('\n').at(-1)}`)))
  })
}
