import { GRAMMAR, VERBS_ALONE, WHOLE_WITHOUT } from '#ingest/word-lists/proofreading/single-words.ts'
import { costsUpTo } from '#ingest/proofreading/words/costs.ts'
import { rarityOf } from '#ingest/proofreading/words/lexicon.ts'
import { officialChinese } from '#ingest/proofreading/language/language.ts'
import { STOP, type Signs } from '#ingest/proofreading/language/signs.ts'
import type { Mending } from '#ingest/proofreading/language/mendings.ts'
import { wordAt } from '#ingest/proofreading/words/segments.ts'

/** What speaks for a character left out, as it was weighed on slips planted at random (see docs/decisions); above 0 it is likelier than not. */
const WEIGHT = { gain: 0.17, words: 0.31, common: 0.26, unseenPair: 1, strangeMended: -0.48, seenFour: 0.46, alone: -0.21, strangeAround: -0.18, oneSide: -0.37 }
const BASE = -5.07
const AROUND = 6
/** 弘爱医疗集团: what stands before it is a name. */
const INSTITUTION = /^[\u4e00-\u9fff]{0,3}(?:医疗集团|集团|医院|公司|药房|药店|诊所|门诊部|幼儿园)/u
/** As rare as a word can be. */
const RAREST = 25

/**
 * How much speaks for the character that `mending` puts in: that it completes a common word of which half stands there, a half that seldom is a word of
 * its own, and that what was never seen in a row is so only across the gap, while the stretch with it was. Below 0 less than for the text as written.
 */
export function weightOfGap(text: string, read: Signs, { from, by, gain }: Mending, at: number, right: string): number {
  const mended = wordAt(text.slice(0, at) + right + text.slice(at), at)
  const halves = [at > mended.from ? wordAt(text, at - 1).word : '', at < mended.from + mended.word.length - 1 ? wordAt(text, at).word : ''].filter((word) => word.length === 1 && !GRAMMAR.has(word) && !VERBS_ALONE.has(word))
  if (mended.word.length === 1 || halves.length === 0 || halves.some((half) => isEnumerated(text, at, half)) || WHOLE_WITHOUT.has(right) || isWholeVerb(text, at) || isBracketed(text, at) || INSTITUTION.test(text.slice(at, at + 8))) return -Infinity
  const { alone, numbers, pair } = officialChinese()
  const standing = Math.min(...halves.map((half) => alone(numbers.get(half.charCodeAt(0)) ?? STOP)))
  const [before, behind] = [text.slice(Math.max(0, at - AROUND), at), text.slice(at, at + AROUND)]
  const words = costsUpTo(before + behind).at(-1)! - costsUpTo(before + right + behind).at(-1)!
  const { strangeMended, strangeAround, seenFour, oneSide } = stretchesAbout(read, from, by[0]!)
  return BASE + WEIGHT.gain * gain + WEIGHT.words * words + WEIGHT.common * (RAREST - Math.min(RAREST, rarityOf(mended.word))) + WEIGHT.alone * standing +
    WEIGHT.unseenPair * (pair(read.signs[from - 1]!, read.signs[from]!) === 0 ? 1 : 0) + WEIGHT.strangeMended * strangeMended + WEIGHT.strangeAround * strangeAround + WEIGHT.seenFour * seenFour + WEIGHT.oneSide * oneSide
}

/** Of the stretches about a gap: those of three that were never seen, with the character and beside it, and those of four that were, with it. */
function stretchesAbout({ signs, length }: Signs, from: number, put: number): { strangeMended: number; strangeAround: number; seenFour: number; oneSide: 0 | 1 } {
  const { three, four } = officialChinese()
  const isStrange = (at: number) => at >= 0 && at + 2 < length && three(signs[at]!, signs[at + 1]!, signs[at + 2]!) === 0
  const [x, a, b, c, d, e] = [signs[from - 3] ?? STOP, signs[from - 2] ?? STOP, signs[from - 1]!, signs[from] ?? STOP, signs[from + 1] ?? STOP, signs[from + 2] ?? STOP]
  return {
    strangeMended: [three(a, b, put), three(b, put, c), three(put, c, d)].filter((seen) => seen === 0).length,
    strangeAround: [-6, -5, -4, -3, 0, 1, 2, 3].filter((step) => isStrange(from + step)).length,
    oneSide: isStrange(from - 2) && isStrange(from - 1) ? 0 : 1,
    seenFour: [four(x, a, b, put), four(a, b, put, c), four(b, put, c, d), four(put, c, d, e)].filter((seen) => seen > 0).length,
  }
}

/** 康养游、乡村游: what ends or begins the items of a list is whole. */
function isEnumerated(text: string, at: number, half: string): boolean {
  const around = text.slice(Math.max(0, at - 2 * AROUND), at + 2 * AROUND)
  return around.includes('、') && around.indexOf(half) !== around.lastIndexOf(half)
}

/** 您所提的建议, 提意见: the verb is whole. */
function isWholeVerb(text: string, at: number): boolean {
  return text[at] === '的' || text[at - 2] === '所' || (text[at - 1] === '提' && /^(?:宝贵|意见|建议|要求|问题|[案请示名交])/u.test(text.slice(at, at + 2)))
}

/** 分院（校）, 界桩（标）: what a bracket may hold in place of the character before it. */
function isBracketed(text: string, at: number): boolean {
  return /[（(][\u4e00-\u9fff]?$/u.test(text.slice(Math.max(0, at - 2), at)) && /^[\u4e00-\u9fff]?[）)]/u.test(text.slice(at, at + 2))
}
