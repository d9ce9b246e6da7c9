import type { DecisionOf } from '#desk/review/decisions.ts'
import { factRows } from '#desk/facts/fact-rows.ts'
import { writeHandFacts } from '#desk/facts/hand-facts.ts'
import { anchorAt } from '#desk/edition/anchor-at.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { Transaction } from '#platform/db.ts'

/** Replaces the facts of an edition in work by those of a parse; what a person put in, and decided about the same fact before, still holds. */
export async function writeFacts(tx: Transaction, editionId: string, parsed: ParsedDocument, decided: DecisionOf): Promise<void> {
  await tx.fact.deleteMany({ where: { editionId } })
  await tx.fact.createMany({
    data: factRows(parsed).map(({ range, data, ...row }, ordinal) => ({
      editionId, ordinal, ...row, data: JSON.parse(JSON.stringify(data)), anchor: anchorAt(parsed, range.start), rangeStart: range.start, rangeEnd: range.end, ...decided(row.key),
    })),
  })
  await writeHandFacts(tx, editionId)
}
