import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import type { AuditAction } from '#audit/record-audit.ts'
import { db, type Transaction } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { pageAt } from '#platform/page-at.ts'

const PAGE_SIZE = 50

const trailFields = {
  id: true, at: true, actorId: true, actorName: true, action: true, entityType: true, entityId: true, details: true,
} satisfies Prisma.AuditEntrySelect

export type TrailEntry = ReturnType<typeof toTrailEntry>

function toTrailEntry(row: Prisma.AuditEntryGetPayload<{ select: typeof trailFields }>) {
  return { ...row, id: String(row.id), action: row.action as AuditAction, details: row.details as Prisma.JsonObject }
}

export type TrailPage = { entries: TrailEntry[]; total: number; page: number; pages: number }

const READING: AuditAction = 'edition.read'

/** One page of a district's trail, newest first, for whoever may audit there; who read what only when asked for. */
export async function readTrail(actor: Actor, districtCode: string, asked: string | number | undefined, { readings }: { readings: boolean } = { readings: false }): Promise<TrailPage> {
  assertMay('audit', actor, districtCode)
  const where = readings ? { districtCode } : { districtCode, action: { not: READING } }
  const total = await db().auditEntry.count({ where })
  const { page, pages, skip } = pageAt(asked, total, PAGE_SIZE)
  const rows = await db().auditEntry.findMany({
    where, select: trailFields, orderBy: { id: 'desc' }, skip, take: PAGE_SIZE,
  })
  return { entries: rows.map(toTrailEntry), total, page, pages }
}

/** Everything that was done to one edition, oldest first; who read it stands in the district's trail. The caller has checked that its reader may see the edition. */
export async function trailOfEdition(editionId: string): Promise<TrailEntry[]> {
  const rows = await db().auditEntry.findMany({
    where: { entityType: 'edition', entityId: editionId, action: { not: READING } }, select: trailFields, orderBy: { id: 'asc' },
  })
  return rows.map(toTrailEntry)
}

/** Which of these editions a publisher has given back at some time. */
export async function returnedEditions(editionIds: string[]): Promise<ReadonlySet<string>> {
  const rows = await db().auditEntry.findMany({
    where: { entityType: 'edition', entityId: { in: editionIds }, action: 'edition.return' satisfies AuditAction }, select: { entityId: true },
  })
  return new Set(rows.map(({ entityId }) => entityId))
}

const DRAFTING: readonly AuditAction[] = [
  'document.import', 'edition.correct', 'edition.revise', 'edition.accept', 'edition.decide', 'edition.fact', 'edition.mask', 'edition.level', 'edition.undo', 'edition.redo', 'edition.submit',
]

/** Whether an actor had a hand in an edition, by the record: who did may not be the one to publish it. */
export async function hasDrafted(tx: Transaction, actor: Actor, editionId: string): Promise<boolean> {
  if (actor.kind === 'system') return false
  const found = await tx.auditEntry.findFirst({
    where: { entityType: 'edition', entityId: editionId, actorId: actor.id, action: { in: [...DRAFTING] } },
    select: { id: true },
  })
  return found !== null
}

/** Whether the words of a district on a service, as they stand, are an actor's own, by the record: names may be shared. */
export async function hasWritten(tx: Transaction, actor: Actor, code: string, districtCode: string): Promise<boolean> {
  if (actor.kind === 'system') return false
  const last = await tx.auditEntry.findFirst({
    where: { entityType: 'service', entityId: code, districtCode, action: 'service.define' }, orderBy: { id: 'desc' }, select: { actorId: true },
  })
  return last?.actorId === actor.id
}
