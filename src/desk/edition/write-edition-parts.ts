import { anchorAt } from '#desk/edition/anchor-at.ts'
import { writeTasks } from '#desk/edition/write-tasks.ts'
import { writeFacts } from '#desk/facts/write-facts.ts'
import { writeFindings } from '#desk/privacy/write-findings.ts'
import { writeProposals } from '#desk/proofreading/write-proposals.ts'
import { decisionsOn } from '#desk/review/decisions.ts'
import type { BlockLevel } from '#desk/steps/change.ts'
import { blockKeys } from '#desk/structure/block-key.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { Transaction } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

/**
 * Replaces the blocks, people, tasks, citations, facts, proposals and findings of an edition in work by those of a parse. The levels a person set
 * and what people decided about the document stay.
 */
export async function writeEditionParts(tx: Transaction, editionId: string, parsed: ParsedDocument): Promise<void> {
  const { document, levels, text } = await tx.edition.findUniqueOrThrow({
    where: { id: editionId }, select: { text: true, levels: true, document: { select: { id: true } } },
  })
  for (const part of [tx.block, tx.person, tx.citation]) {
    await (part as typeof tx.block).deleteMany({ where: { editionId } })
  }
  const keys = blockKeys(parsed.blocks)
  await tx.block.createMany({
    data: parsed.blocks.map((block, ordinal) => {
      const { kind, level } = (levels as Record<string, BlockLevel>)[keys[ordinal]!] ?? block
      return { ...blockRow(editionId, block, ordinal), kind, level }
    }),
  })
  await writePeople(tx, editionId, parsed)
  await tx.citation.createMany({
    data: parsed.citedDocuments.filter(isDocument).map(({ title, docNumber, range }, ordinal) => ({
      editionId, ordinal, title, number: docNumber, anchor: anchorAt(parsed, range.start), rangeStart: range.start, rangeEnd: range.end,
    })),
  })
  const decided = await decisionsOn(tx, document.id)
  await writeFacts(tx, editionId, parsed, decided)
  await writeTasks(tx, editionId)
  await writeProposals(tx, editionId, text, parsed, decided)
  await writeFindings(tx, editionId)
}

const KNOWN_BY_NAME: ReadonlySet<string | null> = new Set(['policy_name_only', 'programme', 'standard'])

/** A document has book marks, a 文号 or a title of its own; a policy or programme called by its name alone is none to look for. */
function isDocument({ quotedWithBrackets, docNumber, relation }: ParsedDocument['citedDocuments'][number]): boolean {
  return quotedWithBrackets || docNumber !== null || !KNOWN_BY_NAME.has(relation)
}

function blockRow(editionId: string, block: ParsedDocument['blocks'][number], ordinal: number): Prisma.BlockCreateManyInput {
  const { anchor, kind, part, path, level, marker, heading, headingStop, text, runs, continues, range } = block
  return {
    editionId, ordinal, anchor, kind, part, path, level, marker, heading, headingStop, text, runs, continues,
    responsibility: block.responsibility ?? undefined,
    table: block.table ?? undefined,
    rangeStart: range.start,
    rangeEnd: range.end,
  }
}

/** Rewrites the people an edition names, after the parse or after a person corrected them. */
export async function writePeople(
  tx: Transaction,
  editionId: string,
  { addressees, leaders, contacts, signer }: Pick<ParsedDocument, 'addressees' | 'leaders' | 'contacts' | 'signer'>,
): Promise<void> {
  const named = [
    ...addressees.map((one) => ({ role: 'addressee', name: one.name, capacity: one.capacity, range: one.range })),
    ...leaders.map((one) => ({ role: 'leader', name: one.name, capacity: one.role, range: one.range })),
    ...contacts.flatMap((one) =>
      one.name === null ? [] : [{ role: 'contact', name: one.name, capacity: one.role, phone: one.phoneRaw, range: one.range }],
    ),
    ...(signer ? [{ role: 'signer', name: signer.name, capacity: null, range: signer.range }] : []),
  ]
  await tx.person.deleteMany({ where: { editionId } })
  await tx.person.createMany({
    data: named.map(({ range, ...person }, ordinal) => ({ editionId, ordinal, ...person, rangeStart: range.start, rangeEnd: range.end })),
  })
}
