import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type Bounds = {
  /** Milliseconds for one question. */
  time: number
  /** Bytes of memory of the whole process that works on it. */
  memory: number
}

/** Why there is no answer. */
export type Broken = 'timed_out' | 'too_much' | 'failed'

export type Answered<Answer> = { ok: true; answer: Answer } | { ok: false; broke: Broken }

const WATCH_EVERY = 100
/** A process starts anew after so many questions, so that nothing piles up in it. */
const MOST_QUESTIONS = 500

/**
 * A program in a process of its own that answers one question at a time within bounds; killed when it breaks them, started again when
 * next needed. The program says 'ready', then answers each message with one message.
 *
 * @example
 * const apart = new Apart<Uint8Array, ReadBytes>('/…/child.ts')
 * const answered = await apart.ask(bytes, { time: 30_000, memory: 1024 ** 3 })
 */
export class Apart<Question extends object, Answer> {
  readonly #program: string
  #child: ChildProcess | null = null
  #asked = 0

  constructor(program: string) {
    this.#program = program
  }

  async ask(question: Question, bounds: Bounds): Promise<Answered<Answer>> {
    // The system may have ended it while it was idle.
    const child = this.#child?.connected ? this.#child : (this.#child = start(this.#program, bounds))
    const answered = await answerOf<Answer>(child, question, bounds)
    if (++this.#asked >= MOST_QUESTIONS || !answered.ok) this.stop()
    return answered
  }

  stop(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
    this.#asked = 0
  }
}

/** No `fork`: a bundler would take the path for a module. Without our secrets in its environment. */
function start(program: string, bounds: Bounds): ChildProcess {
  const heap = Math.round((bounds.memory * 0.75) / 1024 / 1024)
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, '--disable-warning=ExperimentalWarning', program], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', env: { NODE_ENV: 'production', PATH: process.env.PATH, LANG: 'C.UTF-8' },
  })
  // A command that has nothing else to do may end while a process idles.
  child.unref()
  child.channel?.unref()
  return child
}

function answerOf<Answer>(child: ChildProcess, question: object, bounds: Bounds): Promise<Answered<Answer>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end({ ok: false, broke: 'timed_out' }), bounds.time)
    const watch = setInterval(() => {
      if (memoryOf(child) > bounds.memory) end({ ok: false, broke: 'too_much' })
    }, WATCH_EVERY)
    const heard = (message: Answer | 'ready') => {
      if (message !== 'ready') end({ ok: true, answer: message })
    }
    // V8 ends a process that fills its heap by SIGABRT.
    const gone = (_code: number | null, signal: string | null) => end({ ok: false, broke: signal === 'SIGABRT' || signal === 'SIGKILL' ? 'too_much' : 'failed' })
    const failed = () => end({ ok: false, broke: 'failed' })
    child.on('message', heard).once('exit', gone).once('error', failed)
    child.ref()
    child.channel?.ref()
    child.send(question, (error) => error && failed())

    function end(answered: Answered<Answer>): void {
      clearTimeout(timer)
      clearInterval(watch)
      child.off('message', heard).off('exit', gone).off('error', failed)
      child.unref()
      child.channel?.unref()
      resolve(answered)
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
