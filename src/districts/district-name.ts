import { pinyin } from 'pinyin-pro'
import type { Translate } from '#i18n/translate.ts'
import { remembered } from '#platform/remembered.ts'

/** What a division's name ends in, and what that is called in English; the longest first. */
const ENDINGS = [['自治县', 'Autonomous County'], ['自治旗', 'Autonomous Banner'], ['新区', 'New Area'], ['林区', 'Forestry District'], ['地区', 'Prefecture'], ['区', 'District'], ['县', 'County'], ['市', 'City'], ['旗', 'Banner']] as const

/** A country has some three thousand divisions; spelling one out costs more than the rest of a page's head. */
const MOST = 5_000

/**
 * The name of a district, or of its city, in the reader's language: as it is, or in pinyin with what it is in English. A district whose characters are read otherwise than usual states its own (`identity.latinName`).
 *
 * @example
 * districtName({ name: '湖里区' }, translator('en')) //=> 'Huli District'
 */
export function districtName({ name, identity }: { name: string; identity?: { latinName: string | null } }, t: Translate): string {
  return t('site.district', { name, latin: identity?.latinName ?? latinName(name) })
}

/**
 * A division's name by the rules of the gazetteer (GB/T 28039—2011): the proper part in one word, an apostrophe before a syllable that begins with a, e or o. A proper part of one character keeps its ending: 蕲县 would be nobody's Qi.
 *
 * @example
 * latinName('西安市') //=> 'Xi’an City'
 */
export const latinName = remembered(MOST, spellOut)

function spellOut(name: string): string {
  const [ending, word] = ENDINGS.find(([end]) => name.endsWith(end) && name.length > end.length + 1) ?? ['', '']
  const proper = ending === '' ? name : name.slice(0, -ending.length)
  return [inOneWord(pinyin(proper, { toneType: 'none', type: 'array', v: true })), word].filter(Boolean).join(' ')
}

/**
 * The proper part of a name as the gazetteer writes it.
 *
 * @example
 * inOneWord(['xi', 'an']) //=> 'Xi’an'
 */
export function inOneWord(syllables: readonly string[]): string {
  const joined = syllables.map((syllable, index) => (index > 0 && /^[aeo]/.test(syllable) ? `’${syllable}` : syllable)).join('').replaceAll('v', 'ü')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}
