import { readDatum } from '#places/datum-words.ts'
import { type Position, positionOf } from '#places/position.ts'

/** A point as somebody wrote it, or the key of why it is none. */
export type ReadPoint = { position: Position } | { key: 'coordinates_incomplete' | 'coordinates_unreadable' | 'coordinates_swapped' | 'datum_unknown' }

const DEGREES = /^-?\d{1,3}(?:\.\d{1,12})?$/

/**
 * Reads latitude, longitude and datum as written; null when all are empty. Nothing is guessed: without a datum there is no point,
 * and exchanged numbers are refused rather than put right.
 *
 * @example
 * readPoint('24.5125', '118.1466', '高德') //=> { position: { lat: 24.5125, lng: 118.1466, datum: 'GCJ-02' } }
 */
export function readPoint(lat: string, lng: string, datum: string): ReadPoint | null {
  const [y, x, words] = [lat, lng, datum].map((text) => text.normalize('NFKC').trim()) as [string, string, string]
  if (y === '' && x === '') return null
  if (y === '' || x === '') return { key: 'coordinates_incomplete' }
  if (!DEGREES.test(y) || !DEGREES.test(x)) return { key: 'coordinates_unreadable' }
  // Latitudes of China are below 54, its longitudes above 73.
  if (Number(y) > 73 && Number(x) < 54) return { key: 'coordinates_swapped' }
  const known = readDatum(words)
  if (known === null) return { key: 'datum_unknown' }
  const position = positionOf(known, Number(y), Number(x)) as Position | null
  return position ? { position } : { key: 'coordinates_unreadable' }
}
