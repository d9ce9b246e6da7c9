import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { LONGEST_SECONDS } from '#accounts/auth.ts'
import { createUser } from '#accounts/people/create-user.ts'
import { findEntrance } from '#accounts/session/find-entrance.ts'
import { signIn } from '#accounts/session/sign-in.ts'
import { signOut } from '#accounts/session/sign-out.ts'
import { db } from '#platform/db.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { PASSWORD, anAccount, attempt, session } from '../../../tests/integration/sessions.ts'
import { HULI, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)
afterEach(() => void vi.useRealTimers())

const refusal = { ok: false, issues: [{ field: null, key: 'bad_credentials' }] }

describe('signing in', () => {
  it('begins a session that names the person and the roles, and leaves an entry without secrets', async () => {
    const email = await anAccount()
    const actor = await actorOf(await session(email))
    expect(actor).toMatchObject({ kind: 'user', name: '王小明', memberships: [{ districtCode: HULI, role: 'drafter' }] })

    const entries = await db().auditEntry.findMany({ where: { entityId: actor!.id, action: 'account.sign-in' } })
    expect(entries).toMatchObject([{ districtCode: HULI, details: { address: expect.any(String) } }])
    const tokens = await db().session.findMany({ where: { userId: actor!.id } })
    expect(JSON.stringify(entries.map(({ details }) => details))).not.toContain(tokens[0]!.token)
  })

  it('refuses a wrong password and an unknown account alike, and records both', async () => {
    const email = await anAccount()
    expect(await attempt(email, 'wrong password')).toEqual(refusal)
    expect(await attempt('nobody@huli.example', PASSWORD)).toEqual(refusal)
    expect(await attempt('not an address', PASSWORD)).toEqual(refusal)
    expect(await db().auditEntry.count({ where: { action: 'account.sign-in-failed' } })).toBe(3)
  })

  it('stops guessing at one account after five wrong passwords, even with the right one and from elsewhere', async () => {
    const email = await anAccount()
    const guesses = await Promise.all(Array.from({ length: 8 }, () => attempt(email, 'wrong password')))
    expect(guesses.filter((outcome) => !outcome.ok && outcome.issues[0]!.key === 'bad_credentials')).toHaveLength(5)
    expect(await attempt(email, PASSWORD)).toEqual({ ok: false, issues: [{ field: null, key: 'too_many_attempts', values: { minutes: 15 } }] })
  })

  it('stops one address guessing at many accounts', async () => {
    const address = randomUUID()
    for (let guess = 0; guess < 30; guess++) await signIn({ email: `${randomUUID()}@huli.example`, password: 'x' }, { address, browser: null })
    expect(await signIn({ email: await anAccount(), password: PASSWORD }, { address, browser: null })).toMatchObject({ issues: [{ key: 'too_many_attempts' }] })
  })

  it('records the lock once, and takes the right password again when its time is over', async () => {
    const email = await anAccount()
    for (let guesses = 0; guesses < 7; guesses++) await attempt(email, 'wrong password')
    const { id } = await db().user.findUniqueOrThrow({ where: { email } })
    expect(await db().auditEntry.count({ where: { entityId: id, action: 'account.lock' } })).toBe(1)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 })
    expect(await attempt(email, PASSWORD)).toEqual({ ok: false, issues: [{ field: null, key: 'too_many_attempts', values: { minutes: 5 } }] })
    vi.setSystemTime(Date.now() + 6 * 60_000)
    expect((await attempt(email, PASSWORD)).ok).toBe(true)
  })

  it('tells of an account there is not exactly what it tells of one there is', async () => {
    const address = randomUUID()
    const unknown = `${address}@huli.example`
    for (let guesses = 0; guesses < 5; guesses++) expect(await attempt(unknown, 'wrong password')).toEqual(refusal)
    expect(await attempt(unknown, 'wrong password')).toEqual({ ok: false, issues: [{ field: null, key: 'too_many_attempts', values: { minutes: 15 } }] })
  })

  it('makes a hash of older parameters anew, and goes on taking the password', async () => {
    const email = await anAccount()
    const old = await hash(PASSWORD, { algorithm: 2, memoryCost: 4_096, timeCost: 1, parallelism: 1 })
    await db().account.updateMany({ where: { user: { email } }, data: { password: old } })
    expect(await attempt(email, 'wrong password')).toEqual(refusal)
    expect((await storedFor(email)).password).toBe(old)
    expect((await attempt(email, PASSWORD)).ok).toBe(true)
    expect((await storedFor(email)).password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect((await attempt(email, PASSWORD)).ok).toBe(true)
  })

  it('forgets wrong passwords after a right one', async () => {
    const email = await anAccount()
    for (let round = 0; round < 3; round++) {
      await attempt(email, 'wrong password')
      await attempt(email, 'wrong password')
      expect((await attempt(email, PASSWORD)).ok).toBe(true)
    }
  })
})

describe('a session', () => {
  it('ends with signing out, with a new password, and with the working day', async () => {
    const email = await anAccount()
    const first = await session(email)
    await signOut((await actorOf(first))!, first)
    expect(await actorOf(first)).toBeNull()

    const second = await session(email)
    await createUser({ email, name: '王小明', password: `${PASSWORD} new`, memberships: [{ districtCode: HULI, role: 'drafter' }] })
    expect(await actorOf(second)).toBeNull()

    const third = await session(email, `${PASSWORD} new`)
    await db().session.updateMany({ data: { createdAt: new Date(Date.now() - LONGEST_SECONDS * 1000 - 1) } })
    expect(await actorOf(third)).toBeNull()
  })

  it('ends after an hour without a request', async () => {
    const headers = await session(await anAccount())
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 59 * 60_000 })
    expect(await actorOf(headers)).not.toBeNull()
    vi.setSystemTime(Date.now() + 59 * 60_000)
    expect(await actorOf(headers)).not.toBeNull()
    vi.setSystemTime(Date.now() + 61 * 60_000)
    expect(await actorOf(headers)).toBeNull()
  })

  it('is not carried by a forged cookie', async () => {
    const headers = await session(await anAccount())
    const forged = new Headers({ cookie: headers.get('cookie')!.replace(/\.[^.]*$/, '.AAAA') })
    expect(await actorOf(forged)).toBeNull()
    expect(await actorOf(new Headers())).toBeNull()
  })
})

describe('an account', () => {
  it('is made once, and changed only where it differs', async () => {
    const account = { email: `${randomUUID()}@huli.example`, name: '甲', password: PASSWORD, memberships: [{ districtCode: HULI, role: 'drafter' as const }] }
    const made = await createUser(account)
    expect(made.status).toBe('created')
    expect(await createUser(account)).toEqual({ userId: made.userId, status: 'unchanged' })
    expect(await createUser({ ...account, name: '乙' })).toEqual({ userId: made.userId, status: 'changed' })
    const stored = await db().account.findFirstOrThrow({ where: { userId: made.userId } })
    expect(stored.password).toMatch(/^\$argon2id\$/)
  })

  it('is refused with a short password', async () => {
    await expect(createUser({ email: 'a@huli.example', name: '甲', password: 'elevenchars', memberships: [] })).rejects.toThrow('password')
  })
})

function storedFor(email: string) {
  return db().account.findFirstOrThrow({ where: { user: { email } } })
}

async function actorOf(headers: Headers) {
  return (await findEntrance(headers))?.actor ?? null
}
