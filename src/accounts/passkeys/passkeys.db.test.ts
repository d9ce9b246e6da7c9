import { beforeAll, describe, expect, it, vi } from 'vitest'
import { addPasskey, offerPasskey } from '#accounts/passkeys/add-passkey.ts'
import { askPasskey } from '#accounts/passkeys/check-passkey.ts'
import { showPasskey, signInByPasskey } from '#accounts/passkeys/enter-by-passkey.ts'
import { ownPasskeys, removePasskey, renamePasskey } from '#accounts/passkeys/own-passkeys.ts'
import { showSecondFactor } from '#accounts/second-factor/show-second-factor.ts'
import { type Entrance, findEntrance } from '#accounts/session/find-entrance.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { Role } from '#platform/generated/enums.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { PASSWORD, anAccount, carrying, entered, letIn, session } from '../../../tests/integration/sessions.ts'
import { softKey } from '../../../tests/integration/soft-key.ts'
import { twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const ORIGIN = 'http://127.0.0.1:3000'
const client = { address: '10.0.0.8', browser: null }
const wrong = { ok: false, issues: [{ field: null, key: 'passkey_wrong' }] }
const refusedFor = (key: string, field: string | null = null) => ({ ok: false, issues: [{ field, key }] })

async function added(entrance: Entrance, key = softKey(ORIGIN), name = '办公室电脑') {
  const { options, question } = await offerPasskey(entrance, '回音')
  const outcome = await addPasskey(entrance, { answer: key.made(options.challenge), question, name, password: PASSWORD })
  return { key, outcome, codes: outcome.ok ? outcome.codes : [] }
}

async function withKey(role: Role = 'drafter') {
  const email = await anAccount(role)
  const headers = await session(email)
  const made = await added((await findEntrance(headers))!)
  return { email, headers, ...made, person: (await findEntrance(headers))!.person }
}

async function doorstep(email: string) {
  const headers = await session(email)
  return { headers, entrance: (await findEntrance(headers))! }
}

const recorded = async (userId: string) => (await db().auditEntry.findMany({ where: { entityId: userId }, orderBy: { id: 'asc' }, select: { action: true } })).map(({ action }) => action.replace('account.', ''))

describe('a passkey', () => {
  it('is the second factor somebody must have, and lets the session in that the password began', async () => {
    const { email, headers, key, codes, person } = await withKey('publisher')
    expect(codes).toHaveLength(10)
    expect(await findEntrance(headers)).toMatchObject({ step: 'in', secondFactor: { has: true, must: true, phone: false, passkeys: 1 } })
    const { headers: second, entrance } = await doorstep(email)
    expect(entrance).toMatchObject({ step: 'show', actor: null })
    const { options, question } = await askPasskey('show', entrance.sessionId, person.id)
    expect(options.allowCredentials).toMatchObject([{ id: key.id }])
    expect(await showPasskey(entrance, { answer: key.shown(options.challenge, { counter: 1 }), question })).toEqual({ ok: true })
    expect(await findEntrance(second)).toMatchObject({ step: 'in' })
    expect(await recorded(person.id)).toEqual(expect.arrayContaining(['passkey-add', 'second-factor-shown']))
  })

  it('signs in by itself, as two factors', async () => {
    const { key, person } = await withKey('publisher')
    const { options, question } = await askPasskey('sign-in', 'anybody')
    expect(options.allowCredentials).toEqual([])
    const outcome = await signInByPasskey({ answer: key.shown(options.challenge), question }, client)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
    expect(await findEntrance(carrying(outcome.cookies))).toMatchObject({ step: 'in', person: { id: person.id } })
    expect((await recorded(person.id)).at(-1)).toBe('sign-in')
  })

  it('is one of several, called as its owner likes; others’ are unknown', async () => {
    const { headers, key } = await withKey()
    const entrance = await letIn(headers)
    expect((await added(entrance, softKey(ORIGIN), '手机')).codes).toEqual([])
    expect(await renamePasskey(entrance, key.id, '家里的电脑')).toEqual({ ok: true })
    expect((await ownPasskeys(entrance.person.id)).map(({ name }) => name)).toEqual(['手机', '家里的电脑'])
    expect(await renamePasskey(entrance, key.id, ' ')).toEqual(refusedFor('passkey_unnamed', `name-${key.id}`))
    const stranger = await entered(await anAccount())
    await expect(renamePasskey(stranger, key.id, '我的')).rejects.toThrow(NotFoundError)
    await expect(removePasskey(stranger, key.id, PASSWORD)).rejects.toThrow(NotFoundError)
    expect((await added(entrance, key)).outcome).toEqual(refusedFor('passkey_known'))
  })

  it('ends every other session when it is put in or taken away, and takes the password', async () => {
    const email = await anAccount()
    const [headers, other] = [await session(email), await session(email)]
    const { key } = await added((await findEntrance(headers))!)
    expect(await findEntrance(other)).toBeNull()
    const entrance = await letIn(headers)
    const { options, question } = await offerPasskey(entrance, '回音')
    expect(await addPasskey(entrance, { answer: softKey(ORIGIN).made(options.challenge), question, name: '二', password: 'wrong' })).toEqual(refusedFor('password_wrong', 'password'))
    expect(await removePasskey(entrance, key.id, 'wrong')).toEqual(refusedFor('password_wrong', 'password'))
    expect(await removePasskey(entrance, key.id, PASSWORD)).toEqual({ ok: true })
    expect(await db().recoveryCode.count({ where: { userId: entrance.person.id } })).toBe(0)
  })

  it('stays while it is the last second factor of somebody who must have one', async () => {
    const { headers, key } = await withKey('publisher')
    expect(await removePasskey(await letIn(headers), key.id, PASSWORD)).toEqual(refusedFor('second_factor_needed'))
  })

  it('that is lost leaves the recovery codes', async () => {
    const { email, codes } = await withKey('publisher')
    const { headers, entrance } = await doorstep(email)
    expect(await showSecondFactor(entrance, codes[0]!)).toEqual({ ok: true })
    expect(await findEntrance(headers)).toMatchObject({ step: 'in' })
  })
})

describe('an answer is refused', () => {
  it.each([
    ['from another origin', { from: 'https://127.0.0.1.example' }], ['for another site', { host: 'example.com' }],
    ['without PIN, finger or face', { flags: 0x01 }], ['without anybody there', { flags: 0x04 }],
  ])('%s', async (_case, bent) => {
    const { email, key, person } = await withKey('publisher')
    const { entrance } = await doorstep(email)
    const [show, come] = [await askPasskey('show', entrance.sessionId, person.id), await askPasskey('sign-in', 'anybody')]
    expect(await showPasskey(entrance, { answer: key.shown(show.options.challenge, bent), question: show.question })).toEqual(wrong)
    expect(await signInByPasskey({ answer: key.shown(come.options.challenge, bent), question: come.question }, client)).toEqual(wrong)
    const { options, question } = await offerPasskey(entrance, '回音')
    const fresh = await entered(await anAccount())
    const offered = await offerPasskey(fresh, '回音')
    expect(await addPasskey(fresh, { answer: softKey(ORIGIN).made(offered.options.challenge, { ...bent, ...('flags' in bent && { flags: bent.flags | 0x40 }) }), question: offered.question, name: '假', password: PASSWORD })).toEqual(wrong)
    expect(await addPasskey(entrance, { answer: key.made(options.challenge), question, name: '门口', password: PASSWORD })).toEqual(refusedFor('forbidden'))
    expect(await recorded(person.id)).toEqual(expect.arrayContaining(['second-factor-failed', 'sign-in-failed']))
  })

  it('the second time, even to two at once', async () => {
    const { key } = await withKey()
    const { options, question } = await askPasskey('sign-in', 'anybody')
    const input = { answer: key.shown(options.challenge), question }
    const outcomes = await Promise.all([signInByPasskey(input, client), signInByPasskey(input, client)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await signInByPasskey(input, client)).toEqual(wrong)
  })

  it('when the counter has not gone on: a copied key opens nothing', async () => {
    const { key } = await withKey()
    const come = async (counter: number) => {
      const { options, question } = await askPasskey('sign-in', 'anybody')
      return signInByPasskey({ answer: key.shown(options.challenge, { counter }), question }, client)
    }
    expect(await come(7)).toMatchObject({ ok: true })
    for (const back of [7, 6, 0]) expect(await come(back)).toEqual(wrong)
    expect(await come(8)).toMatchObject({ ok: true })
    const copies = await Promise.all([come(9), come(9)])
    expect(copies.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('of a key that was removed, and of an account that was closed', async () => {
    const { headers, key, person } = await withKey()
    const come = async () => {
      const { options, question } = await askPasskey('sign-in', 'anybody')
      return signInByPasskey({ answer: key.shown(options.challenge), question }, client)
    }
    await db().user.update({ where: { id: person.id }, data: { deactivatedAt: new Date() } })
    expect(await come()).toEqual(wrong)
    await db().user.update({ where: { id: person.id }, data: { deactivatedAt: null } })
    expect(await come()).toMatchObject({ ok: true })
    await removePasskey(await letIn(headers), key.id, PASSWORD)
    expect(await come()).toEqual(wrong)
  })

  it('to another question: of another purpose, session or account, an old one, a forged one', async () => {
    const { email, key, person } = await withKey('publisher')
    const [{ entrance }, other] = [await doorstep(email), await doorstep(email)]
    const show = async (asked: { options: { challenge: string }; question: string }, question = asked.question) => showPasskey(entrance, { answer: key.shown(asked.options.challenge), question })
    expect(await show(await askPasskey('sign-in', 'anybody'))).toEqual(wrong)
    expect(await show(await askPasskey('show', other.entrance.sessionId, person.id))).toEqual(wrong)
    expect(await show(await askPasskey('show', entrance.sessionId, person.id), 'forged')).toEqual(wrong)
    const late = await askPasskey('show', entrance.sessionId, person.id)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 })
    expect(await show(late)).toEqual(wrong)
    vi.useRealTimers()
    const stranger = await withKey()
    const asked = await askPasskey('show', other.entrance.sessionId, person.id)
    expect(await showPasskey(other.entrance, { answer: stranger.key.shown(asked.options.challenge), question: asked.question })).toEqual(wrong)
  })
})
