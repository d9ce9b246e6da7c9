import { beforeAll, expect, it } from 'vitest'
import { useDatabase } from '../integration/database.ts'
import { twoDistricts } from '../integration/staff.ts'
import { killAtWork } from './kill-at-work.ts'

const database = useDatabase()
beforeAll(twoDistricts)

const KILLS = Number(process.env.KILLS ?? 50)
const SEED = Number(process.env.SEED ?? 20261126)

it(`a server killed ${KILLS} times while it saves, publishes and schedules loses nothing it confirmed`, { timeout: 590_000 }, async () => {
  const tally = await killAtWork(database.url, { kills: KILLS, seed: SEED })
  console.log(`seed ${SEED}:`, tally)
  expect(tally.problems).toEqual([])
  expect(tally.confirmed).toBeGreaterThan(5 * KILLS)
})
