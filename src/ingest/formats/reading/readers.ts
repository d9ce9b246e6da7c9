import { availableParallelism } from 'node:os'
import type { Bounds } from '#ingest/formats/reading/apart.ts'
import { BOUNDS, Reader } from '#ingest/formats/reading/reader.ts'
import { Turns } from '#ingest/formats/reading/turns.ts'
import type { ReadBytes } from '#ingest/formats/read-bytes.ts'

const turns = new Turns(Math.min(4, availableParallelism()))
const idle: Reader[] = []

/** Reads bytes in the next free process; files wait their turn in the order they came. */
export function readApart(bytes: Uint8Array, bounds: Bounds = BOUNDS): Promise<ReadBytes> {
  return turns.run(async () => {
    const reader = idle.pop() ?? new Reader()
    try {
      return await reader.read(bytes, bounds)
    } finally {
      idle.push(reader)
    }
  })
}
