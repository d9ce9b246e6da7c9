import type { Barrier, Method, Point } from '#circle/method.ts'
import type { Datum } from '#places/position.ts'
import { readPoint } from '#places/read-point.ts'
import { toWgs84 } from '#places/to-wgs84.ts'

/** A line of a form that cannot be used, and why. */
export type LineProblem = { line: number; key: string }

/**
 * Barriers as lines: a name with the points of its line, and under it its crossings.
 *
 * @example
 * // 快速路：24.51,118.10 24.51,118.12
 * // 通道 24.51,118.105
 * // 通道 24.51,118.110 有台阶
 */
export function readBarriers(text: string, datum: Datum): { barriers: Barrier[]; problems: LineProblem[] } {
  const barriers: Barrier[] = []
  const problems: LineProblem[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.normalize('NFKC').trim()
    if (line === '') continue
    const problem = line.startsWith('通道') ? addCrossing(barriers.at(-1), line.slice('通道'.length), datum) : addBarrier(barriers, line, datum)
    if (problem) problems.push({ line: index + 1, key: problem })
  }
  return { barriers, problems }
}

function addBarrier(barriers: Barrier[], text: string, datum: Datum): string | null {
  const colon = text.indexOf(':')
  const name = text.slice(0, colon).trim()
  const points = text.slice(colon + 1).trim().split(/\s+/).map((one) => pointOf(one, datum))
  if (colon < 1 || name.length > 60 || points.length < 2 || points.length > 500 || points.includes(null)) return 'barrier_unreadable'
  barriers.push({ name, line: points as Point[], crossings: [] })
  return null
}

function addCrossing(barrier: Barrier | undefined, text: string, datum: Datum): string | null {
  const [at = '', steps, ...more] = text.trim().split(/\s+/)
  const point = pointOf(at, datum)
  if (!barrier || point === null || more.length > 0 || (steps !== undefined && steps !== '有台阶')) return 'crossing_unreadable'
  barrier.crossings.push({ point, stepFree: steps === undefined })
  return null
}

function pointOf(text: string, datum: Datum): Point | null {
  const [lat = '', lng = '', ...more] = text.split(',')
  const read = more.length > 0 ? null : readPoint(lat, lng, datum)
  if (read === null || 'key' in read) return null
  const point = toWgs84(read.position)
  return [point.lat, point.lng]
}

/** The barriers as lines to read back, on WGS-84. */
export function barriersText(barriers: readonly Barrier[]): string {
  return barriers.flatMap(({ name, line, crossings }) => [
    `${name}：${line.map((point) => point.join(',')).join(' ')}`,
    ...crossings.map(({ point, stepFree }) => `通道 ${point.join(',')}${stepFree ? '' : ' 有台阶'}`),
  ]).join('\n')
}

type Named = { key: string; name: string }

/** Ways measured on the ground as lines: a community, a facility and metres, parted by commas or tabs; both by full name or code. */
export function readMeasured(text: string, places: readonly Named[], facilities: readonly Named[]): { measured: Method['measured']; problems: LineProblem[] } {
  const measured: Method['measured'] = []
  const problems: LineProblem[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const [from = '', to = '', metres = '', ...more] = raw.normalize('NFKC').split(/[,\t]/).map((cell) => cell.trim())
    if (raw.trim() === '') continue
    const [place, facility] = [only(places, from), only(facilities, to)]
    const key = more.length > 0 || !/^\d{1,5}$/.test(metres) || Number(metres) === 0 || Number(metres) > 50_000 ? 'measured_unreadable' : !place ? 'measured_place_unknown' : !facility ? 'measured_facility_unknown' : null
    if (key) problems.push({ line: index + 1, key })
    else measured.push({ place: place!, facility: facility!, metres: Number(metres) })
  }
  return { measured, problems }
}

/** The one that is called so; null for none, or more than one. */
function only(all: readonly Named[], called: string): string | null {
  const found = all.filter(({ key, name }) => key === called || name === called)
  return found.length === 1 ? found[0]!.key : null
}

export function measuredText(measured: Method['measured']): string {
  return measured.map(({ place, facility, metres }) => [place, facility, metres].join(',')).join('\n')
}
