/** Takes a point (x, y) to (a·x + c·y + e, b·x + d·y + f), as PDF (ISO 32000-1, 8.3.3) and OFD (GB/T 33190—2016, 8.3) write it. */
export type Matrix = readonly [number, number, number, number, number, number]
export type Point = [number, number]

export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0]

/** The matrix that first does `inner`, then `outer`. */
export function times([a, b, c, d, e, f]: Matrix, [a2, b2, c2, d2, e2, f2]: Matrix): Matrix {
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f]
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** True unless words set under the matrix run from left to right. */
export function isTurned([a, b]: Matrix): boolean {
  return Math.abs(b) > 0.01 * Math.hypot(a, b) || a < 0
}
