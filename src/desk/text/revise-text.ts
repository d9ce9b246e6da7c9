import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { withCorrections } from '#desk/fields/corrections.ts'
import { storedFields } from '#desk/fields/stored-fields.ts'
import { contextOf } from '#desk/take-in.ts'
import { writeEdition } from '#desk/edition/write-edition.ts'
import { parseDocument } from '#ingest/parse-document.ts'
import { readText } from '#ingest/text/read-text.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'

export const ReviseTextInput = z.object({ editionId: z.uuid(), revision: z.coerce.number().int().positive(), text: z.string() })

export type ReviseTextInput = z.input<typeof ReviseTextInput>

/**
 * Replaces the text of a draft and has it recognised again; what a person corrected or settled stays.
 *
 * The edited text becomes the source that is published with its fingerprint: the bytes first handed in may hold just what
 * was taken out.
 */
export async function reviseText(actor: Actor, input: ReviseTextInput): Promise<Outcome<{ revision: number }>> {
  const { text: typed, ...step } = ReviseTextInput.parse(input)
  const text = typed.replaceAll('\r\n', '\n')
  const bytes = new TextEncoder().encode(text)
  const read = readText(bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')

  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'correct', step)
    if (issue) return refused(issue)
    if (!read.ok) return refused({ field: 'text', key: read.issue })
    const { id, document: { district }, sourceName: file } = edition
    if (text === edition.text.replaceAll('\r\n', '\n')) return { ok: true, revision: edition.revision }

    const parsed = parseDocument(text, { district: contextOf(district), file, source: { sha256, bytes: bytes.length } })
    const { fields } = withCorrections(parsed, storedFields(edition).corrections)
    await tx.source.upsert({
      where: { sha256 },
      create: { sha256, bytes, size: bytes.length, mediaType: 'text/plain', encoding: 'utf-8' },
      update: {},
    })
    const saved = await tx.edition.update({
      where: { id },
      data: { text, sourceSha256: sha256, revision: { increment: 1 } },
      select: { revision: true },
    })
    await writeEdition(tx, id, { ...parsed, ...fields }, district.code)
    await tx.source.deleteMany({ where: { sha256: edition.sourceSha256, editions: { none: {} } } })
    await recordAudit(tx, actor, {
      action: 'edition.revise', entityType: 'edition', entityId: id, districtCode: district.code,
      details: { title: fields.title?.normalized ?? null, from: edition.sourceSha256, to: sha256, charactersBefore: edition.text.length, charactersAfter: text.length },
    })
    return { ok: true, revision: saved.revision }
  })
}
