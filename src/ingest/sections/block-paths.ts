import type { Block } from '#ingest/parsed-body.ts'

/** Tells the innermost section or item an offset lies in; null before the first. Blocks are in reading order. */
export function pathFinder(blocks: readonly Block[]): (offset: number) => string | null {
  return (offset) => {
    let path: string | null = null
    let low = 0
    let high = blocks.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const block = blocks[middle]!
      if (block.range.start <= offset) {
        path = block.path
        low = middle + 1
      } else high = middle - 1
    }
    return path
  }
}
