import { findDocumentNumbers, formatDocumentNumber } from '#ingest/elements/document-number.ts'
import { findQuotations } from '#ingest/text/quotations.ts'
import { pathFinder } from '#ingest/sections/block-paths.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'
import type { FactSource } from '#ingest/facts/read-facts.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

type Citation = ParsedDocument['citedDocuments'][number]

const CITING_ROLES: ReadonlySet<RoledParagraph['role']> = new Set(['body', 'opening', 'transmittal'])

/** Finds the documents a text refers to: by title in 《》, with the 文号 that follows in brackets, or by 文号 alone. */
export function findCitations({ paragraphs, blocks, own }: Pick<FactSource, 'paragraphs' | 'blocks' | 'own'>): Citation[] {
  const pathAt = pathFinder(blocks)
  const seen = new Set<string>()
  return paragraphs.filter((paragraph) => CITING_ROLES.has(paragraph.role)).flatMap((paragraph) => {
    const numbers = findDocumentNumbers(paragraph.text)
    const titled = findQuotations(paragraph.text).map(({ text, start, end }) => {
      const number = numbers.find(({ index }) => index > end && /^》\s?[（(【]?(?:文号[：:])?\s?$/u.test(paragraph.text.slice(end, index)))
      return { title: text.replace(/\s+/gu, ''), number, from: start - 1, to: number ? number.index + number.raw.length : end + 1 }
    })
    const bare = numbers.filter((number) => !titled.some(({ from, to }) => number.index >= from && number.index < to))
    const all = [...titled, ...bare.map((number) => ({ title: null, number, from: number.index, to: number.index + number.raw.length }))]
    return all.toSorted((a, b) => a.from - b.from).flatMap(({ title, number, from, to }) => {
      const docNumber = number ? formatDocumentNumber(number) : null
      const key = title ?? docNumber!
      // The opening names the cases that are answered; they are not cited.
      if (paragraph.role === 'opening' && /(?:建议|提案|议案)$/u.test(title ?? '')) return []
      if (seen.has(key) || (title !== null && isOwn(title, own))) return []
      seen.add(key)
      return [{ title, docNumber, path: pathAt(paragraph.offsets[from] ?? 0) ?? 'preamble', line: paragraph.line, range: rangeOf(paragraph, from, to) }]
    })
  })
}

function isOwn(title: string, own: ReadonlySet<string>): boolean {
  if ([...own].some((name) => name.includes(`《${title}》`))) return true
  return own.has(title) || own.has(title.replace(/[（(].*[）)]$/u, ''))
}
