import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { beginSingleSignOn, errandOf } from '#accounts/single-sign-on/begin-single-sign-on.ts'
import { enterByClaims } from '#accounts/single-sign-on/enter-by-claims.ts'
import { finishSingleSignOn } from '#accounts/single-sign-on/finish-single-sign-on.ts'
import { seal } from '#accounts/sealed-secret.ts'
import { setUpSecondFactor, offeredSecret } from '#accounts/second-factor/set-up-second-factor.ts'
import { codeAt, periodAt } from '#accounts/second-factor/totp.ts'
import { confirmSelf } from '#accounts/session/confirm-self.ts'
import { type Entrance, findEntrance } from '#accounts/session/find-entrance.ts'
import { db } from '#platform/db.ts'
import { freePort } from '#platform/postgres/free-port.ts'
import { startProvider } from '../../../tests/e2e/oidc-provider.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { anAccount, carrying } from '../../../tests/integration/sessions.ts'
import { twoDistricts } from '../../../tests/integration/staff.ts'

const CALLBACK = 'http://127.0.0.1:3000/admin/single-sign-on/callback'
const client = { address: '10.0.0.7', browser: null }

useDatabase()
beforeAll(async () => {
  const provider = await startProvider(await freePort(), CALLBACK)
  for (const [name, value] of Object.entries(provider.settings)) vi.stubEnv(name, value)
  await twoDistricts()
  return () => {
    vi.unstubAllEnvs()
    provider.close()
  }
})

const failed = { ok: false, issues: [{ field: null, key: 'single_sign_on_failed' }] }
const unknown = { ok: false, issues: [{ field: null, key: 'single_sign_on_unknown' }] }

async function come(claims: object) {
  const outcome = await enterByClaims(claims, client)
  return outcome.ok ? findEntrance(carrying(outcome.cookies)) : outcome
}

describe('who the provider says has come', () => {
  it('gets the account of the address it vouches for, and keeps it whatever the address becomes', async () => {
    const [email, sub] = [await anAccount(), randomUUID()]
    expect(await come({ sub, email: email.toUpperCase(), email_verified: true })).toMatchObject({ step: 'in', person: { email } })
    expect(await come({ sub, email: 'married.name@huli.example', email_verified: true })).toMatchObject({ person: { email } })
    const { id } = await db().user.findUniqueOrThrow({ where: { email } })
    const actions = await db().auditEntry.findMany({ where: { entityId: id }, orderBy: { id: 'asc' }, select: { action: true } })
    expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(['account.bind', 'account.single-sign-on']))
  })

  it.each([
    ['it does not vouch for', (email: string) => ({ sub: randomUUID(), email, email_verified: false })],
    ['it says nothing of', (email: string) => ({ sub: randomUUID(), email })],
    ['nobody invited', () => ({ sub: randomUUID(), email: 'nobody@huli.example', email_verified: true })],
    ['it keeps to itself', () => ({ sub: randomUUID() })],
  ])('is refused with an address %s', async (_case, claims) => {
    expect(await come(claims(await anAccount()))).toEqual(unknown)
  })

  it('does not get an account that is another person’s there, nor a closed one', async () => {
    const email = await anAccount()
    await come({ sub: 'first', email, email_verified: true })
    expect(await come({ sub: 'successor', email, email_verified: true })).toEqual(unknown)
    await db().user.update({ where: { email }, data: { deactivatedAt: new Date() } })
    expect(await come({ sub: 'first', email, email_verified: true })).toEqual(unknown)
  })

  it('still has to show a second factor, unless the provider asked for two', async () => {
    const email = await anAccount('publisher')
    expect(await come({ sub: 'decider', email, email_verified: true, amr: ['pwd'] })).toMatchObject({ step: 'set-up', actor: null })
    expect(await come({ sub: 'decider', email, email_verified: true, amr: ['pwd', 'mfa'] })).toMatchObject({ step: 'in' })
  })
})

describe('an account with single sign-on only', () => {
  const password = { field: 'password', key: 'password_wrong' }
  it('is asked for no password it has not: it shows who it is by having signed in just now', async () => {
    const email = await anAccount()
    const { id } = await db().user.findUniqueOrThrow({ where: { email } })
    await db().account.deleteMany({ where: { userId: id } })
    const sub = randomUUID()
    const entrance = (await come({ sub, email, email_verified: true })) as Entrance
    expect(entrance).toMatchObject({ step: 'in', hasPassword: false })
    const codeNow = async () => codeAt(await offeredSecret(id), periodAt(new Date()))
    expect(await confirmSelf(entrance, '')).toEqual({ ok: true })
    await db().session.update({ where: { id: entrance.sessionId }, data: { createdAt: new Date(Date.now() - 11 * 60_000) } })
    expect(await setUpSecondFactor(entrance, { secondFactor: await codeNow() })).toEqual({ ok: false, issues: [{ field: null, key: 'sign_in_again' }] })
    expect(await db().totp.count({ where: { userId: id, secret: { not: null } } })).toBe(0)
    const again = (await come({ sub, email, email_verified: true })) as Entrance
    expect(await setUpSecondFactor(again, { secondFactor: await codeNow() })).toMatchObject({ ok: true })
  })

  it('with a password is asked for it, however it came in', async () => {
    const email = await anAccount()
    const entrance = (await come({ sub: randomUUID(), email, email_verified: true })) as Entrance
    expect(entrance.hasPassword).toBe(true)
    expect(await confirmSelf(entrance, '')).toEqual({ ok: false, issues: [password] })
  })
})

describe('the way to the provider', () => {
  it('is asked for with a challenge, a state and a nonce of its own each time', async () => {
    const [one, other] = [await beginSingleSignOn(CALLBACK, '/admin'), await beginSingleSignOn(CALLBACK, '/admin')]
    expect(Object.fromEntries(one.address.searchParams)).toMatchObject({ client_id: 'huiyin', redirect_uri: CALLBACK, response_type: 'code', code_challenge_method: 'S256', scope: 'openid email profile' })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(one.address.searchParams.get(name)).not.toBe(other.address.searchParams.get(name))
    expect(one.kept).not.toContain((await errandOf(one.kept))!.verifier)
  })

  it.each([
    ['in a browser that did not set out', async () => undefined],
    ['with a forged cookie', async () => 'forged'],
    ['with a cookie of another purpose', async () => seal('GEZDGNBVGY3TQOJQ')],
  ])('does not end %s', async (_case, cookie) => {
    expect(await finishSingleSignOn({ address: new URL(`${CALLBACK}?code=x&state=y`), kept: await cookie() }, client)).toEqual(failed)
  })

  it('does not end with another state, a code that was never given, or a provider that declined', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { kept } = await beginSingleSignOn(CALLBACK, '/admin')
    const { state } = (await errandOf(kept))!
    for (const answer of ['code=x&state=another', `code=never-given&state=${state}`, `error=access_denied&state=${state}`]) {
      expect(await finishSingleSignOn({ address: new URL(`${CALLBACK}?${answer}`), kept }, client)).toEqual(failed)
    }
  })

  it('ends after ten minutes', async () => {
    const { kept } = await beginSingleSignOn(CALLBACK, '/admin')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 })
    expect(await errandOf(kept)).toBeNull()
    vi.useRealTimers()
  })
})
