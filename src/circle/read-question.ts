import type { Question } from '#circle/inputs.ts'
import { type Audience, AUDIENCES } from '#circle/method.ts'
import { isTarget, type Target } from '#circle/targets.ts'
import { readMoment } from '#hours/read-moment.ts'
import type { Position } from '#places/position.ts'
import { readPoint } from '#places/read-point.ts'
import { toWgs84 } from '#places/to-wgs84.ts'

/** A trial site as asked for in an address: as typed, what it is as a point, and why it is none. */
export type Trial = { lat: string; lng: string; datum: string; position: Position | null; issue: string | null }

export type Asked = { question: Question & { target: Target }; audience: Audience; trial: Trial | null }

const MOST = 20

/**
 * What a reader asks, from a plain form's address: `for` what, `who` walks, `at` which minute, `plans=1` with planned houses,
 * `without` one, and a trial site by `lat`, `lng`, `datum`. What is no question is left out; a trial site that cannot be read says why.
 */
export function readQuestion(query: URLSearchParams, usual: Audience = 'elderly'): Asked {
  const [target, at, who] = [query.get('for') ?? '', query.get('at') ?? '', query.get('who')]
  const trial = readTrial(query)
  const point = trial?.position ? toWgs84(trial.position) : null
  return {
    question: {
      target: isTarget(target) ? target : 'primary', at: readMoment(at) ? at : null, plans: query.get('plans') === '1', without: query.get('without') || null,
      trial: point ? [point.lat, point.lng] : null,
    },
    audience: AUDIENCES.find((one) => one === who) ?? usual,
    trial,
  }
}

function readTrial(query: URLSearchParams): Trial | null {
  const [lat, lng, datum] = ['lat', 'lng', 'datum'].map((name) => (query.get(name) ?? '').trim().slice(0, MOST)) as [string, string, string]
  const point = readPoint(lat, lng, datum)
  if (point === null) return null
  return 'key' in point ? { lat, lng, datum, position: null, issue: point.key } : { lat, lng, datum, position: point.position, issue: null }
}
