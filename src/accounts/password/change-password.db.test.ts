import { beforeAll, describe, expect, it } from 'vitest'
import { changePassword } from '#accounts/password/change-password.ts'
import { findEntrance } from '#accounts/session/find-entrance.ts'
import { db } from '#platform/db.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { PASSWORD, anAccount, attempt, entered, letIn, session } from '../../../tests/integration/sessions.ts'
import { twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const OTHER = 'tractor moss window'

describe('changing the own password', () => {
  it('lets the new one in and the old one no more, ends other sessions, and keeps this one', async () => {
    const email = await anAccount()
    const [here, elsewhere] = [await session(email), await session(email)]
    const { actor, sessionId } = await letIn(here)
    expect(await changePassword(actor, sessionId, { password: PASSWORD, newPassword: OTHER, again: OTHER })).toEqual({ ok: true })
    expect(await findEntrance(here)).not.toBeNull()
    expect(await findEntrance(elsewhere)).toBeNull()
    expect((await attempt(email, PASSWORD)).ok).toBe(false)
    expect((await attempt(email, OTHER)).ok).toBe(true)
    expect(await db().auditEntry.count({ where: { entityId: actor.id, action: 'account.password' } })).toBe(1)
  })

  it.each([
    ['a wrong old one', { password: 'wrong password' }, 'password_wrong'],
    ['a short new one', { newPassword: 'elevenchars', again: 'elevenchars' }, 'password_short'],
    ['two new ones that differ', { again: 'tractor moss windows' }, 'password_differs'],
    ['the one there is', { newPassword: PASSWORD, again: PASSWORD }, 'password_same'],
    ['the own name', { newPassword: '王小明 tractor moss', again: '王小明 tractor moss' }, 'password_names_you'],
  ])('is refused with %s, and changes nothing', async (_case, typed, key) => {
    const email = await anAccount()
    const { actor, sessionId } = await entered(email)
    const outcome = await changePassword(actor, sessionId, { password: PASSWORD, newPassword: OTHER, again: OTHER, ...typed })
    expect(outcome).toMatchObject({ ok: false, issues: [{ key }] })
    expect((await attempt(email, PASSWORD)).ok).toBe(true)
  })

  it('locks after five wrong old ones, for signing in too', async () => {
    const email = await anAccount()
    const { actor, sessionId } = await entered(email)
    for (let guesses = 0; guesses < 5; guesses++) await changePassword(actor, sessionId, { password: 'wrong password', newPassword: OTHER, again: OTHER })
    expect(await changePassword(actor, sessionId, { password: PASSWORD, newPassword: OTHER, again: OTHER })).toMatchObject({ issues: [{ key: 'too_many_attempts' }] })
    expect(await attempt(email, PASSWORD)).toMatchObject({ issues: [{ key: 'too_many_attempts' }] })
    expect(await db().auditEntry.count({ where: { entityId: actor.id, action: 'account.lock' } })).toBe(1)
  })
})
