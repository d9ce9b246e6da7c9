import { eachToken } from '#search/words/tokens.ts'

/** tsvector keeps no position beyond this. */
const LAST_POSITION = 16_383
/** Between two parts, so that no phrase reaches from one into the next. */
const GAP = 8

export type WeightedText = { text: string; weight: 'A' | 'B' | 'C' | 'D' }

/**
 * The literal of a tsvector over several parts of different weight, positions counted in characters.
 *
 * @example
 * vectorOf([{ text: '夜诊', weight: 'A' }]) //=> "'_夜诊':1A '_诊':2A '夜诊':1A"
 */
export function vectorOf(parts: WeightedText[], extra: string[] = []): string {
  const places = new Map<string, string>()
  let start = 1
  for (const { text, weight } of parts) {
    eachToken(text, (lexeme, at) => {
      const known = places.get(lexeme)
      const place = `${Math.min(start + at, LAST_POSITION)}${weight}`
      places.set(lexeme, known === undefined ? place : `${known},${place}`)
    })
    start += text.length + GAP
  }
  for (const lexeme of extra) places.set(lexeme, '1A')
  let literal = ''
  for (const [lexeme, at] of places) literal += `${literal && ' '}${quoteLexeme(lexeme)}:${at}`
  return literal
}

/** Nearly every lexeme: nothing in it has to be doubled. */
const PLAIN = /^[^'\\]*$/

/** A lexeme as tsvector and tsquery literals want it: whatever stands in it, it stays one lexeme. */
export function quoteLexeme(lexeme: string): string {
  return PLAIN.test(lexeme) ? `'${lexeme}'` : `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
