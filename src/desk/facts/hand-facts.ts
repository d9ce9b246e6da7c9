import { z } from 'zod'
import { type FactKind, FACT_KINDS } from '#desk/facts/fact-kinds.ts'
import { findWords } from '#desk/facts/find-words.ts'
import { type Section, sectionsOf } from '#desk/facts/sections.ts'
import { decisionsOn } from '#desk/review/decisions.ts'
import type { Transaction } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** A fact a person put in, or set in the place of one that was read. It is known by its key, as one that was read would be. */
export const HandFact = z.object({
  kind: z.enum(FACT_KINDS as [FactKind, ...FactKind[]]),
  /** The words of the text that show it, and where they began: looked for anew whenever the text changes. */
  quote: z.string(),
  near: z.int().nonnegative(),
  data: z.record(z.string(), z.json()),
  /** The key of the fact it stands in the place of. */
  replaces: z.string().nullable(),
})
export type HandFact = z.infer<typeof HandFact>

/** What people put into an edition by hand, by key. */
export function handFactsOf({ handFacts }: { handFacts: Prisma.JsonValue }): Record<string, HandFact> {
  return z.record(z.string(), HandFact).parse(handFacts)
}

/**
 * Puts the facts of an edition that people put in beside those that were read, in place of the former ones by hand. One whose
 * words the text no longer has waits unseen until they are back, and what it replaced counts meanwhile.
 */
export async function writeHandFacts(tx: Transaction, editionId: string): Promise<void> {
  await tx.fact.deleteMany({ where: { editionId, byHand: true } })
  await tx.fact.updateMany({ where: { editionId, replacedBy: { not: null } }, data: { replacedBy: null } })
  const edition = await tx.edition.findUniqueOrThrow({ where: { id: editionId }, select: { text: true, handFacts: true, documentId: true } })
  const facts = Object.entries(handFactsOf(edition))
  if (facts.length === 0) return

  const blocks = await tx.block.findMany({ where: { editionId }, select: { anchor: true, path: true, rangeStart: true }, orderBy: { ordinal: 'asc' } })
  const read = await tx.fact.findMany({ where: { editionId }, select: { key: true, path: true } })
  const known = new Map(read.map(({ key, path }) => [key, path]))
  const decided = await decisionsOn(tx, edition.documentId)
  const sections = facts.some(([, { kind }]) => kind === 'opinion') ? await sectionsOf(tx, editionId) : []
  let ordinal = read.length
  for (const [key, { kind, quote, near, data, replaces }] of facts) {
    const range = findWords(edition.text, quote, near)
    if (!range) continue
    if (replaces) await tx.fact.updateMany({ where: { editionId, key: replaces }, data: { replacedBy: key } })
    // The importer may by now read it so itself.
    if (known.has(key)) continue
    const block = blocks.findLast(({ rangeStart }) => rangeStart <= range.start) ?? blocks[0]
    await tx.fact.create({
      data: {
        editionId, ordinal: ordinal++, kind, key, byHand: true, quote, confidence: 'certain', data: (kind === 'opinion' ? answeredIn(sections, data) : data) as Prisma.InputJsonObject,
        anchor: block?.anchor ?? '', path: (replaces && known.get(replaces)) ?? block?.path ?? null, line: edition.text.slice(0, range.start).split('\n').length,
        rangeStart: range.start, rangeEnd: range.end, ...decided(key),
      },
      select: { id: true },
    })
  }
}

/** An opinion whose answer stood in a section, led to where the section with this heading now is: numbers shift when paragraphs are put in. */
function answeredIn(sections: Section[], data: HandFact['data']): HandFact['data'] {
  const section = sections.find(({ heading }) => heading === data.headingRaw)
  return section ? { ...data, answer: section.path } : data
}
