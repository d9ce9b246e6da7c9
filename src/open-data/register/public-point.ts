import type { Position } from '#places/position.ts'
import { toWgs84 } from '#places/to-wgs84.ts'

/** A place on WGS-84 to about a metre; null where nobody states it, or its datum is only inferred: what is half a kilometre off leads people astray. */
export function publicPoint(position: Position | null): { lat: number; lng: number } | null {
  if (!position || position.inferred) return null
  const { lat, lng } = toWgs84(position)
  return { lat: Number(lat.toFixed(5)), lng: Number(lng.toFixed(5)) }
}
