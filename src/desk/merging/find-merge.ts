import type { UserActor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import type { Words } from '#desk/keeping/keep-words.ts'
import { type DraftState, draftAt, draftFields } from '#desk/merging/draft-at.ts'
import { type FieldPiece, mergeFields } from '#desk/merging/merge-fields.ts'
import { mergeText, mergeWithoutBase, type Piece } from '#desk/merging/merge-text.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { isUuid } from '#platform/uuid.ts'

type Kept = {
  id: string
  /** When it was typed, a minute in China. */
  at: string
  /** Names these words as they were read, so that choices are never put on others. */
  mark: string
  /** The count of saves of the page they were typed on, and of the draft they stand beside. */
  base: number
  revision: number
  /** Whose step was the last since. */
  lastBy: string | null
}

/** What somebody typed into a draft without saving it, beside what the draft says. */
export type Merge = Kept & ({ part: 'text'; typed: string; pieces: Piece[] } | { part: 'fields'; pieces: FieldPiece[] })

const mergedDraft = { ...draftFields, status: true, revision: true } satisfies Prisma.EditionSelect
type Draft = Prisma.EditionGetPayload<{ select: typeof mergedDraft }>

/** Everything this person kept of a draft that says something else than the draft does; nobody sees another's. */
export async function findMerges(actor: UserActor, editionId: string): Promise<Merge[]> {
  const draft = await draftOf(actor, editionId)
  const rows = draft.status === 'draft' ? await db().keptWords.findMany({ where: { editionId, userId: actor.id, part: { not: 'fact' } }, orderBy: { keptAt: 'desc' } }) : []
  const merges = await Promise.all(rows.map((row) => mergeOf(draft, row, draft.revision)))
  return merges.filter((merge) => merge !== null)
}

/** One of them, beside the draft as it stood at a count of saves, or as it is. */
export async function findMerge(actor: UserActor, editionId: string, id: string, revision?: number): Promise<Merge | null> {
  const draft = await draftOf(actor, editionId)
  const row = draft.status === 'draft' && isUuid(id) ? await db().keptWords.findFirst({ where: { id, editionId, userId: actor.id, part: { not: 'fact' } } }) : null
  return row && mergeOf(draft, row, revision ?? draft.revision)
}

async function draftOf(actor: UserActor, editionId: string): Promise<Draft> {
  const draft = isUuid(editionId) ? await db().edition.findUnique({ where: { id: editionId }, select: mergedDraft }) : null
  if (!draft) throw new NotFoundError(`no edition ${editionId}`)
  assertMay('draft', actor, draft.document.district.code)
  return draft
}

async function mergeOf(draft: Draft, row: Prisma.KeptWordsGetPayload<object>, revision: number): Promise<Merge | null> {
  const [base, theirs] = [await draftAt(draft, row.revision), await draftAt(draft, revision)]
  if (!theirs) return null
  const last = row.revision < revision ? await db().step.findFirst({ where: { editionId: draft.id, revision: { gt: row.revision } }, orderBy: { ordinal: 'desc' }, select: { actorName: true } }) : null
  const kept = { id: row.id, at: minuteInChina(row.keptAt), mark: row.keptAt.toISOString(), base: row.revision, revision, lastBy: last?.actorName ?? null }
  return row.part === 'text' ? ofText(kept, base, theirs, row.words as Words) : ofFields(kept, base, theirs, row.words as Words)
}

function ofText(kept: Kept, base: DraftState | null, { text }: DraftState, words: Words): Merge | null {
  const [theirs, typed] = [lines(text), lines(words.text ?? '')]
  const pieces = base ? mergeText(lines(base.text), theirs, typed) : mergeWithoutBase(theirs, typed)
  return typed === theirs ? null : { ...kept, part: 'text', typed, pieces }
}

function ofFields(kept: Kept, base: DraftState | null, { values }: DraftState, words: Words): Merge | null {
  const pieces = mergeFields(base?.values ?? null, values, words)
  return pieces.length === 0 ? null : { ...kept, part: 'fields', pieces }
}

/** A form sends line ends its own way. */
function lines(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
