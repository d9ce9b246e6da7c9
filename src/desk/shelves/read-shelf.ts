import type { UserActor } from '#accounts/actor.ts'
import { may } from '#accounts/permissions.ts'
import { returnedEditions } from '#audit/queries.ts'
import { openDoubts, proposedRules, seenDoubts, settledDoubts } from '#desk/review/doubts.ts'
import type { Corrections } from '#desk/fields/corrections.ts'
import { ASIDE } from '#desk/facts/fact-kinds.ts'
import { nameStaff } from '#desk/name-staff.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

export const SHELF_LENGTH = 50

const rowFields = {
  id: true, version: true, status: true, stage: true, title: true, number: true, sourceName: true, issues: true, corrections: true,
  document: { select: { decisions: seenDoubts } }, proposals: proposedRules, updatedAt: true, submittedAt: true, publishedAt: true, createdById: true, submittedById: true, publishedById: true,
} satisfies Prisma.EditionSelect

export type ShelfRow = Awaited<ReturnType<typeof readShelf>>['rows'][number]

/** Editions of a district that have come so far, a stretch of them, with what their list shows. Nothing for who may not read them. */
export async function readShelf(actor: UserActor, districtCode: string, which: Prisma.EditionWhereInput, orderBy: Prisma.EditionOrderByWithRelationInput, { take = SHELF_LENGTH, skip = 0 } = {}) {
  if (!may('read', actor, districtCode)) return { total: 0, rows: [] }
  const where = { ...which, document: { districtCode } } satisfies Prisma.EditionWhereInput
  const [total, editions] = await Promise.all([db().edition.count({ where }), db().edition.findMany({ where, orderBy: [orderBy, { id: 'desc' }], take, skip, select: rowFields })])
  const returned = await returnedEditions(editions.filter(({ status }) => status === 'draft').map(({ id }) => id))
  const unconfirmed = await countUnconfirmed(editions.map(({ id }) => id))
  const names = await nameStaff(editions.flatMap(({ createdById, submittedById, publishedById }) => [createdById, submittedById, publishedById]))
  const rows = editions.map(({ issues, corrections, document, proposals, updatedAt, submittedAt, publishedAt, createdById, submittedById, publishedById, ...row }) => ({
    ...row,
    returned: returned.has(row.id),
    doubts: openDoubts(issues, corrections as Corrections, settledDoubts(document.decisions, proposals)).length,
    unconfirmed: unconfirmed.get(row.id) ?? 0,
    updatedAt: minuteInChina(updatedAt),
    submittedAt: submittedAt && minuteInChina(submittedAt),
    publishedAt: publishedAt && minuteInChina(publishedAt),
    createdBy: names(createdById),
    submittedBy: names(submittedById),
    publishedBy: names(publishedById),
  }))
  // Among drafts, what came back is what waits for its drafter.
  return { total, rows: rows.toSorted((a, b) => Number(b.returned) - Number(a.returned)) }
}

/** Facts of these editions that wait for a person. Counted beside the rows, the client would count those of all editions first. */
async function countUnconfirmed(editionIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db().fact.groupBy({ by: ['editionId'], where: { editionId: { in: [...editionIds] }, state: 'proposed', replacedBy: null, kind: { notIn: [...ASIDE] } }, _count: true })
  return new Map(rows.map(({ editionId, _count }) => [editionId, _count]))
}
