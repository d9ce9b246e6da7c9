import { findMentions } from '#facilities/find-mentions.ts'
import { nameForms } from '#facilities/name-forms.ts'
import { sentenceAt } from '#documents/sentence.ts'
import type { Transaction } from '#platform/db.ts'

const PLACE = { code: true, name: true, city: true, province: true, unitPrefix: true } as const

/**
 * Finds the register's facilities in an edition and keeps each with its sentence, in place of what was found before.
 * Offsets count in the block's text; a facility named only in the heading has the empty range 0–0.
 */
export async function recordMentions(tx: Transaction, editionId: string): Promise<void> {
  const { document } = await tx.edition.findUniqueOrThrow({ where: { id: editionId }, select: { document: { select: { district: { select: PLACE } } } } })
  const facilities = await tx.facility.findMany({
    select: { id: true, name: true, aliases: true, type: true, districtCode: true, relatedDistricts: true },
  })
  const forms = nameForms(facilities, document.district)
  const blocks = await tx.block.findMany({
    where: { editionId }, orderBy: { ordinal: 'asc' }, select: { id: true, heading: true, text: true },
  })
  const rows = blocks.flatMap(({ id: blockId, heading, text }) => [
    ...findMentions(heading ?? '', forms).map(({ facilityId, name }) => ({ blockId, facilityId, name, sentence: heading!, rangeStart: 0, rangeEnd: 0 })),
    ...findMentions(text, forms).map(({ facilityId, name, start, end }) => ({
      blockId, facilityId, name, sentence: sentenceAt(text, start, end), rangeStart: start, rangeEnd: end,
    })),
  ])
  await tx.facilityMention.deleteMany({ where: { editionId } })
  await tx.facilityMention.createMany({ data: rows.map((row, ordinal) => ({ editionId, ordinal, ...row })) })
}
