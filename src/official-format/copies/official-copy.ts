import { createHash } from 'node:crypto'
import type { PublicDocument } from '#documents/queries.ts'
import { checkCodeOf } from '#official-format/check-code.ts'
import { makeDocx } from '#official-format/copies/make-docx.ts'
import { makePdf } from '#official-format/copies/make-pdf.ts'
import { officialFaces, ROLES } from '#typesetting/fonts/faces.ts'
import { db } from '#platform/db.ts'
import type { OfficialCopy } from '#platform/generated/client.ts'

/** Raise it whenever a copy made today would differ from one made before; what was made stays, to be checked against. */
const LAYOUT_FORM = 1

const MAKERS = { pdf: makePdf, docx: makeDocx }

export type CopyFormat = keyof typeof MAKERS

/** Copies being made, so that many readers who ask at once cost one. */
const pending = new Map<string, Promise<OfficialCopy>>()

/** The live text of a document in the official format: the kept copy, or one made now and kept. Throws TypesettingError. */
export async function officialCopy(document: PublicDocument, format: CopyFormat): Promise<OfficialCopy> {
  const which = { editionId: document.editionId, format, form: formOfToday(format) }
  const kept = await db().officialCopy.findUnique({ where: { editionId_format_form: which } })
  if (kept) return kept
  const key = JSON.stringify(which)
  const making = pending.get(key) ?? make(document, which).finally(() => pending.delete(key))
  pending.set(key, making)
  return making
}

async function make(document: PublicDocument, which: { editionId: string; format: CopyFormat; form: string }): Promise<OfficialCopy> {
  const { text } = await db().edition.findUniqueOrThrow({ where: { id: which.editionId }, select: { text: true } })
  const checkCode = checkCodeOf(which.editionId, text)
  const bytes = await MAKERS[which.format](document, checkCode)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // Another process may have been first: its copy is the one that is kept.
  await db().officialCopy.createMany({ data: [{ ...which, checkCode, sha256, bytes }], skipDuplicates: true })
  return db().officialCopy.findUniqueOrThrow({ where: { editionId_format_form: which } })
}

/** A Word file only names its typefaces; a PDF holds them. */
function formOfToday(format: CopyFormat): string {
  const { faces } = officialFaces()
  const held = format === 'pdf' ? ROLES.map((role) => `${faces[role].family} ${faces[role].weight}`) : []
  return [LAYOUT_FORM, ...held].join(', ')
}
