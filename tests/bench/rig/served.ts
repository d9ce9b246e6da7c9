import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

export type Served = { origin: string; pid: number; stop(): Promise<void> }

/** A server of this project in a process of its own on the first core, once it answers. It inherits this process's settings. */
export async function serveFromCore(port: number, script: string, settings: Record<string, string> = {}): Promise<Served> {
  const child = spawn('taskset', ['-c', '0', process.execPath, script], { env: { ...process.env, PORT: String(port), ...settings }, stdio: ['ignore', 'ignore', 'inherit'] })
  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  process.once('exit', () => child.kill('SIGKILL'))
  const origin = `http://127.0.0.1:${port}`
  await answering(`${origin}/healthz`, () => child.exitCode === null)
  return { origin, pid: child.pid!, stop }
}

/** Waits for an address to answer at all. */
export async function answering(url: string, alive: () => boolean): Promise<void> {
  for (let waited = 0; waited < 60_000 && alive(); waited += 100) {
    if (await fetch(url).then(() => true, () => false)) return
    await wait(100)
  }
  throw new Error(`Nothing answers at ${url}.`)
}
