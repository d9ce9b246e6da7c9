import type { Asked } from '#circle/read-question.ts'
import type { DistrictRules } from '#districts/identity.ts'
import { doubtPosition } from '#places/doubt-position.ts'
import { expectedAmong } from '#places/expected.ts'
import type { Place } from '#places/place.ts'
import type { Reach } from '#places/reach.ts'

/**
 * What a reader asks without a trial site that lies outside the district, or far from all its known places: nobody walks there, and its
 * numbers are most likely wrong. Instead it says so.
 *
 * @example
 * refuseFarTrial(asked, { places: placesOfXiamen, reach: null }, rules).trial //=> { lat: '34.51', …, position: null, issue: 'trial_far' }
 */
export function refuseFarTrial(asked: Asked, { places, reach }: { places: readonly Place[]; reach: Reach | null }, rules: DistrictRules): Asked {
  const { trial, question } = asked
  if (!trial?.position) return asked
  const doubts = doubtPosition(trial.position, { ...expectedAmong(places, rules, { code: null, street: null }), reach, earlier: null })
  if (!doubts.some(({ key, refused }) => refused || key === 'far_from_places')) return asked
  return { ...asked, question: { ...question, trial: null }, trial: { ...trial, position: null, issue: 'trial_far' } }
}
