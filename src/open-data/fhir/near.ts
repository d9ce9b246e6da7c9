import { registerTags } from '#districts/register-tags.ts'
import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import { between } from '#places/nearness.ts'
import { type Position, positionOf, readPosition } from '#places/position.ts'
import { toWgs84 } from '#places/to-wgs84.ts'

/** What `near` asks for: a place on WGS-84, and how far around it; null is as far as there are places. */
export type NearQuestion = { from: Position<'WGS-84'>; metres: number | null }

const SHAPE = /^(?<lat>-?\d{1,3}(?:\.\d{1,12})?)\|(?<lng>-?\d{1,3}(?:\.\d{1,12})?)(?:\|(?<distance>\d{1,9}(?:\.\d{1,6})?)?(?:\|(?<unit>\w{0,5}))?)?$/
const UNITS: Record<string, number> = { km: 1000, m: 1, '': 1000 }

/**
 * Reads R4's `near`: latitude|longitude|distance|units, the last two may be missing; units are UCUM's km (also when missing) and m. Null
 * when it is none, so that a bad value is refused and never dropped.
 *
 * @example
 * readNear('24.5125|118.1466|1.5|km') //=> { from: { lat: 24.5125, lng: 118.1466, … }, metres: 1500 }
 * readNear('24.5125;118.1466') //=> null
 */
export function readNear(text: string): NearQuestion | null {
  const { lat, lng, distance, unit = '' } = SHAPE.exec(text)?.groups ?? {}
  const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit]! : null
  const from = positionOf('WGS-84', Number(lat ?? NaN), Number(lng ?? NaN))
  return from && factor !== null ? { from, metres: distance === undefined ? null : Number(distance) * factor } : null
}

/** The most that one question can bring. */
const MOST = 1000

/** Facilities around a place, the nearest first, and how many of the register could not be compared, since nobody states their place or its datum. */
export async function facilitiesNear({ from, metres }: NearQuestion): Promise<{ around: { id: string; metres: number }[]; unlocated: number }> {
  const { located, unlocated } = await locatedFacilities()
  const around = located
    .map(({ id, position }) => ({ id, metres: between(from, position).metres }))
    .filter((one) => metres === null || one.metres <= metres)
    .toSorted((a, b) => a.metres - b.metres)
  return { around: around.slice(0, MOST), unlocated }
}

const locatedFacilities = cached('located-facilities', () => [registerTags.all], async () => {
  const [all, rows] = await Promise.all([
    db().facility.count(),
    db().facility.findMany({
      where: { values: { some: { field: 'lat' } } },
      select: { id: true, values: { where: { field: { in: ['lat', 'lng', 'crs'] } }, select: { field: true, value: true }, orderBy: { ordinal: 'asc' } } },
    }),
  ])
  const located = rows.flatMap(({ id, values }) => {
    const stated = (field: string) => String(values.find((one) => one.field === field)?.value ?? '')
    const position = readPosition(stated('lat'), stated('lng'), stated('crs'))
    return position && !position.inferred ? [{ id, position: toWgs84(position) }] : []
  })
  return { located, unlocated: all - located.length }
})
