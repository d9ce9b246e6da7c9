import { readDecimal, type Decimal } from '#ingest/sections/decimals.ts'
import { LEVELS, readMarker, type Marker, type NumberingStyle } from '#ingest/sections/numbering.ts'

/** The number of a section in its document: `level` by which it is set, `rank` by which sections lie below one another. */
export type SectionMarker = Omit<Marker, 'style'> & { style: NumberingStyle | 'decimal'; level: number; rank: number }

/** `decimal`: its number is one of a document that numbers its sections by decimals. */
type Numberable = { text: string; decimal: boolean }

const DEEPEST = 5
/** Ranks of 一、 and what stands above it; further styles follow in the order of the standard, a dash item below every other. */
const RANKS: Record<NumberingStyle, number> = { chapter: 0, article: 1, cn: 2, 'cn-paren': 3, arabic: 4, 'arabic-paren': 5, circled: 6, dash: 9 }

/** Whether a paragraph begins with the number of a section or item. */
export function isNumbered({ text, decimal }: Numberable): boolean {
  return decimal || readMarker(text) !== null
}

/**
 * Reads the numbers of paragraphs that follow one another in one part of a document; null where one has none, or is none to number. Of decimals 1 is of level 1, 1.2 of
 * level 2; where （一） stands above the first single figure, that is 1. of the official order, and 1.2 follows it. What is numbered otherwise below a decimal is set below it.
 *
 * @example
 * readSectionMarkers([{ text: '1 总则', decimal: true }, { text: '1.1 目的', decimal: true }, { text: '（1）甲', decimal: false }]).map((marker) => marker?.level) //=> [1, 2, 4]
 */
export function readSectionMarkers(paragraphs: readonly (Numberable | null)[]): (SectionMarker | null)[] {
  const outer = levelAbove(paragraphs)
  let open = 0
  return paragraphs.map((paragraph) => {
    const decimal = paragraph?.decimal ? readDecimal(paragraph.text) : null
    if (decimal) return decimalMarker(decimal, (open = Math.min(DEEPEST, outer + decimal.parts.length)), outer)
    const marker = paragraph && readMarker(paragraph.text)
    if (!marker) return null
    const rank = RANKS[marker.style]
    if (rank <= rankBelow(outer)) open = 0
    return { ...marker, level: open > 0 ? Math.min(DEEPEST, Math.max(LEVELS[marker.style], open + 1)) : LEVELS[marker.style], rank }
  })
}

function decimalMarker({ parts, stop, raw, length }: Decimal, level: number, outer: number): SectionMarker {
  return { style: 'decimal', ordinal: parts.at(-1)!, marker: `${parts.join('.')}${stop || ' '}`, raw, length, level, rank: rankBelow(outer) + parts.length / 10 }
}

/** The level that single figures stand below: that of （一） where it comes before them, else none. */
function levelAbove(paragraphs: readonly (Numberable | null)[]): number {
  const single = paragraphs.findIndex((paragraph) => paragraph?.decimal && readDecimal(paragraph.text)?.parts.length === 1)
  const before = paragraphs.slice(0, Math.max(0, single))
  return before.some((paragraph) => paragraph && !paragraph.decimal && readMarker(paragraph.text)?.style === 'cn-paren') ? LEVELS['cn-paren'] : 0
}

/** Decimals stand between 一、 and （一）, or, below （一）, between 1. and （1）. */
function rankBelow(outer: number): number {
  return outer === 0 ? RANKS.cn : RANKS.arabic
}
