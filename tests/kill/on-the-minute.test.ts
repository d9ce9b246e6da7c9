import { beforeAll, expect, it } from 'vitest'
import { planRelease } from '#desk/releases/plan-release.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { startJobs } from '#platform/jobs.ts'
import { TIMED_JOBS } from '../../scripts/timed-jobs.ts'
import { useDatabase } from '../integration/database.ts'
import { aLetter, taken } from '../integration/letters.ts'
import { aPublisher } from '../integration/publishers.ts'
import { actionsOn, clerk, twoDistricts } from '../integration/staff.ts'

const database = useDatabase()
beforeAll(twoDistricts)

it('two servers publish once, within seconds after the minute has begun by the real clock', { timeout: 200_000 }, async () => {
  const servers = [await startJobs(database.url, TIMED_JOBS), await startJobs(database.url, TIMED_JOBS)]
  const drafter = clerk('drafter')
  const editionId = await taken(drafter, aLetter(971))
  await submitDraft(drafter, { editionId, revision: 1 })
  expect((await planRelease(await aPublisher(), { editionId, revision: 2, at: minuteInChina(new Date(Date.now() + 90_000)) })).ok).toBe(true)
  await expect.poll(async () => (await db().edition.findUniqueOrThrow({ where: { id: editionId } })).status, { timeout: 180_000, interval: 500 }).toBe('live')
  for (const server of servers) await server.stop()
  const { dueAt, endedAt } = await db().release.findFirstOrThrow({ where: { editionId } })
  const seconds = (endedAt!.getTime() - dueAt.getTime()) / 1000
  console.log(`published ${seconds} s after its minute began`)
  expect(seconds).toBeLessThan(15)
  expect((await actionsOn(editionId)).filter((action) => action === 'edition.publish')).toHaveLength(1)
})
