import { createHash } from 'node:crypto'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { dropSources } from '#desk/text/rewrite-text.ts'
import { type Offered, offeredFile } from '#ingest/formats/offered-file.ts'
import type { Notice } from '#ingest/formats/source-text.ts'
import { db, type Transaction } from '#platform/db.ts'
import type { LockedEdition } from '#publishing/lock-edition.ts'

/** What would be offered in place of a source, and of which one. */
export type Offer = Offered & { of: string; sha256: string }

/** Makes the file that is offered to the public from the one handed in; before the transaction, since it may take a process of its own. */
export async function makeOffer(actor: Actor, editionId: string): Promise<Offer | null> {
  const edition = await db().edition.findUnique({
    where: { id: editionId }, select: { text: true, notices: true, document: { select: { districtCode: true } }, source: { select: { sha256: true, bytes: true, mediaType: true, encoding: true } } },
  })
  if (!edition) return null
  assertMay('publish', actor, edition.document.districtCode)
  const { text, notices, source } = edition
  const offered = await offeredFile({ ...source, text, notices: notices as Notice[] })
  return { ...offered, of: source.sha256, sha256: createHash('sha256').update(offered.bytes).digest('hex') }
}

/**
 * Puts the offered file in the place of the source of a locked edition, with its own fingerprint; the bytes handed in stay beside
 * it, for nobody but whoever keeps the database. False when the source has changed since the offer was made.
 */
export async function putOffer(tx: Transaction, { id, sourceSha256, receivedSha256 }: LockedEdition, offer: Offer): Promise<boolean> {
  if (offer.of !== sourceSha256) return false
  if (offer.sha256 === sourceSha256) return true
  const { sha256, bytes, mediaType, encoding } = offer
  await tx.source.upsert({ where: { sha256 }, create: { sha256, bytes, size: bytes.length, mediaType, encoding }, update: {}, select: { sha256: true } })
  await tx.edition.update({ where: { id }, data: { sourceSha256: sha256, receivedSha256: receivedSha256 ?? sourceSha256 }, select: { id: true } })
  await dropSources(tx, [sourceSha256])
  return true
}
