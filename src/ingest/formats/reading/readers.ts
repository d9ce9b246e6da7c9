import { availableParallelism } from 'node:os'
import { BOUNDS, Reader, type Bounds } from '#ingest/formats/reading/reader.ts'
import type { ReadBytes } from '#ingest/formats/read-bytes.ts'

const MOST = Math.max(1, Math.min(4, availableParallelism()))

const idle: Reader[] = []
const waiting: ((reader: Reader) => void)[] = []
let readers = 0

/** Reads bytes in the next free process; files wait their turn in the order they came. */
export async function readApart(bytes: Uint8Array, bounds: Bounds = BOUNDS): Promise<ReadBytes> {
  const reader = await take()
  try {
    return await reader.read(bytes, bounds)
  } finally {
    give(reader)
  }
}

function take(): Reader | Promise<Reader> {
  const free = idle.pop()
  if (free) return free
  if (readers === MOST) return new Promise((resolve) => waiting.push(resolve))
  readers++
  return new Reader()
}

function give(reader: Reader): void {
  const next = waiting.shift()
  if (next) next(reader)
  else idle.push(reader)
}
