import { type District, listDistricts } from '#districts/queries.ts'
import type { FacilityItem } from '#facilities/list-facilities.ts'
import { countUnknown } from '#facilities/list-filters.ts'
import type { Moment } from '#hours/answer.ts'
import { writeTime } from '#hours/period.ts'
import { placeStem } from '#places/place-stem.ts'
import { askList } from '#search/ask-list.ts'
import { SPECIALTY_WORDS } from '#search/answers/kind-words.ts'
import { readWish, type Wish } from '#search/answers/read-wish.ts'
import { fold } from '#search/words/fold.ts'

/** What a list of facilities is asked, as it stands in its address. */
export type ListAsked = Record<string, string>

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
    /** Whether it can be ordered from a place that is chosen. */
    measurable: boolean
    identity: { latinName: string | null }
  }[]
}

/** So many districts are looked through; where there are more, the words have to name one. */
const MOST_DISTRICTS = 6

/**
 * The doors a question wishes for, in one district or in those it names, else in those where facilities answer; null where it wishes
 * for none. `answering` are the codes of districts in which something was found, most first.
 */
export async function findDoors(words: string, districtCode: string | null, answering: string[], now: Moment): Promise<FoundDoors | null> {
  const wish = readWish(fold(words), now)
  if (wish === null) return null
  const all = await listDistricts()
  const named = all.filter(({ name }) => wish.rest.includes(placeStem(name)))
  const answered = answering.flatMap((code) => all.filter((one) => one.code === code))
  const wider = named.length > 0 ? named : answered.length === 0 && all.length <= MOST_DISTRICTS ? all : answered
  const districts = districtCode ? all.filter(({ code }) => code === districtCode) : wider.slice(0, MOST_DISTRICTS)
  if (districts.length === 0) return null
  return { wish, districts: await Promise.all(districts.map((district) => listIn(district, wish))) }
}

/** The list of a district that answers a wish best: of the ways to ask for a specialty, the one that finds most. */
async function listIn({ code, slug, name, identity }: District, wish: Wish): Promise<FoundDoors['districts'][number]> {
  const { everything } = await askList(code, new URLSearchParams())
  const street = everything.map((facility) => facility.street).find((one) => one !== null && wish.rest.includes(placeStem(one)))
  const lists = await Promise.all(subjectsOf(wish, everything).map(async (subject) => {
    const asked = { ...subject, ...conditionsOf(wish), ...(street && { street }) }
    const { all, found, filters, starts } = await askList(code, new URLSearchParams(asked))
    return { slug, name, identity, asked, count: found.length, unknown: countUnknown(all, filters), measurable: starts.length > 0 }
  }))
  return lists.toSorted((a, b) => b.count + b.unknown - a.count - a.unknown)[0]!
}

/** The ways to ask a list for what is wished: a specialty by the words the register has for it, and by what houses are called. */
function subjectsOf({ service, specialty, type }: Wish, everything: readonly FacilityItem[]): ListAsked[] {
  if (specialty === null) return [{ ...(service && { service }), ...(type && { type }) }]
  const known = SPECIALTY_WORDS[specialty]!.filter((word) => everything.some(({ specialties }) => specialties.includes(word)))
  return [...known.map((word) => ({ specialty: word })), { q: specialty }]
}

function conditionsOf({ time, stepFree }: Wish): ListAsked {
  return { ...(time !== null && time.kind !== 'unannounced' && { open: 'now' }), ...(time?.kind === 'then' && { at: writeTime(time.time) }), ...(stepFree && { step: 'yes' }) }
}
