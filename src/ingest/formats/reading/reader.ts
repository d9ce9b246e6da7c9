import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Apart, type Bounds, type Broken } from '#ingest/formats/reading/apart.ts'
import type { ReadBytes } from '#ingest/formats/read-bytes.ts'

export const BOUNDS: Bounds = { time: 30_000, memory: 1024 * 1024 * 1024 }

const CHILD = join(dirname(fileURLToPath(import.meta.url)), 'child.ts')
const ISSUES = { timed_out: 'reading_timed_out', too_much: 'too_much', failed: 'reading_failed' } as const satisfies Record<Broken, string>

/** One process that reads files, one at a time, within bounds. */
export class Reader {
  readonly #apart = new Apart<Uint8Array, ReadBytes>(CHILD)

  async read(bytes: Uint8Array, bounds: Bounds): Promise<ReadBytes> {
    const answered = await this.#apart.ask(bytes, bounds)
    return answered.ok ? answered.answer : { ok: false, issue: ISSUES[answered.broke] }
  }
}
