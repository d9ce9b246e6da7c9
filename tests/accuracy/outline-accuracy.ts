import type { ParsedDocument } from '#ingest/parsed-document.ts'
import { tell, type Told } from './fact-accuracy.ts'
import { fold } from './field-accuracy.ts'
import type { HeldOutExpected } from './held-out-letter.ts'
import { compare, pairUp, rightOnes } from './matching.ts'

type Heading = { marker: string; level: number; heading: string }

/** Numbered headings of all levels, by marker and text; run-in points (一是) only as far as the reader listed them. */
export function judgeOutline({ outlineHeadings }: HeldOutExpected, { outline }: Pick<ParsedDocument, 'outline'>): Told[] {
  if (!outlineHeadings) return []
  const found = outline.flatMap(({ marker, level, heading, style }) => (marker && heading && style !== 'dash' && style !== 'para' ? [{ marker, level, heading, runIn: style.startsWith('inline') }] : []))
  const set = outlineHeadings.filter(({ marker }) => !isRunIn(marker))
  const runIn = outlineHeadings.filter(({ marker }) => isRunIn(marker))
  const inSet = found.filter((one) => !one.runIn)
  return [
    tell(compare('headings', set, inSet, sameHeading), show, show),
    tell(rightOnes('  level', pairUp(set, inSet, sameHeading), ([wanted, seen]) => wanted.level === seen.level), ([wanted]) => show(wanted)),
    tell(rightOnes('run-in points', runIn, (wanted) => found.some((seen) => sameHeading(wanted, seen))), show),
  ]
}

function isRunIn(marker: string): boolean {
  return /是|^第[一二三四五六七八九十]+[^章]?$/u.test(marker)
}

function sameHeading(wanted: Heading, seen: Heading): boolean {
  return bare(wanted.marker) === bare(seen.marker) && fold(wanted.heading) === fold(seen.heading)
}

/** 1． and 1. are one marker, 一、 and （一） are two. */
function bare(marker: string): string {
  return (fold(marker) ?? '').replace(/[、.:]$/u, '')
}

function show({ marker, heading }: Heading): string {
  return `${marker}${heading}`
}
