import type { SystemActor } from '#accounts/actor.ts'
import { tagsOfDocument } from '#documents/cache-tags.ts'
import { pagesNaming } from '#facilities/pages-naming.ts'
import { recordMentions } from '#facilities/record-mentions.ts'
import type { Transaction } from '#platform/db.ts'
import { announce } from '#platform/expiry.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { type LockedEdition } from '#publishing/lock-edition.ts'
import { publishEdition } from '#publishing/publish-edition.ts'
import { indexDocument } from '#search/entries/index-document.ts'

/**
 * A next edition of a live one, made by a rule and nobody's draft: the same text and what people did to it, its parts still to be written. A
 * draft somebody has in work comes after it. Null when the edition is live no more.
 */
export async function beginNext(tx: Transaction, liveId: string, note: string): Promise<LockedEdition | null> {
  await tx.$queryRaw`select id from edition where id = ${liveId}::uuid for update`
  const live = await tx.edition.findUnique({ where: { id: liveId } })
  if (live?.status !== 'live') return null
  const { id } = await tx.edition.create({ data: { ...(await copyOf(tx, live)), changeNote: note, byRule: true }, select: { id: true } })
  return lockedByRule(tx, id)
}

/** The edition made by a rule as it now stands. */
export function lockedByRule(tx: Transaction, id: string): Promise<LockedEdition> {
  return tx.edition.findUniqueOrThrow({ where: { id }, include: { document: { include: { district: true } } } })
}

/** Puts an edition made by a rule in the place of the live one, in everything residents find it by. Answers what to forget once it is done. */
export async function publishByRule(tx: Transaction, actor: SystemActor, id: string): Promise<{ edition: LockedEdition; tags: string[] }> {
  const edition = await lockedByRule(tx, id)
  const { document: { district, slug, kind, number }, documentId } = edition
  await publishEdition(tx, actor, edition, { kind, number, slug })
  await recordMentions(tx, [id])
  await indexDocument(tx, documentId)
  const tags = [...tagsOfDocument(district.slug, slug), ...await pagesNaming(tx, [documentId])]
  await announce(tx, tags)
  return { edition, tags }
}

async function copyOf(tx: Transaction, live: Prisma.EditionGetPayload<object>): Promise<Prisma.EditionUncheckedCreateInput> {
  const { documentId, sourceSha256, receivedSha256, sourceName, text, notices, fields, recognised, corrections, levels, handFacts } = live
  const { _max } = await tx.edition.aggregate({ where: { documentId }, _max: { version: true } })
  const inWork = await tx.edition.findFirst({ where: { documentId, status: { in: ['draft', 'submitted'] } }, select: { id: true, version: true } })
  if (inWork) await tx.edition.update({ where: { id: inWork.id }, data: { version: _max.version! + 1 }, select: { id: true } })
  const json = { notices, recognised, corrections, levels, handFacts } as Record<string, Prisma.InputJsonValue>
  return { documentId, version: inWork?.version ?? _max.version! + 1, sourceSha256, receivedSha256, sourceName, text, ...json, fields: fields as Prisma.InputJsonValue }
}
