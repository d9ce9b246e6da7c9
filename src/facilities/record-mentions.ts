import { sentenceAt } from '#documents/sentence.ts'
import { findMentions } from '#facilities/find-mentions.ts'
import { readNameable } from '#facilities/read-nameable.ts'
import { nameForms } from '#facilities/name-forms.ts'
import type { Transaction } from '#platform/db.ts'

const PLACE = { code: true, name: true, city: true, province: true, unitPrefix: true } as const

/** Holds the mentions until the transaction ends: who publishes and who renames at one moment would each miss what the other writes. */
export async function holdMentions(tx: Transaction): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('mentions', 0))::text`
}

/**
 * Finds the register's facilities in each of these editions and keeps each with its sentence, in place of what was found before.
 * Offsets count in the block's text; a facility named only in the heading has the empty range 0–0.
 */
export async function recordMentions(tx: Transaction, editionIds: readonly string[]): Promise<void> {
  await holdMentions(tx)
  for (const id of editionIds) await recordIn(tx, id)
}

async function recordIn(tx: Transaction, editionId: string): Promise<void> {
  const { document: { district } } = await tx.edition.findUniqueOrThrow({ where: { id: editionId }, select: { document: { select: { district: { select: PLACE } } } } })
  const blocks = await tx.block.findMany({
    where: { editionId }, orderBy: { ordinal: 'asc' }, select: { id: true, heading: true, text: true },
  })
  const forms = nameForms(await readNameable(tx, district, blocks.flatMap(({ heading, text }) => [heading ?? '', text]).join('\n')), district)
  const rows = blocks.flatMap(({ id: blockId, heading, text }) => [
    ...findMentions(heading ?? '', forms).map(({ facilityId, name }) => ({ blockId, facilityId, name, sentence: heading!, rangeStart: 0, rangeEnd: 0 })),
    ...findMentions(text, forms).map(({ facilityId, name, start, end }) => ({
      blockId, facilityId, name, sentence: sentenceAt(text, start, end), rangeStart: start, rangeEnd: end,
    })),
  ])
  await tx.facilityMention.deleteMany({ where: { editionId } })
  await tx.facilityMention.createMany({ data: rows.map((row, ordinal) => ({ editionId, ordinal, ...row })) })
}
