import { type Audience, type Method, type Point } from '#circle/method.ts'
import { wayAround } from '#circle/walking/way-around.ts'
import { between, type Direction } from '#places/nearness.ts'
import { positionOf } from '#places/position.ts'

/** A place people go to. */
export type Goal = { slug: string; point: Point }

/** The way to the nearest site: the straight line, the way around barriers, and how many minutes it takes at least, usually and at most. */
export type Way = {
  site: string
  /** Metres as the crow flies. */
  straight: number
  /** Metres around barriers, before any detour; or as measured on the ground. */
  metres: number
  direction: Direction
  minutes: { low: number; mid: number; high: number }
  measured: boolean
}

/**
 * The site with the shortest way on foot from a place, for an audience; null when there is none, or none can be reached. Distances
 * are rounded to metres and times to tenths of a minute, so that the same inputs give the same result everywhere.
 *
 * @example
 * // 500 m to the north, an adult //=> { straight: 500, metres: 500, direction: 'n', minutes: { low: 7.5, mid: 8.1, high: 9.4 }, measured: false, … }
 */
export function nearestSite(home: { code: string; point: Point }, sites: readonly Goal[], method: Method, audience: Audience): Way | null {
  const inOrder = sites.map((site) => ({ site, ...straight(home.point, site.point) })).toSorted((a, b) => a.metres - b.metres || (a.site.slug < b.site.slug ? -1 : 1))
  let best: Way | null = null
  for (const { site, metres, direction } of inOrder) {
    // A way is never shorter than the straight line, unless somebody has measured otherwise.
    const measured = method.measured.find(({ place, facility }) => place === home.code && facility === site.slug)
    if (best && best.minutes.mid <= inMinutes(metres, method.detour.mid, method, audience) && !measured) continue
    const around = measured ? measured.metres : wayAround(home.point, site.point, method.barriers, audience)
    if (around === null) continue
    const way: Way = { site: site.slug, straight: Math.round(metres), metres: Math.round(around), direction, minutes: bandOf(around, measured !== undefined, method, audience), measured: measured !== undefined }
    if (best === null || way.minutes.mid < best.minutes.mid) best = way
  }
  return best
}

function straight([lat, lng]: Point, [toLat, toLng]: Point): { metres: number; direction: Direction } {
  return between(positionOf('WGS-84', lat, lng)!, positionOf('WGS-84', toLat, toLng)!)
}

/** What was measured is walked as it is; an estimate has a band. */
function bandOf(metres: number, measured: boolean, method: Method, audience: Audience): Way['minutes'] {
  const at = (detour: number) => inMinutes(metres, measured ? 1 : detour, method, audience)
  return { low: at(method.detour.low), mid: at(method.detour.mid), high: at(method.detour.high) }
}

function inMinutes(metres: number, detour: number, { speeds }: Method, audience: Audience): number {
  return Math.round((metres * detour * 10) / speeds[audience]) / 10
}
