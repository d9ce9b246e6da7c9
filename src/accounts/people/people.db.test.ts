import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { UserActor } from '#accounts/actor.ts'
import { acceptLink } from '#accounts/people/accept-link.ts'
import { createUser } from '#accounts/people/create-user.ts'
import { changeRoles } from '#accounts/people/change-roles.ts'
import { deactivate, reactivate } from '#accounts/people/deactivate.ts'
import { invite } from '#accounts/people/invite.ts'
import { findLink } from '#accounts/people/link.ts'
import { listPeople } from '#accounts/people/list-people.ts'
import { renewLink } from '#accounts/people/renew-link.ts'
import { findEntrance } from '#accounts/session/find-entrance.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import type { Role } from '#platform/generated/enums.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { PASSWORD, anAccount, attempt, session } from '../../../tests/integration/sessions.ts'
import { HAICANG, HULI, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const CHOSEN = { newPassword: 'tractor moss window', again: 'tractor moss window' }

/** Somebody with an account and one role, as verbs know them. */
async function somebody(role: Role, districtCode = HULI): Promise<UserActor & { email: string }> {
  const email = await anAccount(role, districtCode)
  const { id, name } = await db().user.findUniqueOrThrow({ where: { email } })
  return { kind: 'user', id, name, memberships: [{ districtCode, role }], email }
}

const anInvitation = (roles: Role[] = ['drafter'], districtCode = HULI) => ({ districtCode, email: `${randomUUID()}@huli.test`, name: '李工', roles })

async function invited(actor: UserActor, roles: Role[] = ['drafter']) {
  const input = anInvitation(roles)
  const outcome = await invite(actor, input)
  if (!outcome.ok || !outcome.token) throw new Error(JSON.stringify(outcome))
  return { ...input, userId: outcome.userId, token: outcome.token }
}

/** From where links are used. */
const client = { address: '203.0.113.9', browser: null }

const recorded = (entityId: string) => db().auditEntry.findMany({ where: { entityId, action: { startsWith: 'account.' } }, orderBy: { id: 'asc' }, select: { action: true, districtCode: true, actorId: true } })

describe('inviting', () => {
  it('makes an account whose person chooses the password, once, and comes in with the roles', async () => {
    const administrator = await somebody('administrator')
    const { token, email, userId } = await invited(administrator)
    expect((await attempt(email, '')).ok).toBe(false)
    expect(JSON.stringify(await db().accountLink.findMany())).not.toContain(token)
    expect(await acceptLink(token, CHOSEN, client)).toEqual({ ok: true })
    expect(await findEntrance(await session(email, CHOSEN.newPassword))).toMatchObject({ actor: { name: '李工', memberships: [{ districtCode: HULI, role: 'drafter' }] } })
    expect(await acceptLink(token, { newPassword: 'window moss tractor', again: 'window moss tractor' }, client)).toMatchObject({ issues: [{ key: 'link_over' }] })
    expect((await recorded(userId)).filter(({ action }) => !action.includes('sign-in'))).toEqual([{ action: 'account.invite', districtCode: HULI, actorId: administrator.id }, { action: 'account.accept', districtCode: HULI, actorId: userId }])
    expect(await db().auditEntry.findFirst({ where: { entityId: userId, action: 'account.accept' } })).toMatchObject({ details: { address: client.address } })
  })

  it('is taken once by two who press at the same time', async () => {
    const { token } = await invited(await somebody('administrator'))
    const outcomes = await Promise.all([acceptLink(token, CHOSEN, client), acceptLink(token, CHOSEN, client)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('holds three days', async () => {
    const { token } = await invited(await somebody('administrator'))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 71 * 3_600_000 })
    expect(await findLink(token)).not.toBeNull()
    vi.setSystemTime(Date.now() + 2 * 3_600_000)
    expect(await findLink(token)).toBeNull()
    expect(await acceptLink(token, CHOSEN, client)).toMatchObject({ ok: false })
    vi.useRealTimers()
  })

  it('is refused a password anybody could guess, and the link stays good', async () => {
    const { token } = await invited(await somebody('administrator'))
    expect(await acceptLink(token, { newPassword: 'password123456', again: 'password123456' }, client)).toMatchObject({ issues: [{ key: 'password_guessable' }] })
    expect(await findLink(token)).not.toBeNull()
  })

  it.each([
    ['no address', { email: 'nobody' }, 'email_unreadable'],
    ['no name', { name: ' ' }, 'person_unnamed'],
    ['no role', { roles: [] }, 'role_required'],
    ['roles that exclude one another', { roles: ['administrator', 'publisher'] as Role[] }, 'administrator_decides'],
    ['an auditor who acts', { roles: ['auditor', 'drafter'] as Role[] }, 'auditor_acts'],
  ])('is refused with %s', async (_case, given, key) => {
    expect(await invite(await somebody('administrator'), { ...anInvitation(), ...given })).toMatchObject({ ok: false, issues: [{ key }] })
  })

  it('gives somebody of another district the roles here, and no link to their account', async () => {
    const theirs = await somebody('drafter', HAICANG)
    expect(await invite(await somebody('administrator'), { ...anInvitation(['publisher']), email: theirs.email })).toMatchObject({ ok: true, token: null, userId: theirs.id })
    expect((await attempt(theirs.email, PASSWORD)).ok).toBe(true)
  })

  it('waits for whoever another district has invited: its link would open what this one gives', async () => {
    const [theirs, ours] = [await somebody('administrator', HAICANG), await somebody('administrator')]
    const invitation = anInvitation()
    const first = await invite(theirs, { ...invitation, districtCode: HAICANG })
    if (!first.ok) throw new Error(JSON.stringify(first.issues))
    const open = { ok: false, issues: [{ field: 'email', key: 'link_open_elsewhere' }] }
    expect(await invite(ours, invitation)).toEqual(open)
    expect(await db().membership.count({ where: { userId: first.userId, districtCode: HULI } })).toBe(0)
    await acceptLink(first.token!, CHOSEN, client)
    const renewed = await renewLink(theirs, { districtCode: HAICANG, userId: first.userId })
    expect(await invite(ours, invitation)).toEqual(open)
    if (!renewed.ok) throw new Error(JSON.stringify(renewed.issues))
    await acceptLink(renewed.token, CHOSEN, client)
    expect(await invite(ours, invitation)).toMatchObject({ ok: true, token: null, userId: first.userId })
  })

  it.each(['drafter', 'publisher', 'auditor'] as const)('is not for a %s', async (role) => {
    const actor = await somebody(role)
    await expect(invite(actor, anInvitation())).rejects.toThrow(ForbiddenError)
    await expect(listPeople(actor, HULI)).rejects.toThrow(ForbiddenError)
  })

  it('is not for the administrator of another district', async () => {
    const actor = await somebody('administrator', HAICANG)
    await expect(invite(actor, anInvitation())).rejects.toThrow(NotFoundError)
    await expect(listPeople(actor, HULI)).rejects.toThrow(NotFoundError)
  })
})

describe('changing roles', () => {
  it('holds from the next request on, and is on record with what was before', async () => {
    const person = await somebody('facility_editor')
    const headers = await session(person.email)
    expect(await changeRoles(await somebody('administrator'), { districtCode: HULI, userId: person.id, roles: ['drafter'] })).toEqual({ ok: true })
    expect((await findEntrance(headers))!.actor!.memberships).toEqual([{ districtCode: HULI, role: 'drafter' }])
    const entry = await db().auditEntry.findFirstOrThrow({ where: { entityId: person.id, action: 'account.roles' } })
    expect(entry.details).toMatchObject({ before: ['facility_editor'], roles: ['drafter'] })
  })

  it('is refused for oneself, for roles that exclude one another, and for somebody of elsewhere', async () => {
    const administrator = await somebody('administrator')
    expect(await changeRoles(administrator, { districtCode: HULI, userId: administrator.id, roles: ['administrator', 'drafter'] })).toMatchObject({ issues: [{ key: 'not_yourself' }] })
    const person = await somebody('drafter')
    expect(await changeRoles(administrator, { districtCode: HULI, userId: person.id, roles: ['signer', 'administrator'] })).toMatchObject({ issues: [{ key: 'administrator_decides' }] })
    await expect(changeRoles(administrator, { districtCode: HULI, userId: (await somebody('drafter', HAICANG)).id, roles: ['drafter'] })).rejects.toThrow(NotFoundError)
  })

  it('leaves one of two administrators who take each other’s role away', async () => {
    const [one, other] = [await somebody('administrator', HAICANG), await somebody('administrator', HAICANG)]
    const outcomes = await Promise.allSettled([
      changeRoles(one, { districtCode: HAICANG, userId: other.id, roles: ['drafter'] }),
      changeRoles(other, { districtCode: HAICANG, userId: one.id, roles: ['drafter'] }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('deactivating', () => {
  it('ends sessions and ways in at once, and can be taken back', async () => {
    const [administrator, person] = [await somebody('administrator'), await somebody('drafter')]
    const headers = await session(person.email)
    expect(await deactivate(administrator, { districtCode: HULI, userId: person.id, reason: '调离' })).toEqual({ ok: true })
    expect(await findEntrance(headers)).toBeNull()
    expect(await attempt(person.email, PASSWORD)).toMatchObject({ issues: [{ key: 'bad_credentials' }] })
    expect((await listPeople(administrator, HULI)).find(({ id }) => id === person.id)).toMatchObject({ state: 'deactivated' })
    expect(await reactivate(administrator, { districtCode: HULI, userId: person.id })).toEqual({ ok: true })
    expect((await attempt(person.email, PASSWORD)).ok).toBe(true)
  })

  it('is refused without a reason, for oneself, and for whoever others administer too', async () => {
    const administrator = await somebody('administrator')
    const person = await somebody('drafter')
    expect(await deactivate(administrator, { districtCode: HULI, userId: person.id, reason: ' ' })).toMatchObject({ issues: [{ key: 'reason_required' }] })
    expect(await deactivate(administrator, { districtCode: HULI, userId: administrator.id, reason: '调离' })).toMatchObject({ issues: [{ key: 'not_yourself' }] })
    await db().membership.create({ data: { userId: person.id, districtCode: HAICANG, role: 'publisher' } })
    expect(await deactivate(administrator, { districtCode: HULI, userId: person.id, reason: '调离' })).toMatchObject({ issues: [{ key: 'held_elsewhere' }] })
    expect(await renewLink(administrator, { districtCode: HULI, userId: person.id })).toMatchObject({ issues: [{ key: 'held_elsewhere' }] })
  })
})

it('whoever runs the installation lets the last administrator in again who lost the phone', async () => {
  const administrator = await somebody('administrator')
  await db().totp.create({ data: { userId: administrator.id, secret: 'lost' } })
  await db().user.update({ where: { id: administrator.id }, data: { deactivatedAt: new Date() } })
  await createUser({ email: administrator.email, name: administrator.name, password: CHOSEN.newPassword, memberships: administrator.memberships })
  expect(await findEntrance(await session(administrator.email, CHOSEN.newPassword))).toMatchObject({ step: 'set-up' })
})

describe('a new link', () => {
  it('leaves what lets in alone until it is used; then all of it is worthless', async () => {
    const [administrator, person] = [await somebody('administrator'), await somebody('drafter')]
    const headers = await session(person.email)
    await db().totp.create({ data: { userId: person.id } })
    const outcome = await renewLink(administrator, { districtCode: HULI, userId: person.id })
    expect(await findEntrance(headers)).not.toBeNull()
    expect(await acceptLink(outcome.ok ? outcome.token : '', CHOSEN, client)).toEqual({ ok: true })
    expect(await findEntrance(headers)).toBeNull()
    expect((await attempt(person.email, PASSWORD)).ok).toBe(false)
    expect((await attempt(person.email, CHOSEN.newPassword)).ok).toBe(true)
    expect(await db().totp.count({ where: { userId: person.id } })).toBe(0)
  })

  it('lifts the lock of whoever typed too many wrong passwords', async () => {
    const [administrator, person] = [await somebody('administrator'), await somebody('drafter')]
    for (let guesses = 0; guesses < 6; guesses++) await attempt(person.email, 'wrong password')
    expect(await attempt(person.email, PASSWORD)).toMatchObject({ issues: [{ key: 'too_many_attempts' }] })
    const outcome = await renewLink(administrator, { districtCode: HULI, userId: person.id })
    await acceptLink(outcome.ok ? outcome.token : '', CHOSEN, client)
    expect((await attempt(person.email, CHOSEN.newPassword)).ok).toBe(true)
  })

  it('makes the one before it worthless', async () => {
    const administrator = await somebody('administrator')
    const { token, userId } = await invited(administrator)
    expect(await renewLink(administrator, { districtCode: HULI, userId })).toMatchObject({ ok: true })
    expect(await findLink(token)).toBeNull()
  })
})
