import type { Actor } from '#accounts/actor.ts'
import { assertMay, may } from '#accounts/permissions.ts'
import type { Transaction } from '#platform/db.ts'
import { type Issue, NotFoundError } from '#platform/errors.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { dutiesFor, dutyFor, type Move, moveIssue } from '#publishing/moves.ts'

const lockedEdition = {
  include: { document: { include: { district: true } } },
} satisfies Prisma.EditionDefaultArgs

export type LockedEdition = Prisma.EditionGetPayload<typeof lockedEdition>

/** Which edition, and the count of saves its page was made from. */
export type EditionStep = { editionId: string; revision: number }

/**
 * Begins a step on an edition: holds its document and its row, in this order, until the transaction ends, checks the actor against the record's own
 * district, and says whether the step is open. `stale` means somebody saved after the actor's page was made; whose step it was when they
 * looked is told so too, since somebody was faster and nothing was forbidden.
 */
export async function lockEdition(
  tx: Transaction,
  actor: Actor,
  move: Move,
  { editionId, revision }: EditionStep,
): Promise<{ edition: LockedEdition; issue: Issue | null }> {
  await tx.$queryRaw`select id from document where id = (select document_id from edition where id = ${editionId}::uuid) for no key update`
  await tx.$queryRaw`select id from edition where id = ${editionId}::uuid for update`
  const edition = await tx.edition.findUnique({ where: { id: editionId }, ...lockedEdition })
  if (!edition) throw new NotFoundError(`no edition ${editionId}`)
  const { districtCode } = edition.document
  const movedOn = revision < edition.revision && dutiesFor(move).some((duty) => may(duty, actor, districtCode))
  if (!movedOn) assertMay(dutyFor(move, edition), actor, districtCode)

  const closed = moveIssue(move, edition)
  const key = closed ?? (edition.revision === revision ? null : 'stale')
  return { edition, issue: key && { field: null, key } }
}
