import type { Inputs } from '#circle/inputs.ts'
import type { Point } from '#circle/method.ts'
import { planeAt, type Spot } from '#circle/walking/plane.ts'

/** A drawing's own units: wide enough for names on a phone. */
export const WIDTH = 480
const [LOWEST, HIGHEST] = [240, 720]
/** Metres around the outermost point. */
const SPARE = 600
const STEPS = [500, 1_000, 2_000, 5_000, 10_000, 20_000]

/** How the earth is laid on a drawing: north is up, and one unit is so many metres in both directions. */
export type Frame = { height: number; metresPerUnit: number; place: (point: Point) => Spot; grid: { step: number; xs: number[]; ys: number[] } }

/** The frame around everything that has a point; null when nothing has. Equirectangular at the middle latitude. */
export function frameOf({ homes, sites, question }: Pick<Inputs, 'homes' | 'sites' | 'question'>): Frame | null {
  const points = [...homes, ...sites].flatMap(({ point }) => (point ? [point] : [])).concat(question.trial ? [question.trial] : [])
  if (points.length === 0) return null
  const lats = points.map(([lat]) => lat)
  const plane = planeAt((Math.min(...lats) + Math.max(...lats)) / 2)
  const spots = points.map(plane)
  const [west, east] = [Math.min(...spots.map(({ x }) => x)) - SPARE, Math.max(...spots.map(({ x }) => x)) + SPARE]
  const [south, north] = [Math.min(...spots.map(({ y }) => y)) - SPARE, Math.max(...spots.map(({ y }) => y)) + SPARE]
  const metresPerUnit = Math.max((east - west) / WIDTH, (north - south) / HIGHEST)
  const height = Math.max(LOWEST, Math.round((north - south) / metresPerUnit))
  // What is narrower than the drawing stands in its middle.
  const [left, top] = [(east + west) / 2 - (WIDTH / 2) * metresPerUnit, (north + south) / 2 + (height / 2) * metresPerUnit]
  const place = (point: Point) => {
    const { x, y } = plane(point)
    return { x: tenth((x - left) / metresPerUnit), y: tenth((top - y) / metresPerUnit) }
  }
  const step = STEPS.find((one) => (WIDTH * metresPerUnit) / one <= 12) ?? STEPS.at(-1)!
  const lines = (length: number) => Array.from({ length: Math.floor((length * metresPerUnit) / step) }, (_, index) => tenth(((index + 1) * step) / metresPerUnit))
  return { height, metresPerUnit, place, grid: { step, xs: lines(WIDTH), ys: lines(height) } }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
