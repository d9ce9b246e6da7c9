import type { Kind } from '#config/paths.ts'
import { dayInChina } from '#platform/clock.ts'
import { DEFAULT_LOCALE } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { careOn } from '#villages/care.ts'
import { careWords } from '#villages/care-words.ts'
import { listVillages } from '#villages/queries.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { isFacilityPlace } from '#feedback/places.ts'
import { readRowPlace, sayRow } from '#feedback/records.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'

/** What an address asks about: the slug of a facility or a document, and the field, row or anchor there; or the code of a village. */
export type Asked = { facility: string | null; document: string | null; village: string | null; place: string | null }

/** What feedback is about: one page, the place on it, and what stands there now. */
export type Subject = {
  about: { kind: 'facility'; id: string } | { kind: 'village'; id: string } | { kind: Kind; id: string }
  slug: string
  title: string
  place: string | null
  says: string | null
}

/** The facility, public document or village of a district that somebody has something to say about; NotFoundError when there is none. */
export async function findSubject(districtCode: string, { facility, document, village, place }: Asked): Promise<Subject> {
  const found = facility ? await ofFacility(districtCode, facility, place) : document ? await ofDocument(districtCode, document, place) : village ? await ofVillage(districtCode, village) : null
  if (!found) throw new NotFoundError(`nothing to say about ${facility ?? document ?? village}`)
  return found
}

async function ofFacility(districtCode: string, slug: string, place: string | null): Promise<Subject | null> {
  const fields = place === 'position' ? ['lat', 'lng', 'crs'] : [place ?? '']
  const row = await db().facility.findFirst({
    where: { slug, OR: [{ districtCode }, { districtCode: null, relatedDistricts: { has: districtCode } }] },
    select: { id: true, slug: true, name: true, values: { where: { field: { in: fields } }, select: { field: true, value: true }, orderBy: { ordinal: 'asc' } } },
  })
  if (!row) return null
  const about = { about: { kind: 'facility' as const, id: row.id }, slug: row.slug, title: row.name }
  const one = readRowPlace(place)
  const said = one && (await sayRow(row.id, one))
  if (said) return { ...about, place, says: said }
  const standing = fields.flatMap((field) => row.values.find((value) => value.field === field)?.value ?? [])
  return { ...about, place: isFacilityPlace(place) ? place : null, says: standing.length > 0 ? standing.join(', ') : null }
}

/** How a village is cared for is said and doubted as a whole. */
async function ofVillage(districtCode: string, code: string): Promise<Subject | null> {
  const village = (await listVillages(districtCode)).find((one) => one.code === code)
  if (!village) return null
  const { care } = careOn(village.statements, dayInChina(new Date()))
  return { about: { kind: 'village', id: village.id }, slug: village.code, title: village.name, place: null, says: care && careWords(care, translator(DEFAULT_LOCALE)) }
}

async function ofDocument(districtCode: string, slug: string, anchor: string | null): Promise<Subject | null> {
  const edition = await db().edition.findFirst({
    where: { ...publicEditions, document: { districtCode, slug } },
    select: { title: true, document: { select: { id: true, slug: true, kind: true } }, blocks: { where: { anchor: anchor ?? '' }, select: { text: true }, take: 1 } },
  })
  if (!edition) return null
  const [block] = edition.blocks
  const { id, kind } = edition.document
  return { about: { kind, id }, slug: edition.document.slug, title: edition.title ?? edition.document.slug, place: block ? anchor : null, says: block?.text ?? null }
}
