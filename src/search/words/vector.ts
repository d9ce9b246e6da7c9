import { type Token, tokensOf } from '#search/words/tokens.ts'

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
  const places = new Map<string, Set<string>>()
  let start = 1
  for (const { text, weight } of parts) {
    for (const token of tokensOf(text)) place(places, token, start, weight)
    start += text.length + GAP
  }
  for (const lexeme of extra) places.set(lexeme, new Set(['1A']))
  return [...places].map(([lexeme, at]) => `${quoteLexeme(lexeme)}:${[...at].join(',')}`).join(' ')
}

function place(places: Map<string, Set<string>>, { lexeme, at }: Token, start: number, weight: string): void {
  const known = places.get(lexeme) ?? new Set()
  if (known.size < 200) known.add(`${Math.min(start + at, LAST_POSITION)}${weight}`)
  places.set(lexeme, known)
}

/** A lexeme as tsvector and tsquery literals want it: whatever stands in it, it stays one lexeme. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
