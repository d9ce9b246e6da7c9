import { type EditionFields, editionFields } from '#desk/edition/write-edition.ts'
import { type Corrections, formValues, withCorrections } from '#desk/fields/corrections.ts'
import type { FieldName } from '#desk/fields/field.ts'
import { recognisedFields } from '#desk/fields/stored-fields.ts'
import { backwards, Change, patched } from '#desk/steps/change.ts'
import { spliced } from '#desk/steps/splices.ts'
import { contextOf } from '#desk/take-in.ts'
import { MEDIA_TYPES } from '#ingest/formats/source-text.ts'
import { parseDocument } from '#ingest/parse-document.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** What of an edition its earlier states are worked out from. */
export const draftFields = {
  id: true, text: true, recognised: true, corrections: true, sourceName: true, sourceSha256: true,
  source: { select: { mediaType: true } }, document: { select: { district: true } },
} satisfies Prisma.EditionSelect

type Draft = Prisma.EditionGetPayload<{ select: typeof draftFields }>

/** A draft as it stood at a count of saves: its text, and its fields as the form showed them. */
export type DraftState = { text: string; values: Record<FieldName, string> }

/** The draft as it stood at an earlier count of saves, by taking back every step since; null when that cannot be told. */
export async function draftAt(draft: Draft, revision: number): Promise<DraftState | null> {
  const steps = await db().step.findMany({ where: { editionId: draft.id, revision: { gt: revision } }, orderBy: { ordinal: 'desc' }, select: { change: true } })
  let text: string | null = draft.text
  let corrections = draft.corrections as Corrections
  for (const step of steps) {
    const back = backwards(Change.parse(step.change))
    corrections = patched(corrections as Record<string, string | null>, back.fields)
    text = spliced(text, back.splices)
    if (text === null) return null
  }
  const { fields } = withCorrections(text === draft.text ? recognisedFields(draft) : recognisedIn(draft, text), corrections)
  return { text, values: formValues(fields) }
}

function recognisedIn({ sourceName: file, sourceSha256: sha256, source, document: { district } }: Draft, text: string): EditionFields {
  return editionFields(parseDocument(text, { district: contextOf(district), file, source: { sha256, bytes: 0 }, boldIsMarked: source.mediaType !== MEDIA_TYPES.text }))
}
