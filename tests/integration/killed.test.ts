import { beforeAll, expect, it } from 'vitest'
import { killAtWork } from '../kill/kill-at-work.ts'
import { useDatabase } from './database.ts'
import { twoDistricts } from './staff.ts'

const database = useDatabase()
beforeAll(twoDistricts)

// Three of the fifty of `npm run test:kill`, one of each kind, so that every day sees some.
it('a server killed while it saves, publishes or schedules loses nothing it confirmed, and leaves nothing half done', { timeout: 180_000 }, async () => {
  const { problems, confirmed } = await killAtWork(database.url, { kills: 3, seed: 7 })
  expect(problems).toEqual([])
  expect(confirmed).toBeGreaterThan(3)
})
