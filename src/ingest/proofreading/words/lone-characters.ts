import { PARTICLES, STANDALONE } from '#ingest/word-lists/proofreading/single-words.ts'

/** A character that stands alone in right sentences of offices: 的, 现/答复, 服务/点. */
export function standsAlone(character: string): boolean {
  return PARTICLES.has(character) || STANDALONE.has(character)
}

/** A word of the segmented text that is one character and no word: where it stands, a word may have been misspelt. */
export function isLone(token: string): boolean {
  return token.length === 1 && isHan(token) && !standsAlone(token)
}

export function isHan(token: string): boolean {
  return /^[\u4e00-\u9fff]+$/u.test(token)
}
