import { rangeOf, type TracedText } from '#ingest/text/traced-text.ts'
import type { SourceLine } from '#ingest/text/lines.ts'

/** Slices the source as printed, with the spaces and marks repair took out. */
export type Printed = (paragraph: { line: number; endLine: number } & TracedText, from?: number, to?: number) => string

/** The source of a stretch as printed. A whole paragraph is printed from the start of its line, page artefacts included. */
export function printer(text: string, lines: readonly SourceLine[]): Printed {
  return (paragraph, from, to) => {
    if (from !== undefined && to !== undefined) {
      const range = rangeOf(paragraph, from, to)
      return text.slice(range.start, range.end)
    }
    const { start, end: stop } = rangeOf(paragraph)
    const line = lines[paragraph.line - 1]!
    const begin = text.slice(line.start, start).replace(/[\s#*\u200b\ufeff]+/gu, '') === '' ? line.start : start
    const last = lines[paragraph.endLine - 1]!
    const tail = text.slice(stop, last.end).replace(/[\s*]+/gu, '') === '' ? last.end : stop
    return text.slice(begin, tail).replace(/\s+$/u, '').replace(/^[\r\n]+/u, '')
  }
}
