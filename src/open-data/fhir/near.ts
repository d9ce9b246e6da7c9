import { registerTags } from '#districts/register-tags.ts'
import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import { METRES_PER_DEGREE } from '#places/extent.ts'
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

/** A datum read for another moves a point by less than this, in degrees. */
const DATUM_SHIFT = 0.02
/** Metres of the first look; the last reaches around the earth. */
const FIRST_LOOK = 2_000
const WHOLE_EARTH = 20_100_000
/** How much further the next look reaches, at least and at most. */
const [LEAST, FARTHER] = [1.2, 8]

/** Facilities around a place, the nearest first, and how many of the register could not be compared, since nobody states their place or its datum. */
export async function facilitiesNear({ from, metres }: NearQuestion): Promise<{ around: { id: string; metres: number }[]; unlocated: number }> {
  const farthest = Math.min(metres ?? WHOLE_EARTH, WHOLE_EARTH)
  const [around, unlocated] = await Promise.all([lookAround(from, farthest), countUnlocated()])
  return { around: around.slice(0, MOST), unlocated }
}

/** Looks further until there are enough, and then no further: whoever lies nearest has been met by then. */
async function lookAround(from: Position<'WGS-84'>, farthest: number): Promise<{ id: string; metres: number }[]> {
  for (let reach = Math.min(FIRST_LOOK, farthest); ; ) {
    const met = (await locatedWithin(from, reach)).flatMap(([id, lat, lng, crs]) => {
      const position = readPosition(String(lat), String(lng), crs)
      return position && !position.inferred ? [{ id, metres: between(from, toWgs84(position)).metres }] : []
    })
    const within = met.filter((one) => one.metres <= reach)
    if (within.length >= MOST || reach >= farthest) return within.toSorted((a, b) => a.metres - b.metres)
    reach = Math.min(reach * fartherBy(within.length), farthest)
  }
}

/** Where they stand as densely further out, the next look meets a good third more than enough: twice as far holds four times as many. */
function fartherBy(met: number): number {
  return Math.min(FARTHER, Math.max(LEAST, Math.sqrt((1.4 * MOST) / Math.max(1, met))))
}

type Located = [id: string, lat: number, lng: number, crs: string]

/** All in a box of degrees that reaches so far on every side, and some beyond. The rows come as text without the names of their columns, which costs both sides least. */
async function locatedWithin({ lat, lng }: Position<'WGS-84'>, reach: number): Promise<Located[]> {
  const up = reach / METRES_PER_DEGREE + DATUM_SHIFT
  // Nearer a pole, a degree of longitude is shorter; where the box would hold the pole or cross the date line it goes round the earth.
  const widest = Math.abs(lat) + up
  const wide = up / Math.cos((widest * Math.PI) / 180)
  const aside = widest >= 90 || Math.abs(lng) + wide > 180 ? 360 : wide
  const [read] = await db().$queryRaw<{ rows: string }[]>`
    select coalesce(json_agg(json_build_array(id, lat, lng, crs)), '[]')::text as rows from facility
    where point(lng, lat) <@ box(point(${lng - aside}::float8, ${lat - up}::float8), point(${lng + aside}::float8, ${lat + up}::float8)) and lat is not null and lng is not null and crs is not null`
  return JSON.parse(read!.rows) as Located[]
}

const countUnlocated = cached('unlocated-facilities', () => [registerTags.all], async () => {
  const [counted] = await db().$queryRaw<{ unlocated: number }[]>`select count(*)::int as unlocated from facility where not facility_located(lat, lng, crs)`
  return counted!.unlocated
})
