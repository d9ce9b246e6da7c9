import { diffChars } from 'diff'
import type { Range } from '#ingest/text/source-range.ts'

/** A block as it will be published, and where it was read. */
export type PublishedBlock = { words: string; isTable: boolean; range: Range }

/**
 * What becomes of a stretch of the source: kept as it stands; joined (a line break inside a sentence), closed (spaces),
 * markup, twice (a character printed again over a page break) or dropped, all of them left out of a paragraph; respelt, published in
 * another form of the sign; field, published as a field; label, the printed name of a field (办理结果：); outside, no part of the
 * document; blank, space between paragraphs.
 */
export const FATES = ['kept', 'joined', 'closed', 'markup', 'twice', 'dropped', 'respelt', 'field', 'label', 'outside', 'blank'] as const
export type Fate = (typeof FATES)[number]

/** `published` is what stands there on the page, for a stretch that is respelt. */
export type Stretch = { fate: Fate; start: number; end: number; published?: string }

/**
 * The whole source in order, cut by what becomes of it. Together the stretches are the source, so nothing can change or go
 * without being seen.
 *
 * @example
 * compare('一、背景\n情况如\n下。', [{ words: '一、背景', … }, { words: '情况如下。', … }], []) //=> kept, blank, kept, joined, kept
 */
export function compare(text: string, blocks: PublishedBlock[], fields: Range[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const { words, isTable, range } of blocks.toSorted((one, other) => one.range.start - other.range.start)) {
    const start = Math.max(at, range.start)
    if (range.end <= start) continue
    stretches.push(...between(text, at, start, fields))
    stretches.push(...(isTable ? [{ fate: 'kept' as const, start, end: range.end }] : inside(text, { start, end: range.end }, words)))
    at = range.end
  }
  stretches.push(...between(text, at, text.length, fields))
  return merged(stretches)
}

/** What stands outside the paragraphs: read as a field, space, or left out. */
function between(text: string, from: number, to: number, fields: Range[]): Stretch[] {
  const near = fields.filter(({ start, end }) => start < to && end > from)
  const cuts = [...new Set([from, to, ...near.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, to)])])].toSorted((one, other) => one - other)
  return cuts.slice(0, -1).flatMap((start, index): Stretch[] => {
    const end = cuts[index + 1]!
    if (near.some((field) => field.start <= start && field.end >= end)) return [{ fate: 'field', start, end }]
    const beforeField = near.some((field) => field.start === end)
    return [...text.slice(start, end).matchAll(/[#*]+|\s+|[^\s#*]+/gu)].map(({ 0: run, index: offset }) => ({
      fate: fateOutside(run, beforeField && start + offset + run.length === end), start: start + offset, end: start + offset + run.length,
    }))
  })
}

function fateOutside(run: string, beforeField: boolean): Fate {
  if (/^\s/u.test(run)) return 'blank'
  if (/^[#*]/u.test(run)) return 'markup'
  return beforeField && /[：:]$/u.test(run) ? 'label' : 'outside'
}

/** A paragraph against its source: repairs leave characters out or print a sign in another form, and nothing else. */
function inside(text: string, { start, end }: Range, words: string): Stretch[] {
  const stretches: Stretch[] = []
  let read = 0
  for (let at = start; at < end; at++) {
    const [sign, wanted] = [text[at]!, words[read]]
    if (wanted === undefined || !sameSign(sign, wanted)) {
      stretches.push({ fate: 'dropped', start: at, end: at + 1 })
      continue
    }
    stretches.push(sign === wanted ? { fate: 'kept', start: at, end: at + 1 } : { fate: 'respelt', start: at, end: at + 1, published: wanted })
    read++
  }
  return (read === words.length ? merged(stretches) : byDifference(text, { start, end }, words)).map((stretch) => named(text, stretch))
}

/** Where the page prints more than a form of what the source has: —— for -----, 1. for 1、. */
function byDifference(text: string, { start, end }: Range, words: string): Stretch[] {
  const stretches: Stretch[] = []
  let at = start
  for (const { value, added, removed } of diffChars(text.slice(start, end), words)) {
    const last = stretches.at(-1)
    if (added) {
      if (last?.fate === 'dropped') Object.assign(last, { fate: 'respelt', published: value })
      else stretches.push({ fate: 'respelt', start: at, end: at, published: value })
      continue
    }
    const length = value.length
    if (removed && last?.fate === 'respelt' && last.end === at && last.start === last.end) last.end += length
    else stretches.push({ fate: removed ? 'dropped' : 'kept', start: at, end: at + length })
    at += length
  }
  return stretches
}

/** Says of a dropped stretch what it was. */
function named(text: string, stretch: Stretch): Stretch {
  if (stretch.fate !== 'dropped') return stretch
  const run = text.slice(stretch.start, stretch.end)
  if (/^\s+$/u.test(run)) return { ...stretch, fate: /[\r\n]/u.test(run) ? 'joined' : 'closed' }
  if (/^(?:[#*\u00ad\u200b-\u200f\u2060\ufeff]|&[a-z]+;)+$/u.test(run.replace(/\s/gu, ''))) return { ...stretch, fate: 'markup' }
  const before = text[stretch.start - 1]
  return before !== undefined && run.trim() === before && /[\r\n]/u.test(run) ? { ...stretch, fate: 'twice' } : stretch
}

function sameSign(one: string, other: string): boolean {
  return one === other || one.normalize('NFKC') === other.normalize('NFKC')
}

/** Neighbours with one fate are one stretch. */
function merged(stretches: Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const stretch of stretches) {
    const last = whole.at(-1)
    if (last && last.fate === stretch.fate && last.end === stretch.start) {
      last.end = stretch.end
      if (stretch.published !== undefined) last.published = (last.published ?? '') + stretch.published
    } else {
      whole.push({ ...stretch })
    }
  }
  return whole
}
