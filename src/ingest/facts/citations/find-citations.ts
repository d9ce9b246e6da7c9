import { CITED_GENRES } from '#ingest/word-lists/citing.ts'
import { findDocumentNumbers, formatDocumentNumber, type FoundNumber } from '#ingest/elements/document-number.ts'
import { findPlainTitles, plainTitleBefore } from '#ingest/facts/citations/plain-titles.ts'
import { findNamedPolicies } from '#ingest/facts/citations/policy-names.ts'
import { findQuotations } from '#ingest/text/quotations.ts'
import { levelOf, ownLevel } from '#ingest/facts/citations/level.ts'
import { pathFinder } from '#ingest/sections/block-paths.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'
import { relationOf } from '#ingest/facts/citations/relation.ts'
import type { Block } from '#ingest/parsed-body.ts'
import type { Citation } from '#ingest/facts/citations/shapes.ts'
import type { DocKind, ParsedDocument } from '#ingest/parsed-document.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

export type CitationInput = {
  paragraphs: readonly RoledParagraph[]
  blocks: readonly Block[]
  kind: DocKind
  /** Titles that are not citations: the document's own, its attachment's, the case's. */
  own: ReadonlySet<string>
  /** Where the issuing organ is. */
  place: ParsedDocument['jurisdiction']
}

/** Documents of the issuer's own making. */
const OWN: ReadonlySet<Citation['relation']> = new Set(['issued_measure', 'to_be_revised', 'draft_planned', 'compiled_by_issuer'])

type Found = { title: string | null; number: FoundNumber | undefined; shortForm: string | null; from: number; to: number; relation: Citation['relation']; quotedWithBrackets: boolean }

const CITING_ROLES: ReadonlySet<RoledParagraph['role']> = new Set(['body', 'opening', 'transmittal'])

/**
 * Finds the documents a text refers to: by title in 《》, with the 文号 that follows in brackets, by 文号 alone, or by the name of a
 * policy; with what each is to the document, and of which level of government.
 */
export function findCitations({ paragraphs, blocks, kind, own, place }: CitationInput): Citation[] {
  const pathAt = pathFinder(blocks)
  const seen = new Set<string>()
  const genres = new Set([...own].flatMap(genresIn))
  return paragraphs.filter((paragraph) => CITING_ROLES.has(paragraph.role)).flatMap((paragraph) => {
    if (paragraph.text.includes('称')) for (const [, short] of paragraph.text.matchAll(SHORT_FORM)) seen.add(short!)
    return citedIn(paragraph.text, kind === 'policy_document').flatMap(({ title, number, shortForm, from, to, relation, quotedWithBrackets }) => {
      const docNumber = number ? formatDocumentNumber(number) : null
      const key = (quotedWithBrackets ? title : title?.replace(/[“”]/gu, '').replace(/(?:政策|要求|规定|精神)$/u, '')) ?? docNumber!
      // The opening names the cases that are answered; they are not cited.
      if (paragraph.role === 'opening' && /(?:建议|提案|议案)$/u.test(title ?? '')) return []
      if (shortForm) seen.add(shortForm)
      if (seen.has(key) || (title !== null && (isOwn(title, own) || genres.has(title)))) return []
      seen.add(key)
      for (const genre of genresIn(title)) genres.add(genre)
      const printed = quotedWithBrackets || number ? levelOf(title, number?.agencyCode ?? null) : null
      const level = printed ?? (OWN.has(relation) ? ownLevel(place) : null)
      return [{ title, docNumber, shortForm, path: pathAt(paragraph.offsets[from] ?? 0) ?? 'preamble', quotedWithBrackets, relation, level, line: paragraph.line, range: rangeOf(paragraph, from, to) }]
    })
  })
}

/** 《健康青岛》栏目: what is broadcast or printed every week is no document. */
const SERIAL = /^》\s?(?:电视|广播|专题|直播)?(?:栏目|节目|专栏|公众号|杂志|期刊|报纸|专题片|纪录片|宣传片)/u

/** （以下简称《规定》）: another name for what was cited before it. */
const SHORT_FORM = /(?:统|简)称(?:为|：)?[“"]?《([^《》]{1,30})》/gu
const SHORT_BEHIND = /^[）)，,；;、\s]{0,3}[（(]?\s?(?:以?下)?(?:统|简)称(?:为|：)?[“"]?[《“"]?(?<short>[^《》“”"（）()，。]{1,30})[》”"]{0,2}[）)]/u

function citedIn(text: string, isPolicy: boolean): Found[] {
  if (!/[《号“]|计划|行动|关于/u.test(text)) return []
  const numbers = findDocumentNumbers(text)
  const titled = findQuotations(text).filter(({ end }) => !SERIAL.test(text.slice(end, end + 12))).map(({ text: title, start, end }) => {
    const number = numbers.find(({ index }) => index > end && /^》\s?[（(【]?(?:文号[：:])?\s?$/u.test(text.slice(end, index)))
    return foundAt(text, { title, number, from: start - 1, to: number ? endOf(number) : end + 1, quotedWithBrackets: true })
  })
  const inTitle = new Uint8Array(text.length)
  for (const { from, to } of titled) inTitle.fill(1, from, to)
  const bare = numbers.filter(({ index }) => inTitle[index] === 0).map((number) => {
    const plain = plainTitleBefore(text, number.index)
    return foundAt(text, { title: plain && text.slice(plain.start, plain.end), number, from: plain?.start ?? number.index, to: endOf(number), quotedWithBrackets: false })
  })
  for (const { from, to } of bare) inTitle.fill(1, from, to)
  const plain = findPlainTitles(text).filter(({ start }) => inTitle[start] === 0)
    .map(({ start, end }) => foundAt(text, { title: text.slice(start, end), number: undefined, from: start, to: end, quotedWithBrackets: false }))
  const named = findNamedPolicies(text, isPolicy).filter(({ start }) => inTitle[start] === 0)
    .map(({ title, start, end, relation }): Found => ({ title, number: undefined, shortForm: null, from: start, to: end, relation, quotedWithBrackets: false }))
  return [...titled, ...bare, ...plain, ...named].toSorted((a, b) => a.from - b.from)
}

function foundAt(text: string, { title, ...place }: Omit<Found, 'shortForm' | 'relation'>): Found {
  const shortForm = SHORT_BEHIND.exec(text.slice(place.to, place.to + 48))?.groups!.short ?? null
  const behind = place.quotedWithBrackets ? place.from + 1 + title!.length : place.to
  return { title: title?.replace(/\s+/gu, '') ?? null, shortForm, ...place, relation: relationOf(text.slice(Math.max(0, place.from - 400), place.from), text.slice(behind, behind + 60), title) }
}

function endOf({ index, raw }: FoundNumber): number {
  return index + raw.length
}

function isOwn(title: string, own: ReadonlySet<string>): boolean {
  if ([...own].some((name) => name.includes(`《${title}》`) && !CHANGED.test(name))) return true
  return own.has(title) || own.has(title.replace(/[（(].*[）)]$/u, ''))
}

/** What a title may be called further on: 《方案》, which nothing introduces, is the one named before it. */
function genresIn(title: string | null): string[] {
  return title === null ? [] : CITED_GENRES.filter((genre) => title.includes(genre))
}

/** 关于印发《…》的通知 and a case title name their own matter; 关于延长《…》有效期的通知 is about another document. */
const CHANGED = /(?:延长|修改|修订|废止|调整|停止|宣布|继续)[^《]{0,6}《/u
