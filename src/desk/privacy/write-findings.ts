import { type Corrections } from '#desk/fields/corrections.ts'
import { storedFields } from '#desk/fields/stored-fields.ts'
import { findingRows } from '#desk/privacy/finding-rows.ts'
import { hiddenBy } from '#desk/privacy/hidden-places.ts'
import { firstPublished, publishedOn } from '#desk/privacy/first-published.ts'
import { DistrictRules } from '#districts/identity.ts'
import { dayInChina } from '#platform/clock.ts'
import type { Transaction } from '#platform/db.ts'

/** Replaces the findings of an edition in work by those of its text and fields as they now are; what a person decided still holds. */
export async function writeFindings(tx: Transaction, editionId: string, now = new Date()): Promise<void> {
  const edition = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { text: true, fields: true, corrections: true, documentId: true, document: { select: { district: { select: { rules: true } }, editions: firstPublished } } },
  })
  const { district, editions } = edition.document
  const hidden = hiddenBy(DistrictRules.parse(district.rules), storedFields(edition).fields, { today: dayInChina(now), publishedOn: publishedOn(editions) })
  const rows = findingRows(edition.text, edition.corrections as Corrections, hidden)
  const decisions = await tx.decision.findMany({
    where: { documentId: edition.documentId, key: { in: rows.map(({ key }) => key) } }, select: { key: true, state: true, reason: true, decidedById: true, decidedAt: true },
  })
  await tx.finding.deleteMany({ where: { editionId } })
  await tx.finding.createMany({
    data: rows.map(({ start: rangeStart, end: rangeEnd, ...row }, ordinal) => ({ editionId, ordinal, rangeStart, rangeEnd, ...row, ...decisions.find(({ key }) => key === row.key) })),
  })
}
