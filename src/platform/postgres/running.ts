import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export type RunningServer = { pid: number; port: number }

/**
 * The server at work on a data folder, or null. PostgreSQL notes its process and port in postmaster.pid; the note outlives
 * a crash, so the process must still be there and still be a postgres.
 */
export function runningServer(data: string): RunningServer | null {
  const note = join(data, 'postmaster.pid')
  if (!existsSync(note)) return null
  const lines = readFileSync(note, 'utf8').split('\n')
  const pid = Number(lines[0])
  return isPostgres(pid) ? { pid, port: Number(lines[3]) } : null
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid) && waited < 20_000; waited += 25) await wait(25)
}

/** Notes who started the server on a data folder, so that nobody stops it under them. */
export function noteOwner(data: string): void {
  writeFileSync(join(data, OWNER), String(process.pid))
}

/** The process that started the server on a data folder and is still at work, or null: ourselves do not count. */
export function ownerOf(data: string): number | null {
  const note = join(data, OWNER)
  if (!existsSync(note)) return null
  const pid = Number(readFileSync(note, 'utf8'))
  return pid !== process.pid && isAlive(pid) && commandOf(pid).includes('node') ? pid : null
}

const OWNER = 'started-by'

function isPostgres(pid: number): boolean {
  return isAlive(pid) && commandOf(pid).includes('postgres')
}

/** Process numbers are given out again after a crash. Where the system does not tell what a process is, it is taken for ours. */
function commandOf(pid: number): string {
  const commandLine = `/proc/${pid}/cmdline`
  return existsSync(commandLine) ? readFileSync(commandLine, 'utf8') : 'node postgres'
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
