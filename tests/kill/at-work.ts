// What a server does when it is killed: DATABASE_URL=… node tests/kill/at-work.ts KIND SERIAL, until somebody ends it. Says on its
// output, a line each, what was confirmed to whoever asked for it.
import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import type { UserActor } from '#accounts/actor.ts'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { carryOutReleases } from '#desk/releases/carry-out-releases.ts'
import { planRelease } from '#desk/releases/plan-release.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { reviseText } from '#desk/text/revise-text.ts'
import { db } from '#platform/db.ts'
import type { Outcome } from '#platform/errors.ts'
import { aLetter, taken } from '../integration/letters.ts'
import { clerk } from '../integration/staff.ts'
import { PUBLISHER, type Confirmed, type Kind } from './kinds.ts'

const [kind, first] = [process.argv[2] as Kind, Number(process.argv[3])]
const drafter = clerk('drafter')
const publisher: UserActor = PUBLISHER
let serial = first

/** Tells what stands once a verb has answered that it is done. */
async function confirm(editionId: string, outcome: Outcome): Promise<number> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  const { revision, status, text } = await db().edition.findUniqueOrThrow({ where: { id: editionId }, select: { revision: true, status: true, text: true } })
  const confirmed: Confirmed = { editionId, revision, status, text: createHash('sha256').update(text).digest('hex') }
  writeSync(1, `${JSON.stringify(confirmed)}\n`)
  return revision
}

async function handIn(letter: string, changeNote?: string) {
  const editionId = await taken(drafter, letter)
  const revision = await confirm(editionId, { ok: true })
  return { editionId, revision: await confirm(editionId, await submitDraft(drafter, { editionId, revision, changeNote })) }
}

const ROUNDS: Record<Kind, () => Promise<void>> = {
  async save() {
    const letter = aLetter(++serial)
    const editionId = await taken(drafter, letter)
    let revision = await confirm(editionId, { ok: true })
    for (let homes = 4; homes < 9; homes++) {
      revision = await confirm(editionId, await reviseText(drafter, { editionId, revision, text: letter.replace('3家', `${homes}家`) }))
      revision = await confirm(editionId, await correctDraft(drafter, { editionId, revision, values: { cc: `区政府办公室${homes}` } }))
    }
  },
  async publish() {
    const letter = aLetter(++serial)
    const old = await handIn(letter)
    await confirm(old.editionId, await publishDraft(publisher, old))
    const next = await handIn(letter.replace('3家', '4家'), '更正数量')
    await confirm(next.editionId, await publishDraft(publisher, next))
  },
  async schedule() {
    const step = await handIn(aLetter(++serial))
    const now = new Date('2098-12-31')
    const planned = await planRelease(publisher, { ...step, at: '2099-01-01T09:00' }, now)
    const revision = await confirm(step.editionId, planned)
    await confirm(step.editionId, await planRelease(publisher, { editionId: step.editionId, revision, at: '2099-01-02T09:00' }, now))
    await carryOutReleases(new Date('2099-01-03'))
    await confirm(step.editionId, { ok: true })
  },
}

// The first of everything is slow; whoever kills counts from here.
await ROUNDS[kind]()
writeSync(1, 'ready\n')
for (;;) await ROUNDS[kind]()
