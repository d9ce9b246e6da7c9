import { type Corrections } from '#desk/fields/corrections.ts'
import { storedFields } from '#desk/fields/stored-fields.ts'
import { findingRows } from '#desk/privacy/finding-rows.ts'
import { hiddenBy } from '#desk/privacy/hidden-places.ts'
import { DistrictRules } from '#districts/identity.ts'
import type { Transaction } from '#platform/db.ts'

/** Replaces the findings of an edition in work by those of its text and fields as they now are; what a person decided still holds. */
export async function writeFindings(tx: Transaction, editionId: string): Promise<void> {
  const edition = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { text: true, fields: true, corrections: true, documentId: true, document: { select: { district: { select: { rules: true } } } } },
  })
  const hidden = hiddenBy(DistrictRules.parse(edition.document.district.rules), storedFields(edition).fields)
  const rows = findingRows(edition.text, edition.corrections as Corrections, hidden)
  const decisions = await tx.decision.findMany({
    where: { documentId: edition.documentId, key: { in: rows.map(({ key }) => key) } }, select: { key: true, state: true, reason: true, decidedById: true, decidedAt: true },
  })
  await tx.finding.deleteMany({ where: { editionId } })
  await tx.finding.createMany({
    data: rows.map(({ start: rangeStart, end: rangeEnd, ...row }, ordinal) => ({ editionId, ordinal, rangeStart, rangeEnd, ...row, ...decisions.find(({ key }) => key === row.key) })),
  })
}
