import type { ParsedDocument } from '#ingest/parsed-document.ts'
import { fold } from './field-accuracy.ts'
import type { HeldOutExpected } from './held-out-letter.ts'
import { pair, share, type Tally, tally } from './tally.ts'

type Heading = { marker: string; level: number; heading: string }

/** Numbered headings of all levels, by marker and text; run-in points (一是) only as far as the reader listed them. */
export function judgeOutline({ outlineHeadings }: HeldOutExpected, { outline }: Pick<ParsedDocument, 'outline'>): Tally[] {
  if (!outlineHeadings) return []
  const found = outline.flatMap(({ marker, level, heading, style }) => (marker && heading && style !== 'dash' && style !== 'para' ? [{ marker, level, heading, runIn: style.startsWith('inline') }] : []))
  const set = outlineHeadings.filter(({ marker }) => !isRunIn(marker))
  const runIn = outlineHeadings.filter(({ marker }) => isRunIn(marker))
  const pairs = [...pair(set, found.filter((one) => !one.runIn), sameHeading)]
  return [
    tally('headings', set, found.filter((one) => !one.runIn), sameHeading, { expected: show, found: show }),
    share('  level', pairs.map(([wanted, seen]) => ({ right: wanted.level === seen.level, of: show(wanted) }))),
    share('run-in points', runIn.map((wanted) => ({ right: found.some((seen) => sameHeading(wanted, seen)), of: show(wanted) }))),
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
