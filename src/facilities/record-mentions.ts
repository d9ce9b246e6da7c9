import { tagsOfDocument } from '#documents/cache-tags.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { sentenceAt } from '#documents/sentence.ts'
import { findMentions } from '#facilities/find-mentions.ts'
import { type NameForm, nameForms, type Place } from '#facilities/name-forms.ts'
import type { Transaction } from '#platform/db.ts'

const PLACE = { code: true, name: true, city: true, province: true, unitPrefix: true } as const

type FormsOf = (place: Place) => Map<string, NameForm>

/**
 * Finds the register's facilities in an edition and keeps each with its sentence, in place of what was found before.
 * Offsets count in the block's text; a facility named only in the heading has the empty range 0–0.
 */
export async function recordMentions(tx: Transaction, editionId: string): Promise<void> {
  await recordIn(tx, editionId, await readForms(tx))
}

/** Reads every live edition again, after names have changed. The answer is what to expire: each names its facilities. */
export async function recordAllMentions(tx: Transaction): Promise<string[]> {
  const live = await tx.edition.findMany({ where: publicEditions, select: { id: true, document: { select: { slug: true, district: { select: { slug: true } } } } } })
  if (live.length === 0) return []
  const formsOf = await readForms(tx)
  for (const { id } of live) await recordIn(tx, id, formsOf)
  return live.flatMap(({ document }) => tagsOfDocument(document.district.slug, document.slug))
}

/** The register's names as each place reads them, made out once a place. */
async function readForms(tx: Transaction): Promise<FormsOf> {
  const facilities = await tx.facility.findMany({
    select: { id: true, name: true, aliases: true, type: true, districtCode: true, relatedDistricts: true },
  })
  const known = new Map<string, Map<string, NameForm>>()
  return (place) => {
    const forms = known.get(place.code) ?? nameForms(facilities, place)
    known.set(place.code, forms)
    return forms
  }
}

async function recordIn(tx: Transaction, editionId: string, formsOf: FormsOf): Promise<void> {
  const { document } = await tx.edition.findUniqueOrThrow({ where: { id: editionId }, select: { document: { select: { district: { select: PLACE } } } } })
  const forms = formsOf(document.district)
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
