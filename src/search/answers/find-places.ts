import { listDistricts } from '#districts/queries.ts'
import { countOnStreet } from '#facilities/count-on-street.ts'
import { placeFields, placeOf } from '#places/queries.ts'
import type { PlaceKind } from '#places/place.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { type Care, careOn } from '#villages/care.ts'
import { careOf, stated } from '#villages/queries.ts'
import { placeStem } from '#places/place-stem.ts'
import type { Concept } from '#search/question/concepts.ts'

/** A community, village or street somebody names: its street, how many facilities stand there, and whether distances from it are known. */
export type FoundPlace = {
  code: string
  kind: Exclude<PlaceKind, 'abolished'>
  name: string
  district: { slug: string; name: string }
  street: string | null
  inStreet: number
  located: boolean
  /** How it is cared for today, where a source says so; never of a street. */
  care: Care | null
}

const MOST = 4
/** Longer questions are about something else than a place. */
const MOST_WORDS = 3
/** How communities, villages and streets are written in full; people leave these away. */
const ENDINGS = ['', '社区', '社区居委会', '居委会', '社区居民委员会', '居民委员会', '村', '村委会', '村村委会', '村民委员会', '村村民委员会', '街道', '镇', '乡', '街道办事处']

/**
 * The places named by a question of a few words, in one district or anywhere: 枋湖 for 枋湖社区居委会.
 * A street's own name also stands for its facilities, whether or not anything bears it.
 */
export async function findPlaces(concepts: readonly Concept[], districtCode: string | null): Promise<FoundPlace[]> {
  const districts = await listDistricts()
  const isDistrict = ({ word, run }: Concept) => districts.some(({ name }) => word === placeStem(name) && run.includes(name))
  const words = concepts.filter((concept) => !isDistrict(concept)).map(({ word }) => word).filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
  if (words.length === 0 || concepts.length > MOST_WORDS) return []
  const names = words.flatMap((word) => ENDINGS.map((ending) => word + ending))
  const rows = await db().place.findMany({
    where: { name: { in: names }, kind: { not: 'abolished' }, ...(districtCode && { districtCode }) },
    select: { ...placeFields, districtCode: true, care: stated }, orderBy: [{ kind: 'desc' }, { code: 'asc' }], take: MOST,
  })
  return Promise.all(rows.map(async ({ districtCode: code, care, ...row }): Promise<FoundPlace> => {
    const { position, ...place } = placeOf(row)
    const { slug, name } = districts.find((one) => one.code === code)!
    const street = place.kind === 'street' ? place.name : place.street
    const inStreet = street === null ? 0 : await countOnStreet(code, street)
    return { code: place.code, kind: place.kind as FoundPlace['kind'], name: place.name, district: { slug, name }, street, inStreet, located: position !== null, care: careOn(care.map(careOf), dayInChina(new Date())).care }
  }))
}
