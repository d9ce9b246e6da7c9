import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What wrk reports; latencies in microseconds. */
export type Load = { requests: number; microseconds: number; errors: number; p50: number; p99: number }

/** Who is measured keeps to the first core, who asks to the last. */
export const FIRST_CORE = 0
export const LAST_CORE = cpus().length - 1

const REPORT = join(import.meta.dirname, 'wrk-report.lua')
const run = promisify(execFile)

/** Asks for one address as fast as it is answered, over so many connections. The asker keeps to the last core. */
export async function load(url: string, seconds: number, connections: number, encoding: string): Promise<Load> {
  const asker = ['wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '-H', `Accept-Encoding: ${encoding}`, '-s', REPORT, url]
  const { stdout } = await run('taskset', ['-c', String(LAST_CORE), ...asker])
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Load
}

/** The programs a bench needs beside Node, or one sentence saying how to get them. */
export function requirePrograms(...programs: string[]): void {
  const missing = programs.filter((program) => !['/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/local/sbin'].some((folder) => existsSync(join(folder, program))))
  if (missing.length === 0) return
  console.error(`This bench needs ${missing.join(', ')}: apt-get install --no-install-recommends nginx-light wrk chromium`)
  process.exit(2)
}
