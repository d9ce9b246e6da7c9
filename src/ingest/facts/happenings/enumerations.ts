import { actWordsLength } from '#ingest/facts/commitments/measure-words.ts'
import { partsOf, quietQuotes, type Stretch } from '#ingest/text/sentences.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'
import { stateFrom, type Passage } from '#ingest/facts/passages.ts'
import type { Enumeration } from '#ingest/facts/happenings/shapes.ts'

const ANNOUNCED = /^[^、]{0,12}?(?:包括|涵盖|涉及|分别是|分别为|主要有|即)/u
const UNIT = '(?:个|项|类|种|家|所|大|支|间|门|处|名|条|座|台|方面|环节)'
const NUMBER = '(?<count>\\d{1,3}|[一二两三四五六七八九十]{1,3})'
const NOUN = '(?<noun>[\\u4e00-\\u9fff]{1,14}?)'
/** 等10项制度, 等多个专病共管项目, 等慢病筛查服务项目8项 */
const AFTER = [
  new RegExp(`^等?共?(?<many>多|若干)(?:${UNIT})${NOUN}(?=$|[的，。；、建试])`, 'u'),
  new RegExp(`^等?共?${NUMBER}\\s?${UNIT}${NOUN}(?=$|[的，。；、（建试])`, 'u'),
  new RegExp(`^等${NOUN}(?:共|合计|共计)?${NUMBER}\\s?${UNIT}(?=$|[，。；、])`, 'u'),
]
/** A list of three is seen to be three. */
const FEWEST = 4

/**
 * Finds lists that say how many they are: A、B、C、D等4项制度, A、B、C、D等服务项目4项, or of many kinds (等多个项目). A list that names a few of
 * more (A、B等17个行动) is left out; one that is out by one is kept, for a reader will want to know.
 */
export function findEnumerations(passages: readonly Passage[]): Enumeration[] {
  return passages.filter(({ role }) => role === 'body').flatMap((passage) => {
    const { text } = passage.text
    if (!text.includes('、')) return []
    return partsOf(text, '，。；：,;:').flatMap((clause) => readList(passage, clause))
  })
}

function readList(passage: Passage, { start, end }: Stretch): Enumeration[] {
  const clause = passage.text.text.slice(start, end)
  if (clause.split('、', FEWEST).length < FEWEST) return []
  const quiet = quietQuotes(clause)
  for (const close of closings(quiet)) {
    const announced = ANNOUNCED.exec(clause)?.[0].length ?? 0
    const lead = announced + actWordsLength(clause.slice(announced))
    const items = partsOf(clause.slice(lead, close), '、', quiet.slice(lead, close)).map((item) => clause.slice(lead + item.start, lead + item.end))
    if (items.length < FEWEST) continue
    const after = AFTER.map((form) => form.exec(clause.slice(close))).find((match) => match !== null)
    if (!after) continue
    const { count, noun, many } = after.groups!
    const stated = count ? readNumeral(count) : null
    if (stated !== null && Math.abs(stated - items.length) > 1) continue
    const label = many ?? after[0].endsWith(noun!) ? after[0].replace(/^等?共?(?:(?:多|若干)(?:个|项|类|种|家))?/u, '') : noun!
    return [{ ...stateFrom(passage, passage.text, start, start + close + after[0].length, 'certain'), label, statedCount: stated, items }]
  }
  return []
}

/** Where a list may end: before 等, or before the number that counts it. */
function closings(quiet: string): number[] {
  return [...quiet.matchAll(/等(?=[^、]{1,24}$)|(?<=、[^、]{2,12})(?=[三四五六七八九十\d]{1,2}(?:个|项|类|种|大)[^、]{1,14}$)/gu)].map(({ index }) => index).slice(0, 4)
}
