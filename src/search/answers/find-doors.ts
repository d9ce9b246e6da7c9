import { type District, districtsOf, listDistricts } from '#districts/queries.ts'
import { countUnknown, countUnstated } from '#facilities/list-filters.ts'
import { type ListedFacility, listFacilities } from '#facilities/list-facilities.ts'
import { type ListStart, startsOf } from '#facilities/starts.ts'
import { TYPE_GROUPS } from '#facilities/type-group.ts'
import type { Moment } from '#hours/answer.ts'
import { writeTime } from '#hours/period.ts'
import { placeStem } from '#places/place-stem.ts'
import { listPlaces } from '#places/queries.ts'
import type { Place } from '#places/place.ts'
import { remembered } from '#platform/remembered.ts'
import { askList } from '#search/ask-list.ts'
import { LONGEST_QUESTION, MOST_DISTRICTS } from '#search/answers/bounds.ts'
import { SPECIALTY_WORDS } from '#search/answers/kind-words.ts'
import { saysKindOnly } from '#search/answers/means-house.ts'
import { readWish, type Wish } from '#search/answers/read-wish.ts'
import { takePlace } from '#search/answers/take-place.ts'

/** Of a country's districts, which every question is looked through for. */
const stemOf = remembered(5_000, placeStem)

/** What a list of facilities is asked, as it stands in its address. */
export type ListAsked = Record<string, string>

/** Where a list was taken to start from: ordered from a place whose point is known, or narrowed to a street, its own where the place has no point. */
export type Whence = { place: string; street: string | null }

/** The doors some words wish for: how they were understood, and in each district the list that answers. */
export type FoundDoors = {
  wish: Wish
  districts: {
    slug: string
    name: string
    asked: ListAsked
    /** How many the list holds; of those that fit but for the time, how many nothing tells the hours of. */
    count: number
    unknown: number
    /** Of a condition that most sources leave open: how many more may fulfil it. */
    unstated: ReturnType<typeof countUnstated>
    from: Whence | null
    /** The place that was named, from which nothing can be measured. */
    unmeasured: string | null
    /** Whether it can be ordered from a place that is chosen. */
    measurable: boolean
    identity: { latinName: string | null }
  }[]
}

/**
 * The doors a folded question wishes for, in one district or in those it names, else in those where facilities answer; null where it wishes
 * for none. `answering` are the codes of districts in which something was found, most first.
 */
export async function findDoors(folded: string, districtCode: string | null, answering: string[], now: Moment): Promise<FoundDoors | null> {
  if (folded === '' || folded.length > LONGEST_QUESTION) return null
  const all = await listDistricts()
  const named = all.filter(({ name }) => folded.includes(stemOf(name)))
  const answered = await districtsOf(answering.slice(0, MOST_DISTRICTS))
  const wider = named.length > 0 ? named : all.length <= MOST_DISTRICTS ? all : answered
  const districts = districtCode ? await districtsOf([districtCode]) : wider.slice(0, MOST_DISTRICTS)
  const unnamed = named.reduce((text, { name }) => blankAll(blankAll(text, name), placeStem(name)), folded)
  if (districtCode === null && named.length === 0 && all.length > MOST_DISTRICTS && saysKindAlone(readWish(unnamed, now, false))) return null
  const read = await Promise.all(districts.map(async (district) => ({ district, taken: takePlace(unnamed, await listPlaces(district.code)) })))
  const longest = Math.max(0, ...read.map(({ taken }) => taken?.said.length ?? 0))
  const placed = read.filter(({ taken }) => longest > 0 && taken?.said.length === longest)
  const wish = readWish(placed[0]?.taken?.rest ?? unnamed, now, placed.length > 0)
  if (wish === null) return null
  const asked = placed.length > 0 ? placed : districtCode || named.length > 0 || answered.length === 0 ? read : read.filter(({ district }) => answering.includes(district.code))
  if (asked.length === 0) return null
  return { wish, districts: await Promise.all(asked.map(({ district, taken }) => listIn(district, wish, longest > 0 ? taken?.place ?? null : null))) }
}

/** 口腔医院, and nothing else: of many districts, no few answer it better than the results below do. */
function saysKindAlone(wish: Wish | null): boolean {
  return wish !== null && wish.rest.trim() === '' && saysKindOnly(wish)
}

/** The list of a district that answers a wish best: of the ways to ask for a specialty, the one that finds most. */
async function listIn({ code, slug, name, identity }: District, wish: Wish, place: Place | null): Promise<FoundDoors['districts'][number]> {
  const [houses, places] = await Promise.all([listFacilities(code), listPlaces(code)])
  const starts = startsOf(places, houses)
  const whence = whenceOf(place, wish, houses, starts)
  const lists = await Promise.all(subjectsOf(wish, houses).map(async (subject) => {
    const asked = { ...subject, ...conditionsOf(wish), ...whence?.asked }
    const { all, found, filters } = await askList(code, new URLSearchParams(asked))
    return { slug, name, identity, asked, count: found.length, unknown: countUnknown(all, filters), unstated: countUnstated(all, filters), from: whence?.from ?? null, unmeasured: whence ? null : (place?.name ?? wish.nearTo), measurable: starts.length > 0 }
  }))
  return lists.toSorted((a, b) => b.count + b.unknown - a.count - a.unknown)[0]!
}

/**
 * Where to start from: a street that was named without a word for near by narrows the list; any other place orders it, or, where its point
 * is not known, narrows it to the place's own street. A name that is no place's may be that of a house, such as a hospital.
 */
function whenceOf(place: Place | null, { near, nearTo, rest }: Wish, houses: readonly ListedFacility[], starts: readonly ListStart[]): { asked: ListAsked; from: Whence } | null {
  const streets = new Set(houses.flatMap(({ street }) => street ?? []))
  const start = place ? starts.find(({ key }) => key === place.code) : nearTo === null ? undefined : houseCalled(nearTo, houses, starts)
  if (start && (near || place?.kind !== 'street')) return { asked: { near: start.key }, from: { place: start.name, street: null } }
  const street = place?.street ?? [...streets].find((one) => `${nearTo ?? ''} ${rest}`.includes(placeStem(one))) ?? null
  return street !== null && streets.has(street) ? { asked: { street }, from: { place: place?.name ?? street, street } } : null
}

/** The start that is a house whose name holds some words, the shortest name first, of equal ones a hospital before a clinic. */
function houseCalled(words: string, houses: readonly ListedFacility[], starts: readonly ListStart[]): ListStart | undefined {
  const called = houses.filter(({ name, aliases }) => [name, ...aliases].some((one) => one.includes(words)))
    .toSorted((a, b) => a.name.length - b.name.length || TYPE_GROUPS.indexOf(a.group) - TYPE_GROUPS.indexOf(b.group))
  return called.flatMap(({ slug }) => starts.filter(({ key }) => key === slug))[0]
}

/** The ways to ask a list for what is wished: a specialty by the words the register has for it, and by what houses are called. */
function subjectsOf({ service, specialty, type, level }: Wish, houses: readonly ListedFacility[]): ListAsked[] {
  if (specialty === null) return [{ ...(service && { service }), ...(type && { type }), ...(level && { level: level.tier }), ...(level?.rank && { rank: level.rank }) }]
  const known = SPECIALTY_WORDS[specialty]!.filter((word) => houses.some(({ specialties }) => specialties.includes(word)))
  return [...known.map((word) => ({ specialty: word })), { q: specialty }]
}

/** That the insurance pays is said of a service; of a house only that it takes it. */
function conditionsOf({ service, time, terms: { mode, fee, access, insured }, stepFree }: Wish): ListAsked {
  return {
    ...(time !== null && time.kind !== 'unannounced' && { open: 'now' }), ...(time?.kind === 'then' && { at: writeTime(time.time) }), ...(stepFree && { step: 'yes' }),
    ...(mode && { mode }), ...(access && { access }), ...(fee ? { fee } : insured && (service ? { fee: 'insured' } : { insurance: 'yes' })),
  }
}

function blankAll(text: string, word: string): string {
  return text.replaceAll(word, ' '.repeat(word.length))
}
