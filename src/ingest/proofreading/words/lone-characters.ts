import { rarityOf } from '#ingest/proofreading/words/lexicon.ts'
import { PARTICLES, STANDALONE } from '#ingest/word-lists/proofreading/single-words.ts'

/** A character that stands alone in right sentences of offices: 的, 现/答复, 服务/点. */
export function standsAlone(character: string): boolean {
  return PARTICLES.has(character) || STANDALONE.has(character)
}

/** Rarer than one in 7,000,000 words: such pairs of characters are more often slips than words (中新 for 中心). */
const HARDLY_A_WORD = 15.8

/** A word of the segmented text that is one character and no word, or hardly a word: where it stands, a word may have been misspelt. */
export function isLone(token: string): boolean {
  if (!isHan(token)) return false
  return token.length === 1 ? !standsAlone(token) : token.length === 2 && rarityOf(token) > HARDLY_A_WORD
}

/** So near, two items of one list stand. */
const NEAR = 8

/** Whether the character at a place stands once more within a few (保重点、保运转; 康养游、乡村游): it is meant as it stands. */
export function comesBack(text: string, at: number): boolean {
  return text.slice(Math.max(0, at - NEAR), at).includes(text[at]!) || text.slice(at + 1, at + 1 + NEAR).includes(text[at]!)
}

export function isHan(token: string): boolean {
  return /^[\u4e00-\u9fff]+$/u.test(token)
}
