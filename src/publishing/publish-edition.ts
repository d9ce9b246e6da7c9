import { type Actor, actorId } from '#accounts/actor.ts'
import { storeCopy } from '#documents/reading/reading-copy.ts'
import type { Transaction } from '#platform/db.ts'
import type { DocumentKind } from '#platform/generated/enums.ts'
import type { LockedEdition } from '#publishing/lock-edition.ts'
import { overtakeRequests } from '#publishing/overtake-requests.ts'

/** What the work is known by from now on. */
export type PublicIdentity = { kind: DocumentKind; number: string | null; slug: string }

/** Makes a locked edition the live one of its document and the former live one past. Part of a verb's transaction. */
export async function publishEdition(tx: Transaction, actor: Actor, edition: LockedEdition, identity: PublicIdentity): Promise<void> {
  const { id, documentId } = edition
  await tx.edition.updateMany({ where: { documentId, status: 'live' }, data: { status: 'past' } })
  await tx.edition.update({
    where: { id },
    data: { status: 'live', stage: null, revision: { increment: 1 }, publishedAt: new Date(), publishedById: actorId(actor) },
  })
  await tx.document.update({ where: { id: documentId }, data: identity })
  // What was taken down stands again with its new text; what was repealed or voided stays so.
  await tx.document.updateMany({ where: { id: documentId, ending: { in: ['withdrawn', 'replaced'] } }, data: { ending: null, endedOn: null } })
  await overtakeRequests(tx, documentId)
  // What was typed and not saved may hold what must not stay.
  await tx.keptWords.deleteMany({ where: { editionId: id } })
  await storeCopy(tx, id)
}
