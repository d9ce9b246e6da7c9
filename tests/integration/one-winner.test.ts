import { beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '#audit/verify-chain.ts'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { cancelRelease } from '#desk/releases/cancel-release.ts'
import { carryOutReleases } from '#desk/releases/carry-out-releases.ts'
import { planRelease } from '#desk/releases/plan-release.ts'
import { returnDraft } from '#desk/return-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { reviseText } from '#desk/text/revise-text.ts'
import { db } from '#platform/db.ts'
import type { Outcome } from '#platform/errors.ts'
import { useDatabase } from './database.ts'
import { ended } from './endings.ts'
import { aLetter, taken } from './letters.ts'
import { aPublisher } from './publishers.ts'
import { clerk, statusesOf, twoDistricts } from './staff.ts'
import { unwhole } from './whole.ts'

const database = useDatabase()
beforeAll(twoDistricts)

const ROUNDS = 3
const drafter = clerk('drafter')
const publisher = clerk('publisher')
let serial = 800

const aText = (number = ++serial) => aLetter(number)
const TIMES = Array.from({ length: ROUNDS }, (_, round) => round)

async function handedIn(text = aText(), changeNote?: string) {
  const editionId = await taken(drafter, text)
  const outcome = await submitDraft(drafter, { editionId, revision: 1, changeNote })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return { editionId, revision: 2 }
}

async function published(text = aText()) {
  const step = await handedIn(text)
  const outcome = await publishDraft(publisher, step)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return { editionId: step.editionId, revision: 3 }
}

/** Set for a minute long ahead, which `carriedOut` takes to have come. */
async function set(step: { editionId: string; revision: number }) {
  const outcome = await planRelease(await aPublisher(), { ...step, at: '2099-01-01T09:00' }, new Date('2098-12-31'))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return { editionId: step.editionId, revision: outcome.revision }
}

/** The clock's own door; whether this edition went through it. */
async function carriedOut(editionId: string): Promise<Outcome> {
  await carryOutReleases(new Date('2099-01-02'))
  const done = await db().release.findFirst({ where: { editionId, outcome: 'published' } })
  return done ? { ok: true } : { ok: false, issues: [] }
}

/** Runs all at once; how many went through, and the keys of the others. A verb that throws fails the test. */
async function atOnce(...verbs: (() => Promise<Outcome>)[]) {
  const outcomes = await Promise.all(verbs.map((verb) => verb()))
  return { won: outcomes.map(({ ok }) => ok), keys: outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.issues.map(({ key }) => key))) }
}

const oneOf = (won: boolean[]) => won.filter(Boolean).length

/** What must hold of a document whoever won; answers the document. */
async function isWhole(editionId: string) {
  const { documentId } = await db().edition.findUniqueOrThrow({ where: { id: editionId } })
  expect(await unwhole(documentId)).toEqual([])
  return documentId
}

describe('at once, one wins and nothing is left half done', { timeout: 120_000 }, () => {
  it('among six who publish the same edition', async () => {
    for (const _ of TIMES) {
      const step = await handedIn()
      const { won, keys } = await atOnce(...Array.from({ length: 6 }, () => () => publishDraft(clerk('publisher'), step)))
      expect([oneOf(won), new Set(keys)]).toEqual([1, new Set(['not_submitted'])])
      await isWhole(step.editionId)
    }
  })

  it('between publishing and returning', async () => {
    for (const _ of TIMES) {
      const step = await handedIn()
      const { won } = await atOnce(() => publishDraft(publisher, step), () => returnDraft(clerk('publisher'), { ...step, reason: '数字待核' }))
      expect(oneOf(won)).toBe(1)
      expect(await statusesOf(await isWhole(step.editionId))).toEqual([won[0] ? 'live' : 'draft'])
    }
  })

  it('between publishing and editing what was just returned', async () => {
    for (const _ of TIMES) {
      const step = await handedIn()
      const edit = async () => {
        const returned = await returnDraft(clerk('publisher'), { ...step, reason: '数字待核' })
        return returned.ok ? reviseText(drafter, { editionId: step.editionId, revision: returned.revision, text: aText(serial).replace('3家', '4家') }) : returned
      }
      const { won } = await atOnce(() => publishDraft(publisher, step), edit)
      expect(oneOf(won)).toBe(1)
      const { text } = await db().edition.findUniqueOrThrow({ where: { id: step.editionId } })
      expect(text.includes('4家')).toBe(!won[0])
      await isWhole(step.editionId)
    }
  })

  it('between handing in and correcting: what is handed in is what was seen', async () => {
    for (const _ of TIMES) {
      const editionId = await taken(drafter, aText())
      const { won } = await atOnce(() => submitDraft(drafter, { editionId, revision: 1 }), () => correctDraft(clerk('drafter'), { editionId, revision: 1, values: { cc: '区政府办公室' } }))
      expect(oneOf(won)).toBe(1)
      const { status, corrections } = await db().edition.findUniqueOrThrow({ where: { id: editionId } })
      expect([status, Object.keys(corrections as object).includes('cc')]).toEqual(won[0] ? ['submitted', false] : ['draft', true])
    }
  })

  it('between publishing a new edition and withdrawing the old: the new one stands, whoever came first', async () => {
    for (const _ of TIMES) {
      const old = await published()
      const next = await handedIn(aText(serial).replace('3家', '4家'), '更正数量')
      const { won } = await atOnce(() => ended(publisher, { ...old, kind: 'withdrawn', reason: '数字有误' }), () => publishDraft(publisher, next))
      expect(won[1]).toBe(true)
      const documentId = await isWhole(next.editionId)
      expect(await statusesOf(documentId)).toEqual(['past', 'live'])
      expect(await db().ending.count({ where: { documentId } })).toBe(won[0] ? 1 : 0)
    }
  })

  it('between two who say what becomes of a document', async () => {
    for (const _ of TIMES) {
      const step = await published()
      const { won, keys } = await atOnce(() => ended(publisher, { ...step, kind: 'withdrawn', reason: '有误' }), () => ended(clerk('publisher'), { ...step, kind: 'withdrawn', reason: '不宜公开' }))
      expect([oneOf(won), keys]).toEqual([1, ['not_live']])
      expect(await db().ending.count({ where: { documentId: await isWhole(step.editionId) } })).toBe(1)
    }
  })

  it('between two documents that claim one 文号', async () => {
    for (const _ of TIMES) {
      const [one, other] = [await taken(drafter, aText()), await taken(drafter, aText())]
      const number = `厦湖卫健函〔2024〕${serial}号`
      for (const editionId of [one, other]) {
        await correctDraft(drafter, { editionId, revision: 1, values: { docNumber: number } })
        await submitDraft(drafter, { editionId, revision: 2 })
      }
      const { won, keys } = await atOnce(...[one, other].map((editionId) => () => publishDraft(publisher, { editionId, revision: 3 })))
      expect([oneOf(won), keys]).toEqual([1, ['number_taken']])
      await Promise.all([one, other].map(isWhole))
    }
  })

  it('between two servers whose clock strikes and somebody who publishes by hand', async () => {
    for (const _ of TIMES) {
      const step = await set(await handedIn())
      const { won } = await atOnce(() => carriedOut(step.editionId), () => carriedOut(step.editionId), () => publishDraft(clerk('publisher'), step))
      await isWhole(step.editionId)
      const releases = await db().release.findMany({ where: { editionId: step.editionId }, select: { outcome: true } })
      expect(releases).toEqual([{ outcome: won[2] ? 'by_hand' : 'published' }])
    }
  })

  it('between the clock and a return, a cancelling or another time', async () => {
    for (const _ of TIMES) {
      for (const verb of ['return', 'cancel', 'move'] as const) {
        const step = await set(await handedIn())
        const second = await aPublisher()
        const other = { return: () => returnDraft(second, { ...step, reason: '数字待核' }), cancel: () => cancelRelease(second, step), move: () => planRelease(second, { ...step, at: '2099-06-01T09:00' }, new Date('2098-12-31')) }[verb]
        const { won } = await atOnce(() => carriedOut(step.editionId), other)
        expect(oneOf(won)).toBe(1)
        expect(await statusesOf(await isWhole(step.editionId))).toEqual([won[0] ? 'live' : verb === 'return' ? 'draft' : 'submitted'])
      }
    }
  })

  it('between the clock that brings a new edition and taking the document down', async () => {
    for (const _ of TIMES) {
      const old = await published()
      const next = await set(await handedIn(aText(serial).replace('3家', '4家'), '更正数量'))
      const { won } = await atOnce(() => carriedOut(next.editionId), () => ended(publisher, { ...old, kind: 'withdrawn', reason: '数字有误' }))
      expect(oneOf(won)).toBe(1)
      expect(await statusesOf(await isWhole(next.editionId))).toEqual(won[0] ? ['past', 'live'] : ['past', 'submitted'])
      expect(await db().release.findFirstOrThrow({ where: { editionId: next.editionId } })).toMatchObject({ outcome: won[0] ? 'published' : 'taken_down' })
    }
  })

  it('and the trail is still one chain', async () => {
    expect((await verifyChain(database.client)).breaks).toEqual([])
  })
})
