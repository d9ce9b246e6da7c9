import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Actor } from '#accounts/actor.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { takeIn, type TakenIn } from '#desk/take-in.ts'
import { MAX_BYTES } from '#ingest/formats/source-text.ts'
import { db } from '#platform/db.ts'

export type ImportedFile = { file: string } & ({ ok: true; status: TakenIn['status'] | 'published' } | { ok: false; key: string })

/**
 * Takes one file of a folder in and, if asked, publishes it. Doing it again changes nothing: what is here is found by its bytes or its
 * 文号, and a publication that was cut off goes on where it stopped.
 */
export async function importFile(actor: Actor, file: string, { districtCode, publish }: { districtCode: string; publish: boolean }): Promise<ImportedFile> {
  const size = await stat(file).then((found) => found.size, () => 0)
  // What is too large is not even read: a folder may hold films.
  if (size > MAX_BYTES) return { file, ok: false, key: 'too_large' }
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return { file, ok: false, key: 'file_unreadable' }
  const taken = await takeIn(actor, { districtCode, fileName: basename(file), bytes })
  if (!taken.ok) return { file, ok: false, key: taken.issues[0]!.key }
  if (!publish) return { file, ok: true, status: taken.status }
  const key = await publishTaken(actor, taken.editionId)
  return key === null ? { file, ok: true, status: taken.status === 'already_held' ? 'already_held' : 'published' } : { file, ok: false, key }
}

/** What readers are told of a text that a newer file replaced; documents are Chinese, so is this. */
const REPLACED = '按发布单位新提供的文件更新全文。'

/** Brings an edition through its steps from wherever it stands; the key of what stops it, or null. */
export async function publishTaken(actor: Actor, editionId: string): Promise<string | null> {
  const { status, revision } = await db().edition.findUniqueOrThrow({ where: { id: editionId }, select: { status: true, revision: true } })
  if (status === 'live' || status === 'past') return null
  const submitted = status === 'draft' ? await submitDraft(actor, { editionId, revision, changeNote: REPLACED }) : { ok: true as const, revision }
  if (!submitted.ok) return submitted.issues[0]!.key
  const published = await publishDraft(actor, { editionId, revision: submitted.revision })
  return published.ok ? null : published.issues[0]!.key
}
