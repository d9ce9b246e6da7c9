import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { isPortFree } from '#platform/postgres/free-port.ts'
import { buildIfChanged } from '../../../scripts/build.ts'

export type Served = { origin: string; pid: number; stop(): Promise<void> }

/** The portal as production serves it, built anew where its sources changed since: an old build would be measured as if it were this state. */
export async function servePortal(core: number, port: number, settings: Record<string, string> = {}): Promise<Served> {
  await buildIfChanged()
  return serveFromCore(core, port, 'scripts/start.ts', { NODE_ENV: 'production', ...settings })
}

/** A server of this project in a process of its own on one core, once it answers. It inherits this process's settings. */
export async function serveFromCore(core: number, port: number, script: string, settings: Record<string, string> = {}): Promise<Served> {
  await requireFree(port)
  const child = spawn('taskset', ['-c', String(core), process.execPath, script], { env: { ...process.env, PORT: String(port), ...settings }, stdio: ['ignore', 'ignore', 'inherit'] })
  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  process.once('exit', () => child.kill('SIGKILL'))
  const origin = `http://127.0.0.1:${port}`
  await answering(`${origin}/healthz`, child)
  return { origin, pid: child.pid!, stop }
}

/** A server that an earlier, broken run left behind would answer in place of ours. */
export async function requireFree(port: number): Promise<void> {
  if (!(await isPortFree(port))) throw new Error(`Port ${port} is taken: stop what listens there, or set PORT to another.`)
}

/** Waits for an address to answer at all while its server lives. */
export async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 60_000 && server.exitCode === null; waited += 100) {
    const answered = await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(() => true, () => false)
    if (answered) return
    await wait(100)
  }
  throw new Error(`Nothing answers at ${url}.`)
}
