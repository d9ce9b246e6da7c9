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
  return paragraphs.filter(({ role, text }) => CITING_ROLES.has(role) && (text.includes('《') || text.includes('号'))).flatMap((paragraph) => {
    const numbers = findDocumentNumbers(paragraph.text)
    for (const [, short] of paragraph.text.matchAll(SHORT_FORM)) seen.add(short!)
    const titled = findQuotations(paragraph.text).filter(({ end }) => !PROGRAMME.test(paragraph.text.slice(end, end + 12))).map(({ text, start, end }) => {
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

/** 《健康青岛》栏目: what is broadcast or printed every week is no document. */
const PROGRAMME = /^》\s?(?:电视|广播|专题|直播)?(?:栏目|节目|专栏|公众号|杂志|期刊|报纸|专题片|纪录片|宣传片)/u

/** （以下简称《规定》）: another name for what was cited before it. */
const SHORT_FORM = /(?:统|简)称(?:为|：)?《([^《》]{1,30})》/gu

function isOwn(title: string, own: ReadonlySet<string>): boolean {
  if ([...own].some((name) => name.includes(`《${title}》`) && !CHANGED.test(name))) return true
  return own.has(title) || own.has(title.replace(/[（(].*[）)]$/u, ''))
}

/** 关于印发《…》的通知 and a case title name their own matter; 关于延长《…》有效期的通知 is about another document. */
const CHANGED = /(?:延长|修改|修订|废止|调整|停止|宣布|继续)[^《]{0,6}《/u
