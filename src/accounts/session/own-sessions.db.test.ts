import { beforeAll, describe, expect, it } from 'vitest'
import { findEntrance } from '#accounts/session/find-entrance.ts'
import { endOtherSessions, endSession, ownSessions } from '#accounts/session/own-sessions.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { anAccount, entered, letIn, session } from '../../../tests/integration/sessions.ts'
import { twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

describe('the own sessions', () => {
  it('are listed with device and time, the one at hand first, nobody else’s among them', async () => {
    const email = await anAccount()
    await entered(await anAccount())
    const here = await entered(email)
    await session(email)
    const listed = await ownSessions(here.actor, here.sessionId)
    expect(listed.map((one) => one.here)).toEqual([true, false])
    expect(listed[0]).toMatchObject({ id: here.sessionId, device: { browser: 'Firefox', system: null } })
    expect(Date.now() - listed[0]!.lastSeen.getTime()).toBeLessThan(60_000)
  })

  it('can be ended one by one, and all others at once', async () => {
    const email = await anAccount()
    const [here, second, third] = [await session(email), await session(email), await session(email)]
    const { actor, sessionId } = await letIn(here)
    await endSession(actor, (await findEntrance(second))!.sessionId)
    expect(await findEntrance(second)).toBeNull()
    expect(await findEntrance(third)).not.toBeNull()
    await endOtherSessions(actor, sessionId)
    expect(await findEntrance(third)).toBeNull()
    expect(await findEntrance(here)).not.toBeNull()
    const recorded = await db().auditEntry.findMany({ where: { entityId: actor.id, action: 'account.end-sessions' }, select: { details: true } })
    expect(recorded).toEqual([{ details: { count: 1 } }, { details: { count: 1 } }])
  })

  it('of somebody else cannot be ended', async () => {
    const here = await entered(await anAccount())
    const theirs = await session(await anAccount())
    await expect(endSession(here.actor, (await findEntrance(theirs))!.sessionId)).rejects.toThrow(NotFoundError)
    expect(await findEntrance(theirs)).not.toBeNull()
  })
})
