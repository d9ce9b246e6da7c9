import { beforeAll, describe, expect, it } from 'vitest'
import { planRelease } from '#desk/releases/plan-release.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { db } from '#platform/db.ts'
import { startJobs } from '#platform/jobs.ts'
import { TIMED_JOBS } from '../../scripts/timed-jobs.ts'
import { useDatabase } from './database.ts'
import { aLetter, taken } from './letters.ts'
import { aPublisher } from './publishers.ts'
import { actionsOn, clerk, twoDistricts } from './staff.ts'

const database = useDatabase()
beforeAll(twoDistricts)

describe('what the portal does by the clock', { timeout: 120_000 }, () => {
  it('publishes once what came due while no server was up, though two start', async () => {
    const drafter = clerk('drafter')
    const editionId = await taken(drafter, aLetter(951))
    await submitDraft(drafter, { editionId, revision: 1 })
    // Set an hour ago for half an hour ago.
    const [at, then] = [new Date(Date.now() + 7.5 * 3_600_000).toISOString().slice(0, 16), new Date(Date.now() - 3_600_000)]
    expect((await planRelease(await aPublisher(), { editionId, revision: 2, at }, then)).ok).toBe(true)

    const servers = await Promise.all([startJobs(database.url, TIMED_JOBS), startJobs(database.url, TIMED_JOBS)])
    const status = async () => (await db().edition.findUniqueOrThrow({ where: { id: editionId } })).status
    await expect.poll(status, { timeout: 60_000, interval: 500 }).toBe('live')
    for (const server of servers) await server.stop()
    expect(await actionsOn(editionId)).toEqual(['document.import', 'edition.submit', 'edition.release', 'edition.publish'])
    const { details } = await db().auditEntry.findFirstOrThrow({ where: { entityId: editionId, action: 'edition.publish' } })
    expect((details as { late: number }).late).toBeGreaterThanOrEqual(29)
  })

  it('is refused by a database whose tables are of another release of the queue', async () => {
    await db().$executeRawUnsafe('update pgboss.version set version = version - 1')
    await expect(startJobs(database.url, TIMED_JOBS)).rejects.toThrow(/pg-boss/)
  })
})
