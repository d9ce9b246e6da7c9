import { type StatedValue, TARGETS, toProvenance } from '#open-data/fhir/provenance.ts'
import type { Search } from '#open-data/fhir/searches.ts'
import type { SearchPage } from '#open-data/fhir/bundle.ts'
import { idWhere } from '#open-data/fhir/find-places.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { sourceDocuments } from '#sources/source-documents.ts'
import { sourceOf } from '#sources/source.ts'

const FIELDS = Object.keys(TARGETS)

/** Who states what stands in a resource: the values of a facility that have a place in one, by field, the one that stands first. */
export async function searchProvenance({ questions, count, page }: Search): Promise<SearchPage> {
  const where: Prisma.FacilityValueWhereInput = {
    field: { in: FIELDS },
    AND: questions.map(({ name, anyOf }) => ({ OR: anyOf.map((value) => (name === '_id' ? idWhere(value) : { facility: idWhere(value.replace(/^(?:Organization|Location)\//, '')) })) })),
  }
  const [total, rows] = await Promise.all([
    db().facilityValue.count({ where }),
    db().facilityValue.findMany({ where, orderBy: [{ facilityId: 'asc' }, { field: 'asc' }, { ordinal: 'asc' }], take: count, skip: (page - 1) * count }),
  ])
  const documentOf = await sourceDocuments(rows)
  const values = rows.map(({ id, facilityId, field, recordedAt, nextCheck: _next, ...row }): StatedValue => ({ id, facilityId, field, recordedAt: recordedAt.toISOString(), source: sourceOf({ ...row, nextCheck: null }, documentOf) }))
  return { found: values.map((value) => ({ resource: toProvenance(value) })), total, count, page, note: null }
}
