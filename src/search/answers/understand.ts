import { LONGEST_QUESTION, MOST_DISTRICTS } from '#search/answers/bounds.ts'
import { KIND_WORDS, NEAR_WORDS, NEED_WORDS, SPECIALTY_WORDS, STEP_FREE_WORDS } from '#search/answers/kind-words.ts'
import { serviceWords } from '#search/answers/match-services.ts'
import { respell } from '#search/answers/respell.ts'
import { placeForms } from '#search/answers/take-place.ts'
import { ACCESS_WORDS, FEE_WORDS, INSURED_WORDS, MODE_WORDS } from '#search/answers/term-words.ts'
import { ANY_HOLIDAY_WORDS, DAY_WORDS, HOLIDAY_WORDS, NOW_WORDS, OPEN_WORDS, PART_WORDS } from '#search/answers/time-words.ts'
import { listDistricts } from '#districts/queries.ts'
import type { Place } from '#places/place.ts'
import { listPlaces } from '#places/queries.ts'
import { fold } from '#search/words/fold.ts'

const LISTS = [KIND_WORDS, SPECIALTY_WORDS, MODE_WORDS, FEE_WORDS, ACCESS_WORDS, HOLIDAY_WORDS].flatMap((lists) => Object.values(lists).flat())
const VOCABULARY = [...LISTS, ...NEAR_WORDS, ...NEED_WORDS, ...STEP_FREE_WORDS, ...INSURED_WORDS, ...NOW_WORDS, ...OPEN_WORDS, ...ANY_HOLIDAY_WORDS, ...Object.keys(DAY_WORDS), ...Object.keys(PART_WORDS)]

/**
 * The words of somebody who looks for a door, folded; those that no document and no name bears, and what is written in letters, as the words
 * for services, conditions and places that sound the same.
 *
 * @example
 * await understand('付近打议苗', ['付近', '打议苗'], '350206') //=> '附近打疫苗'
 */
export async function understand(words: string, unheard: readonly string[], districtCode: string | null): Promise<string> {
  const folded = fold(words)
  const doubted = [...new Set([...unheard, ...(folded.match(/[a-z]{4,}/g) ?? [])])]
  if (doubted.length === 0 || folded.length > LONGEST_QUESTION) return folded
  return respell(folded, doubted, [...VOCABULARY, ...serviceWords(), ...(await placesAround(districtCode)).flatMap(placeForms)])
}

async function placesAround(districtCode: string | null): Promise<Place[]> {
  const codes = districtCode ? [districtCode] : (await listDistricts()).map(({ code }) => code)
  return codes.length > MOST_DISTRICTS ? [] : (await Promise.all(codes.map((code) => listPlaces(code)))).flat()
}
