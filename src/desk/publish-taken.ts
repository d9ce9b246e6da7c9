import type { Actor } from '#accounts/actor.ts'
import { passDraft } from '#desk/pass-draft.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { db } from '#platform/db.ts'

/** What readers are told of a text that a newer file replaced; documents are Chinese, so is this. */
const REPLACED = '按发布单位新提供的文件更新全文。'

/** Brings an edition through every stage of its district from wherever it stands, and publishes it; the key of what stops it, or null. */
export async function publishTaken(actor: Actor, editionId: string): Promise<string | null> {
  for (;;) {
    const { status, stage, revision } = await db().edition.findUniqueOrThrow({ where: { id: editionId }, select: { status: true, stage: true, revision: true } })
    if (status === 'live' || status === 'past') return null
    const step = { editionId, revision }
    const outcome = status === 'draft' ? await submitDraft(actor, { ...step, changeNote: REPLACED }) : stage === 'publish' ? await publishDraft(actor, step) : await passDraft(actor, step)
    if (!outcome.ok) return outcome.issues[0]!.key
  }
}
