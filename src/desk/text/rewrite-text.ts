import { createHash } from 'node:crypto'
import { writeEdition } from '#desk/edition/write-edition.ts'
import { contextOf } from '#desk/take-in.ts'
import { MEDIA_TYPES, type MediaType } from '#ingest/formats/source-text.ts'
import { parseDocument } from '#ingest/parse-document.ts'
import type { Transaction } from '#platform/db.ts'
import type { LockedEdition } from '#publishing/lock-edition.ts'

/**
 * Puts another text in place of a draft's and has it recognised again; what people set and decided stays.
 *
 * The edited text becomes the source that is published with its fingerprint: the bytes first handed in may hold just what
 * was taken out. Those stay with the draft, for staff alone, and are the source again once every change of the text is taken back.
 */
export async function rewriteText(tx: Transaction, edition: LockedEdition, text: string, asReceived: boolean): Promise<void> {
  const { id, sourceName: file, sourceSha256, receivedSha256, document: { district } } = edition
  const received = receivedSha256 ?? sourceSha256
  const first = await heldSource(tx, received)
  const boldIsMarked = first.mediaType !== MEDIA_TYPES.text
  const source = asReceived ? first : await editedSource(tx, text, boldIsMarked ? MEDIA_TYPES.markdown : MEDIA_TYPES.text)

  const parsed = parseDocument(text, { district: contextOf(district), file, source: { sha256: source.sha256, bytes: source.size }, boldIsMarked })
  await tx.edition.update({
    where: { id },
    data: { text, sourceSha256: source.sha256, receivedSha256: source.sha256 === received ? null : received },
    select: { id: true },
  })
  await writeEdition(tx, id, parsed, district.code)
  await dropSources(tx, [sourceSha256])
}

/** Drops the bytes no edition holds any more. */
export async function dropSources(tx: Transaction, sha256s: string[]): Promise<void> {
  await tx.source.deleteMany({ where: { sha256: { in: sha256s }, editions: { none: {} }, received: { none: {} } } })
}

async function heldSource(tx: Transaction, sha256: string) {
  return tx.source.findUniqueOrThrow({ where: { sha256 }, select: { sha256: true, size: true, mediaType: true } })
}

async function editedSource(tx: Transaction, text: string, mediaType: MediaType) {
  const bytes = new TextEncoder().encode(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return tx.source.upsert({
    where: { sha256 },
    create: { sha256, bytes, size: bytes.length, mediaType, encoding: 'utf-8' },
    update: {},
    select: { sha256: true, size: true },
  })
}
