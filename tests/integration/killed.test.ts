import { beforeAll, expect, it } from 'vitest'
import { killAtWork } from '../kill/kill-at-work.ts'
import { useDatabase } from './database.ts'
import { twoDistricts } from './staff.ts'

const database = useDatabase()
beforeAll(twoDistricts)

// A few of the fifty of `npm run test:kill`, so that every day sees some.
it('a server killed while it saves, publishes or schedules loses nothing it confirmed, and leaves nothing half done', { timeout: 180_000 }, async () => {
  const { problems } = await killAtWork(database.url, { kills: 6, seed: 7 })
  expect(problems).toEqual([])
})
