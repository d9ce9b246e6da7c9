import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import streets from '../../../content/facilities/streets.json' with { type: 'json' }
import { soundOf, spelling } from '#search/words/sound.ts'
import { SYNONYMS } from '#search/words/lists/synonyms.ts'
import { TERMS } from '#search/words/lists/terms.ts'

/** High enough that a word of the field wins over the general words it is made of. */
const FREQUENCY = 100_000

let loaded: Jieba | undefined

/** The segmenter with the field's own words and the places of the districts, loaded once per process. */
export function segmenter(): Jieba {
  if (loaded) return loaded
  loaded = Jieba.withDict(dict)
  const words = new Set([...TERMS, ...SYNONYMS.flat(), ...placeNames()])
  loaded.loadDict(Buffer.from([...words].map((word) => `${word} ${FREQUENCY} n\n`).join('')))
  return loaded
}

let sounding: Map<string, string[]> | undefined

/** The field's own words that letters spell: 疫苗 for yimiao. */
export function wordsSounding(letters: string): string[] {
  sounding ??= Map.groupBy(new Set([...TERMS, ...SYNONYMS.flat()]), (word) => spelling([word])[0] ?? '') as Map<string, string[]>
  return sounding.get(soundOf(letters)) ?? []
}

/** Streets, communities and villages with and without what they are: 禾山街道 and 禾山. */
function placeNames(): string[] {
  const names = streets.districts.flatMap(({ streets: all }) => all.flatMap((street) => [street.name, ...street.communities.map(({ name }) => name)]))
  return names.flatMap((name) => [name, name.replace(/(社区居委会|居委会|村委会|村民委员会|街道|镇|乡)$/, '')]).filter((name) => name.length >= 2)
}
