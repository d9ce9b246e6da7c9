import { tagsOfDocument } from '#documents/cache-tags.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { pagesNaming } from '#facilities/pages-naming.ts'
import { ownForms } from '#facilities/own-forms.ts'
import { readNames } from '#facilities/read-nameable.ts'
import type { NamedFacility } from '#facilities/name-forms.ts'
import { holdMentions, recordMentions } from '#facilities/record-mentions.ts'
import type { Transaction } from '#platform/db.ts'
import { documentsBearing } from '#search/names/documents-bearing.ts'

/**
 * Reads the live editions again that name one of these houses as it was called or as it is called now. What others are called did not change, but
 * a short name of two houses is nobody's. The answer is what to expire: each document names its facilities.
 */
export async function mentionAnew(tx: Transaction, called: readonly NamedFacility[], ids: readonly string[]): Promise<string[]> {
  await holdMentions(tx)
  const live = { editions: { some: publicEditions } }
  if (await tx.document.count({ where: live }) === 0) return []
  const houses = [...called, ...await readNames(tx, ids)]
  const codes = houses.flatMap(({ districtCode, relatedDistricts }) => [districtCode ?? [], relatedDistricts].flat())
  const places = await tx.district.findMany({ where: { code: { in: codes } }, select: { code: true, name: true, city: true, province: true, unitPrefix: true } })
  const bearing = await documentsBearing(tx, ownForms(houses, places))
  const documents = await tx.document.findMany({ where: { id: { in: bearing }, ...live }, select: { slug: true, district: { select: { slug: true } }, editions: { where: publicEditions, select: { id: true } } } })
  const before = await pagesNaming(tx, bearing)
  await recordMentions(tx, documents.flatMap(({ editions }) => editions.map(({ id }) => id)))
  return [...before, ...await pagesNaming(tx, bearing), ...documents.flatMap(({ district, slug }) => tagsOfDocument(district.slug, slug))]
}
