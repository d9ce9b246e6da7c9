import { UNMOVED, type Matrix } from '#ingest/formats/pages/matrix.ts'

/** Words as they are set on a page: how many signs, and under which matrix. */
export type SetWords = { signs: number; matrix: Matrix }
export type Upright = { width: number; height: number; turn: Matrix }

/**
 * How a page must be turned for most of its words to run from left to right: wide tables are often set sideways on an upright page.
 *
 * @example
 * upright([{ signs: 9, matrix: [0, 16, -16, 0, 100, 80] }], 595, 842) //=> { width: 842, height: 595, turn: [0, -1, 1, 0, 0, 595] }
 */
export function upright(words: readonly SetWords[], width: number, height: number): Upright {
  const signs = { up: 0, down: 0, back: 0 }
  let half = 0
  for (const { signs: count, matrix: [a, b] } of words) {
    half += count / 2
    if (Math.abs(a) < 0.01 * Math.abs(b)) signs[b > 0 ? 'up' : 'down'] += count
    else if (Math.abs(b) < -0.01 * a) signs.back += count
  }
  if (signs.up > half) return { width: height, height: width, turn: [0, -1, 1, 0, 0, width] }
  if (signs.down > half) return { width: height, height: width, turn: [0, 1, -1, 0, height, 0] }
  return { width, height, turn: signs.back > half ? [-1, 0, 0, -1, width, height] : UNMOVED }
}
