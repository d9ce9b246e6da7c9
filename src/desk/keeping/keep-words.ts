import { z } from 'zod'
import type { UserActor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { FACT_KINDS, type FactKind } from '#desk/facts/fact-kinds.ts'
import { FIELD_NAMES } from '#desk/fields/field.ts'
import { MAX_CHARACTERS } from '#ingest/formats/source-text.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { NotFoundError, type Outcome, refused } from '#platform/errors.ts'

/** Words as they were typed: the whole text, or fields by name. */
const Words = z.partialRecord(z.enum(['text', ...FIELD_NAMES]), z.string().max(2 * MAX_CHARACTERS).transform(storable))

/** No database keeps a NUL in text, and half a character is none. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

export type Words = z.infer<typeof Words>

/** A fact as it was being set: its kind, its key where it is none the importer missed, and its parts by name, the words that show it under `quote`. */
export const FactWords = z.object({
  kind: z.enum(FACT_KINDS as [FactKind, ...FactKind[]]),
  key: z.string().max(120).nullable(),
  values: z.record(z.string().max(40), z.string().max(2_000).transform(storable)),
})

export type FactWords = z.infer<typeof FactWords>

const Page = z.object({
  /** Of the page they were typed on, which gives it itself: two pages of one person keep apart. */
  id: z.uuid(),
  editionId: z.uuid(),
  /** The count of saves of that page. */
  revision: z.coerce.number().int().positive(),
})

export const KeepWordsInput = z.discriminatedUnion('part', [
  Page.extend({ part: z.enum(['text', 'fields']), words: Words }),
  Page.extend({ part: z.literal('fact'), words: FactWords }),
])

export type KeepWordsInput = z.input<typeof KeepWordsInput>

/**
 * Keeps what somebody has typed into a draft and not saved, beside the draft and for them alone, in place of what the same page
 * kept before; no words forget it. It changes nothing of the draft, so it is no step and no entry. Answers when, a minute in China.
 */
export async function keepWords(actor: UserActor, input: KeepWordsInput): Promise<Outcome<{ at: string }>> {
  const { id, editionId, part, revision, words } = KeepWordsInput.parse(input)
  const edition = await db().edition.findUnique({ where: { id: editionId }, select: { status: true, document: { select: { districtCode: true } } } })
  if (!edition) throw new NotFoundError(`no edition ${editionId}`)
  assertMay('draft', actor, edition.document.districtCode)
  if (edition.status !== 'draft') return refused({ field: null, key: 'not_a_draft' })

  const [whose, keptAt] = [{ id, editionId, userId: actor.id, part }, new Date()]
  if (Object.keys('values' in words ? words.values : words).length === 0) {
    await db().keptWords.deleteMany({ where: whose })
  } else {
    const { count } = await db().keptWords.updateMany({ where: whose, data: { revision, words, keptAt } })
    // A page of somebody else cannot be written over: its id is taken, and this is refused by the database.
    if (count === 0) await db().keptWords.create({ data: { ...whose, revision, words, keptAt }, select: { id: true } })
  }
  return { ok: true, at: minuteInChina(keptAt) }
}

/** Forgets what was kept on one page, at the wish of whoever typed it. */
export async function dropWords(actor: UserActor, { editionId, id }: { editionId: string; id: string }): Promise<Outcome> {
  const edition = await db().edition.findUnique({ where: { id: editionId }, select: { document: { select: { districtCode: true } } } })
  if (!edition) throw new NotFoundError(`no edition ${editionId}`)
  assertMay('draft', actor, edition.document.districtCode)
  await db().keptWords.deleteMany({ where: { id: z.uuid().parse(id), editionId, userId: actor.id } })
  return { ok: true }
}
