import { METRES_PER_DEGREE } from '#places/extent.ts'
import type { Point } from '#circle/method.ts'

/** A point of a plane laid on the earth around an origin, in metres east and north. */
export type Spot = { x: number; y: number }

/** The plane around a latitude: over the width of a district it is true to within a metre in a kilometre. */
export function planeAt(latitude: number): (point: Point) => Spot {
  const narrow = Math.cos((latitude * Math.PI) / 180)
  return ([lat, lng]) => ({ x: lng * METRES_PER_DEGREE * narrow, y: lat * METRES_PER_DEGREE })
}

export function lengthOf(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Where two stretches meet; null when they do not, or run side by side. */
export function meeting(a: Spot, b: Spot, c: Spot, d: Spot): Spot | null {
  const [rx, ry, sx, sy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y]
  const across = rx * sy - ry * sx
  if (across === 0) return null
  const t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / across
  const u = ((c.x - a.x) * ry - (c.y - a.y) * rx) / across
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? { x: a.x + t * rx, y: a.y + t * ry } : null
}
