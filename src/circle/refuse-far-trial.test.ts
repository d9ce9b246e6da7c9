import { expect, it } from 'vitest'
import { readQuestion } from '#circle/read-question.ts'
import { refuseFarTrial } from '#circle/refuse-far-trial.ts'
import { DistrictRules } from '#districts/identity.ts'
import type { Place } from '#places/place.ts'

const place = (code: string, lat: number, lng: number) => ({ code, name: code, street: null, population: null, elderly: null, position: { lat, lng, datum: 'WGS-84', inferred: false } }) as unknown as Place
const places = Array.from({ length: 12 }, (_, i) => place(String(i), 24.5 + i * 0.003, 118.1 + i * 0.005))
const asked = (lat: string, lng: string) => refuseFarTrial(readQuestion(new URLSearchParams({ lat, lng, datum: 'WGS-84' })), { places, reach: null }, DistrictRules.parse({}))

it('a trial site far from everything known is not counted, and says so', () => {
  expect(asked('34.51', '118.10')).toMatchObject({ question: { trial: null }, trial: { lat: '34.51', issue: 'trial_far' } })
})

it('one in the district is', () => {
  expect(asked('24.51', '118.12')).toMatchObject({ question: { trial: [24.51, 118.12] }, trial: { issue: null } })
})
