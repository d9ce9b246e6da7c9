import { LRUCache } from 'lru-cache'
import { segmenter } from '#search/words/dictionary.ts'
import { remembered } from '#platform/remembered.ts'
import { fold } from '#search/words/fold.ts'

/** A lexeme at a place of the text, counted in UTF-16 units. */
export type Token = { lexeme: string; at: number }

/** A stretch of Chinese or of letters and figures: C-DRG, 2.7, 2025099. */
export const RUN = /\p{Script=Han}+|[a-z0-9]+(?:[.\-/][a-z0-9]+)*/gu

const HAN = /\p{Script=Han}/u

export function isHan(text: string): boolean {
  return HAN.test(text)
}

/**
 * What the index keeps of a text and what a query asks for. Dictionary words stand as they are. Every pair of
 * neighbouring characters stands too, as `_xy`, so that words no dictionary knows are found.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  eachToken(text, (lexeme, at) => tokens.push({ lexeme, at }))
  return tokens
}

/** The same, told one by one: of a register's thousands of entries none is worth a list. */
export function eachToken(text: string, tell: (lexeme: string, at: number) => void): void {
  for (const { 0: run, index } of fold(text).matchAll(RUN)) for (const { lexeme, at } of isHan(run) ? hanTokens(run) : latinTokens(run)) tell(lexeme, index + at)
}

/** Kinds, streets and districts stand in entry after entry of a register. */
const known = new LRUCache<string, Token[]>({ max: 2_000 })

function hanTokens(run: string): Token[] {
  let tokens = known.get(run)
  if (!tokens) known.set(run, (tokens = [...wordTokens(run), ...pairTokens(run)]))
  return tokens
}

function wordTokens(run: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const word of segmenter().cut(run, false)) {
    if (word.length > 1) for (const part of wordAndParts(word)) tokens.push({ lexeme: part, at: at + word.indexOf(part) })
    at += word.length
  }
  return tokens
}

/** 社区卫生服务中心 is found by 社区, 卫生 and 服务 as well. */
export const wordAndParts = remembered(10_000, (word: string): readonly string[] =>
  (word.length > 2 ? [...new Set(segmenter().cutForSearch(word, false).filter((part) => part.length > 1))] : [word]))

/** `_ab _bc _c` for abc: the last character stands alone so that a query of one character finds it by prefix. */
export function pairTokens(run: string): Token[] {
  const characters = [...run]
  let at = 0
  return characters.map((character, index) => {
    const token = { lexeme: `_${character}${characters[index + 1] ?? ''}`, at }
    at += character.length
    return token
  })
}

/** The pairs of neighbouring characters that every text has which a stretch of text stands in; none where it has no two characters in a row. */
export function pairsIn(stretch: string): string[] {
  const runs = fold(stretch).match(RUN) ?? []
  return [...new Set(runs.filter(isHan).flatMap((run) => pairTokens(run).slice(0, -1)).map(({ lexeme }) => lexeme))]
}

function latinTokens(run: string): Token[] {
  const whole = { lexeme: run, at: 0 }
  const parts = [...run.matchAll(/[a-z0-9]+/g)].map(({ 0: lexeme, index }) => ({ lexeme, at: index }))
  return parts.length === 1 ? [whole] : [whole, ...parts]
}
