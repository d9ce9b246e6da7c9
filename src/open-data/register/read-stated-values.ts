import { db } from '#platform/db.ts'
import { sourceDocuments } from '#sources/source-documents.ts'
import { type Source, sourceOf } from '#sources/source.ts'

/** The fields a table names the sources of, in its order. */
export const SOURCED_FIELDS = ['name', 'type', 'street', 'address', 'phone'] as const
export type SourcedField = (typeof SOURCED_FIELDS)[number]

/** Who states what stands of each field of some facilities, by facility id. */
export type StatedBy = ReadonlyMap<string, Partial<Record<SourcedField, Source>>>

export async function readStatedBy(facilityIds: readonly string[]): Promise<StatedBy> {
  const rows = await db().facilityValue.findMany({
    where: { facilityId: { in: [...facilityIds] }, field: { in: [...SOURCED_FIELDS] } },
    select: { facilityId: true, field: true, kind: true, ref: true, trust: true, asOf: true, note: true, quote: true, method: true },
    orderBy: [{ facilityId: 'asc' }, { field: 'asc' }, { ordinal: 'asc' }],
    distinct: ['facilityId', 'field'],
  })
  const documentOf = await sourceDocuments(rows)
  const stated = new Map<string, Partial<Record<SourcedField, Source>>>()
  for (const { facilityId, field, ...row } of rows) stated.set(facilityId, { ...stated.get(facilityId), [field]: sourceOf({ ...row, nextCheck: null }, documentOf) })
  return stated
}
