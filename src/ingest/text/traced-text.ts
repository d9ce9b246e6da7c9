import type { Range } from '#ingest/text/source-range.ts'

/**
 * Text that remembers where each of its characters stood in the source.
 *
 * Repairs only ever leave characters out or join lines, so repaired text is a subsequence of the source and any stretch
 * of it can be pointed at: `offsets[i]` is the source offset of `text[i]`. `emphasis` is empty when nothing is emphasised.
 */
export type TracedText = { text: string; offsets: number[]; emphasis: boolean[] }

const PLAIN: boolean[] = []
const NOTHING: TracedText = { text: '', offsets: [], emphasis: PLAIN }

export function trace(text: string, start: number): TracedText {
  const offsets = new Array<number>(text.length)
  for (let i = 0; i < text.length; i++) offsets[i] = start + i
  return { text, offsets, emphasis: PLAIN }
}

export function cut(traced: TracedText, from: number, to = traced.text.length): TracedText {
  if (to <= from) return NOTHING
  if (from === 0 && to >= traced.text.length) return traced
  return {
    text: traced.text.slice(from, to),
    offsets: traced.offsets.slice(from, to),
    emphasis: traced.emphasis.length === 0 ? PLAIN : traced.emphasis.slice(from, to),
  }
}

export function join(parts: readonly TracedText[]): TracedText {
  if (parts.length === 1) return parts[0]!
  return {
    text: parts.map((part) => part.text).join(''),
    offsets: parts.flatMap((part) => part.offsets),
    emphasis: parts.every((part) => part.emphasis.length === 0) ? PLAIN : parts.flatMap((part) => Array.from({ length: part.text.length }, (_, i) => part.emphasis[i] ?? false)),
  }
}

/** Leaves out the characters for which `keep` says no. */
export function filterTraced(traced: TracedText, keep: (index: number) => boolean): TracedText {
  const kept: number[] = []
  for (let i = 0; i < traced.text.length; i++) if (keep(i)) kept.push(i)
  if (kept.length === traced.text.length) return traced
  return {
    text: kept.map((i) => traced.text[i]).join(''),
    offsets: kept.map((i) => traced.offsets[i]!),
    emphasis: traced.emphasis.length === 0 ? PLAIN : kept.map((i) => traced.emphasis[i]!),
  }
}

export function trimTraced(traced: TracedText): TracedText {
  const text = traced.text
  if (isHan(text.charCodeAt(0)) && isHan(text.charCodeAt(text.length - 1))) return traced
  let from = 0
  let to = text.length
  while (from < to && /\s/u.test(text[from]!)) from++
  while (to > from && /\s/u.test(text[to - 1]!)) to--
  return from === 0 && to === text.length ? traced : cut(traced, from, to)
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/** The source range of a stretch; an empty stretch points between two characters. */
export function rangeOf(traced: TracedText, from = 0, to = traced.text.length): Range {
  if (to > from) return { start: traced.offsets[from]!, end: traced.offsets[to - 1]! + 1 }
  const at = traced.offsets[from] ?? (traced.offsets.at(-1) ?? -1) + 1
  return { start: at, end: at }
}

/** Stretches of emphasised characters. */
export function emphasisRuns(traced: TracedText): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = []
  for (let i = 0; i < traced.emphasis.length; i++) {
    if (!traced.emphasis[i]) continue
    const last = runs.at(-1)
    if (last && last.end === i) last.end = i + 1
    else runs.push({ start: i, end: i + 1 })
  }
  return runs
}

/** The text with one space wherever the source had white space between two of its characters, also where repair closed it. */
export function spacedText({ text, offsets }: TracedText, source: string): string {
  let spaced = ''
  for (let i = 0; i < text.length; i++) {
    const gap = i > 0 && offsets[i]! > offsets[i - 1]! + 1 && /\s/u.test(source.slice(offsets[i - 1]! + 1, offsets[i]!))
    spaced += gap ? ` ${text[i]}` : text[i]
  }
  return spaced
}
