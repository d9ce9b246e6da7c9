import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReadBytes } from '#ingest/formats/read-bytes.ts'

export type Bounds = {
  /** Milliseconds for one file. */
  time: number
  /** Bytes of memory of the whole process that reads. */
  memory: number
}

export const BOUNDS: Bounds = { time: 30_000, memory: 1024 * 1024 * 1024 }

const CHILD = join(dirname(fileURLToPath(import.meta.url)), 'child.ts')
const WATCH_EVERY = 100
/** A process starts anew after so many files, so that nothing piles up in it. */
const MOST_FILES = 500

/** One process that reads files, one at a time, within bounds; killed when it breaks them, started again when next needed. */
export class Reader {
  #child: ChildProcess | null = null
  #files = 0

  async read(bytes: Uint8Array, bounds: Bounds): Promise<ReadBytes> {
    const child = (this.#child ??= start(bounds))
    const result = await answerOf(child, bytes, bounds)
    if (++this.#files >= MOST_FILES || result.ok === 'killed') this.stop()
    return result.ok === 'killed' ? { ok: false, issue: result.issue } : result
  }

  stop(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
    this.#files = 0
  }
}

/** No `fork`: a bundler would take the path for a module. Without our secrets in its environment. */
function start(bounds: Bounds): ChildProcess {
  const heap = Math.round((bounds.memory * 0.75) / 1024 / 1024)
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, '--disable-warning=ExperimentalWarning', CHILD], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', env: { NODE_ENV: 'production', PATH: process.env.PATH, LANG: 'C.UTF-8' },
  })
  // A command that has nothing else to do may end while a reader idles.
  child.unref()
  child.channel?.unref()
  return child
}

type Killed = { ok: 'killed'; issue: 'reading_timed_out' | 'too_much' | 'reading_failed' }

function answerOf(child: ChildProcess, bytes: Uint8Array, bounds: Bounds): Promise<ReadBytes | Killed> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end({ ok: 'killed', issue: 'reading_timed_out' }), bounds.time)
    const watch = setInterval(() => {
      if (memoryOf(child) > bounds.memory) end({ ok: 'killed', issue: 'too_much' })
    }, WATCH_EVERY)
    const heard = (message: ReadBytes | 'ready') => {
      if (message !== 'ready') end(message)
    }
    // V8 ends a process that fills its heap by SIGABRT.
    const gone = (_code: number | null, signal: string | null) => end({ ok: 'killed', issue: signal === 'SIGABRT' || signal === 'SIGKILL' ? 'too_much' : 'reading_failed' })
    const failed = () => end({ ok: 'killed', issue: 'reading_failed' })
    child.on('message', heard).once('exit', gone).once('error', failed)
    child.ref()
    child.channel?.ref()
    child.send(bytes, (error) => error && failed())

    function end(result: ReadBytes | Killed): void {
      clearTimeout(timer)
      clearInterval(watch)
      child.off('message', heard).off('exit', gone).off('error', failed)
      child.unref()
      child.channel?.unref()
      resolve(result)
    }
  })
}

/** Resident memory, where the system tells it (Linux); elsewhere the heap's own bound holds. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096
  } catch {
    return 0
  }
}
