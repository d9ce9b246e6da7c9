import { beforeAll, describe, expect, it, vi } from 'vitest'
import { DistrictRules } from '#districts/identity.ts'
import { offeredSecret, replaceRecoveryCodes, setUpSecondFactor } from '#accounts/second-factor/set-up-second-factor.ts'
import { showSecondFactor } from '#accounts/second-factor/show-second-factor.ts'
import { codeAt, periodAt } from '#accounts/second-factor/totp.ts'
import { findEntrance } from '#accounts/session/find-entrance.ts'
import { db } from '#platform/db.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { PASSWORD, anAccount, attempt, entered, letIn, session } from '../../../tests/integration/sessions.ts'
import { HAICANG, HULI, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

/** An account with a phone: its e-mail, the phone's secret, the recovery codes. */
async function withPhone() {
  const email = await anAccount('publisher')
  const headers = await session(email)
  const entrance = (await findEntrance(headers))!
  const secret = await offeredSecret(entrance.person.id)
  const outcome = await setUpSecondFactor(entrance, { secondFactor: codeAt(secret, periodAt(new Date()) - 1) })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return { email, secret, codes: outcome.codes, headers, id: entrance.person.id }
}

const now = (secret: string) => codeAt(secret, periodAt(new Date()))
const recorded = async (entityId: string) => (await db().auditEntry.findMany({ where: { entityId }, orderBy: { id: 'asc' }, select: { action: true } })).map(({ action }) => action.replace('account.', ''))

describe('whoever must have a second factor', () => {
  it.each(['publisher', 'auditor', 'administrator'] as const)('and has none is let in nowhere before setting it up: %s', async (role) => {
    const entrance = await findEntrance(await session(await anAccount(role)))
    expect(entrance).toMatchObject({ step: 'set-up', actor: null })
  })

  it('is not a drafter or facility editor, unless the district says everybody', async () => {
    expect((await entered(await anAccount('drafter'))).step).toBe('in')
    expect((await entered(await anAccount('facility_editor', HAICANG))).step).toBe('in')
    await db().district.update({ where: { code: HAICANG }, data: { rules: { secondFactor: 'all' } satisfies Partial<DistrictRules> } })
    expect(await findEntrance(await session(await anAccount('drafter', HAICANG)))).toMatchObject({ step: 'set-up', actor: null })
    expect((await entered(await anAccount('drafter', HULI))).step).toBe('in')
  })

  it('is so from the moment a role is given, also at work', async () => {
    const email = await anAccount('drafter')
    const headers = await session(email)
    const { person } = await letIn(headers)
    await db().membership.create({ data: { userId: person.id, districtCode: HULI, role: 'publisher' } })
    expect(await findEntrance(headers)).toMatchObject({ step: 'set-up', actor: null })
  })
})

describe('setting up', () => {
  it('lets in, tells ten recovery codes, stores neither them nor the secret in clear, and is on record', async () => {
    const { headers, secret, codes, id } = await withPhone()
    expect((await letIn(headers)).secondFactor).toMatchObject({ has: true, must: true, phone: true })
    expect(new Set(codes).size).toBe(10)
    const stored = JSON.stringify([await db().totp.findMany(), await db().recoveryCode.findMany()])
    for (const told of [secret, ...codes]) expect(stored).not.toContain(told)
    expect(await recorded(id)).toContain('second-factor')
  })

  it('is refused with a code of another phone, and lets nobody in', async () => {
    const headers = await session(await anAccount('publisher'))
    const entrance = (await findEntrance(headers))!
    await offeredSecret(entrance.person.id)
    expect(await setUpSecondFactor(entrance, { secondFactor: now('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ') })).toMatchObject({ issues: [{ key: 'second_factor_wrong' }] })
    expect(await findEntrance(headers)).toMatchObject({ step: 'set-up', actor: null })
  })

  it('cannot be done over by whoever has the password alone', async () => {
    const { email, id } = await withPhone()
    const entrance = (await findEntrance(await session(email)))!
    expect(entrance.step).toBe('show')
    const secret = await offeredSecret(id)
    expect(await setUpSecondFactor(entrance, { secondFactor: now(secret), password: PASSWORD })).toMatchObject({ issues: [{ key: 'forbidden' }] })
  })

  it('of another phone takes the password, and the first phone is worthless', async () => {
    const { email, secret, headers, id } = await withPhone()
    const entrance = await letIn(headers)
    const other = await offeredSecret(id)
    expect(await setUpSecondFactor(entrance, { secondFactor: now(other), password: 'wrong password' })).toMatchObject({ issues: [{ key: 'password_wrong' }] })
    expect(await setUpSecondFactor(entrance, { secondFactor: now(other), password: PASSWORD })).toMatchObject({ ok: true })
    const again = (await findEntrance(await session(email)))!
    expect(await showSecondFactor(again, now(secret))).toMatchObject({ ok: false })
  })
})

describe('coming in', () => {
  it('takes the password and a code, each code once', async () => {
    const { email, secret, id } = await withPhone()
    const [first, second] = [await session(email), await session(email)]
    expect(await findEntrance(first)).toMatchObject({ step: 'show', actor: null })
    const code = now(secret)
    const shown = await Promise.all([first, second].map(async (headers) => showSecondFactor((await findEntrance(headers))!, code)))
    expect(shown.filter(({ ok }) => ok)).toHaveLength(1)
    const came = await Promise.all([first, second].map(async (headers) => (await findEntrance(headers))!.actor !== null))
    expect(came.filter(Boolean)).toHaveLength(1)
    expect(await recorded(id)).toEqual(expect.arrayContaining(['second-factor-shown', 'second-factor-failed']))
  })

  it('takes a recovery code in any spelling, once', async () => {
    const { email, codes, id } = await withPhone()
    const typed = codes[0]!.toLowerCase().replaceAll('-', ' ')
    const headers = await session(email)
    expect(await showSecondFactor((await findEntrance(headers))!, typed)).toEqual({ ok: true })
    await letIn(headers)
    expect(await showSecondFactor((await findEntrance(await session(email)))!, typed)).toMatchObject({ issues: [{ key: 'second_factor_wrong' }] })
    expect(await recorded(id)).toContain('recovery-code-used')
  })

  it('is locked after five wrong codes, also for the right one in a new session', async () => {
    const { email, secret, id } = await withPhone()
    const headers = await session(email)
    const entrance = (await findEntrance(headers))!
    for (let tries = 0; tries < 5; tries++) await showSecondFactor(entrance, '000000')
    expect(await findEntrance(headers)).toBeNull()
    expect((await attempt(email, PASSWORD)).ok).toBe(true)
    expect(await showSecondFactor((await findEntrance(await session(email)))!, now(secret))).toMatchObject({ issues: [{ key: 'too_many_attempts' }] })
    expect((await recorded(id)).filter((action) => action === 'lock')).toHaveLength(1)
  })

  it('ends on the doorstep after ten minutes', async () => {
    const { email } = await withPhone()
    const headers = await session(email)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 })
    expect(await findEntrance(headers)).toBeNull()
    vi.useRealTimers()
  })
})

it('new recovery codes take the password, and the old ones are worthless', async () => {
  const { email, codes, headers } = await withPhone()
  const entrance = await letIn(headers)
  expect(await replaceRecoveryCodes(entrance, 'wrong password')).toMatchObject({ ok: false })
  const outcome = await replaceRecoveryCodes(entrance, PASSWORD)
  expect(outcome).toMatchObject({ ok: true, codes: expect.any(Array) })
  expect(await showSecondFactor((await findEntrance(await session(email)))!, codes[1]!)).toMatchObject({ ok: false })
})
