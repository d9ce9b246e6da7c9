import { type Audience, type Barrier, needsStepFree, type Point } from '#circle/method.ts'
import { lengthOf, meeting, planeAt, type Spot } from '#circle/walking/plane.ts'

/** A crossing is wider than a point, and drawn to within so many metres of its line. */
const CROSSING_WIDTH = 60

type Laid = { line: Spot[]; crossings: Spot[] }

/**
 * The length in metres of the shortest way between two points that crosses barriers only at crossings the audience can use; null
 * when there is none. Ways around the end of a line are not looked for: a line should be drawn to where people really get around it.
 *
 * @example
 * // 800 m apart on two sides of an expressway, the only bridge 300 m aside of the middle //=> 1000
 */
export function wayAround(from: Point, to: Point, barriers: readonly Barrier[], audience: Audience): number | null {
  const plane = planeAt((from[0] + to[0]) / 2)
  const laid = barriers.map(({ line, crossings }): Laid => ({
    line: line.map(plane), crossings: crossings.filter(({ stepFree }) => stepFree || !needsStepFree(audience)).map(({ point }) => plane(point)),
  }))
  const [start, end] = [plane(from), plane(to)]
  if (isFree(start, end, laid)) return lengthOf(start, end)
  return shortest([start, ...laid.flatMap(({ crossings }) => crossings), end], laid)
}

/** Whether one can walk straight from spot to spot: a line met at one of its own crossings is crossed there. */
function isFree(a: Spot, b: Spot, barriers: readonly Laid[]): boolean {
  return barriers.every(({ line, crossings }) => line.slice(1).every((next, index) => {
    const met = meeting(a, b, line[index]!, next)
    return met === null || crossings.some((crossing) => lengthOf(crossing, met) <= CROSSING_WIDTH)
  }))
}

/** Dijkstra from the first spot to the last, over those one can walk straight between. There are few. */
function shortest(spots: readonly Spot[], barriers: readonly Laid[]): number | null {
  const far = spots.map((_, index) => (index === 0 ? 0 : Infinity))
  const open = new Set(spots.keys())
  while (open.size > 0) {
    const at = [...open].reduce((best, one) => (far[one]! < far[best]! ? one : best))
    if (far[at] === Infinity) return null
    if (at === spots.length - 1) return far[at]!
    open.delete(at)
    for (const other of open) {
      const length = far[at]! + lengthOf(spots[at]!, spots[other]!)
      if (length < far[other]! && isFree(spots[at]!, spots[other]!, barriers)) far[other] = length
    }
  }
  return null
}
