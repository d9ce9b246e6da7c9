import { endsAsTitle, isLetterhead, isOrganisation } from '#ingest/elements/element-shapes.ts'
import { findClass, type FoundClass } from '#ingest/elements/result-class.ts'
import { findDocumentNumbers, formatDocumentNumber, readNumberAlone, type FoundNumber } from '#ingest/elements/document-number.ts'
import { join, rangeOf, type TracedText } from '#ingest/text/traced-text.ts'
import { readAddressees } from '#ingest/elements/addressees.ts'
import { readIndexPairs } from '#ingest/text/website-chrome.ts'
import { readSigner } from '#ingest/elements/formulas.ts'
import { TITLE_GENRES } from '#ingest/word-lists/title-genres.ts'
import type { OrganMention } from '#ingest/elements/issuing-organ.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

/** Slices the source as printed, with the spaces and marks repair took out. */
export type Printed = (paragraph: { line: number; endLine: number } & TracedText, from?: number, to?: number) => string

/** 文号 of the document itself: its own paragraph, the end of its title, or the index table; never one cited in prose. */
export function readDocumentNumber(paragraphs: readonly RoledParagraph[], printed: Printed): ParsedDocument['docNumber'] {
  for (const paragraph of paragraphs.filter(({ role }) => role === 'number')) {
    const number = readNumberAlone(paragraph.text)
    if (number) return numberField(paragraph, number, printed)
  }
  for (const paragraph of paragraphs.filter(({ role, part }) => part === 0 && (role === 'title' || role === 'headline' || role === 'field' || role === 'letterhead'))) {
    const number = findDocumentNumbers(paragraph.text).at(-1)
    const ends = number && /^[）)】\]]?$/u.test(paragraph.text.slice(number.index + number.raw.length).trim())
    if (number && ends && (endsAsTitle(paragraph.text.slice(0, number.index).replace(/[（(【\[]$/u, '')) || isLetterhead(paragraph.text.slice(0, number.index).trim()))) return numberField(paragraph, number, printed)
  }
  for (const paragraph of paragraphs.filter(({ role }) => role === 'index')) {
    const pair = readIndexPairs(paragraph.text).find(({ label }) => /文号|发文字号/u.test(label))
    const number = pair && findDocumentNumbers(pair.value)[0]
    if (pair && number) return numberField(paragraph, { ...number, index: pair.index + number.index }, printed)
  }
  return null
}

function numberField(paragraph: RoledParagraph, number: FoundNumber, printed: Printed): NonNullable<ParsedDocument['docNumber']> {
  const from = number.index
  const to = from + number.raw.length
  const normativeMarker = number.agencyCode.endsWith('规') ? '规' : null
  return {
    raw: printed(paragraph, from, to), normalized: formatDocumentNumber(number), agencyCode: number.agencyCode, year: number.year, serial: number.serial,
    isNormativeDocument: normativeMarker !== null, normativeMarker, genreSuffix: /[函复]$/u.exec(number.agencyCode)?.[0] ?? null,
    line: paragraph.line, range: rangeOf(paragraph, from, to),
  }
}

/** 办理结果：A类, wherever head or end states it; behind the number too. */
export function readResultClass(paragraphs: readonly RoledParagraph[]): ParsedDocument['resultClass'] {
  const places: ReadonlySet<RoledParagraph['role']> = new Set(['class', 'number', 'field', 'signer', 'headline', 'title', 'contact', 'disclosure', 'cc'])
  for (const paragraph of paragraphs) {
    if (!places.has(paragraph.role)) continue
    const found = paragraph.role === 'class' ? (findClass(paragraph.text) ?? aloneClass(paragraph.text)) : paragraph.role === 'title' ? titleClass(paragraph.text) : findClass(paragraph.text)
    if (found) return classField(paragraph, found)
  }
  return null
}

function aloneClass(text: string): FoundClass | null {
  const found = findClass(`号${text}`)
  return found && { ...found, index: found.index - 1 }
}

/** Behind a title only with its label: …的答复（办理类别：A）. */
function titleClass(text: string): FoundClass | null {
  const found = findClass(text.slice(-30))
  return found?.labelRaw ? { ...found, index: found.index + Math.max(0, text.length - 30) } : null
}

function classField(paragraph: RoledParagraph, found: FoundClass): NonNullable<ParsedDocument['resultClass']> {
  const { labelRaw, valueRaw, value, code, index, length } = found
  return { labelRaw, valueRaw, value, code, line: paragraph.line, range: rangeOf(paragraph, index, index + length) }
}

export function readTitle(paragraphs: readonly RoledParagraph[], printed: Printed): { field: NonNullable<ParsedDocument['title']>; traced: TracedText; organ: OrganMention | null; paragraphs: readonly RoledParagraph[] } | null {
  const head = paragraphs.filter(({ part }) => part === 0)
  const titles = head.filter(({ role }) => role === 'title')
  const named = titles.length > 0 ? withOrganLine(head, titles) : head.filter(({ role, text }) => role === 'headline' && /关于|答复|^对|通知|报告|方案/u.test(text)).slice(-1)
  const index = named.length === 0 ? indexTitle(head) : null
  if (named.length === 0) return index
  const traced = withoutNumber(join(named))
  const genre = genreOf(traced.text)
  const first = named[0]!
  const lines = [...new Set(named.flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, i) => line + i)))]
  const raw = named.map((paragraph) => printed(paragraph)).join('\n')
  const organ = organOfTitle(traced.text, first)
  return { field: { raw, normalized: traced.text, genre, lines, line: first.line, range: rangeOf(traced) }, traced, organ, paragraphs: named }
}

/**
 * The issuing organ may take the first line of the title. It does when the organ stands there a second time, after the mark at the
 * head or the number; alone it is the mark.
 */
function withOrganLine(head: readonly RoledParagraph[], titles: RoledParagraph[]): RoledParagraph[] {
  const first = head.indexOf(titles[0]!)
  const before = head[first - 1]
  if (!before || before.role !== 'letterhead' || /文\s?件$/u.test(before.text) || !/^(?:关于|对|转发|印发)/u.test(titles[0]!.text)) return titles
  const earlier = head.slice(0, first - 1)
  const repeated = earlier.some(({ role, text }) => (role === 'letterhead' && text.replace(/文\s?件$/u, '') === before.text) || role === 'number')
  const headline = earlier.some(({ role, text }) => role === 'headline' && text.startsWith(before.text + titles[0]!.text.slice(0, 6)))
  return repeated || headline ? [before, ...titles] : titles
}

function indexTitle(head: readonly RoledParagraph[]): ReturnType<typeof readTitle> {
  for (const paragraph of head.filter(({ role }) => role === 'index')) {
    const pair = readIndexPairs(paragraph.text).find(({ label, value }) => /名称|标题/u.test(label) && value.length > 4)
    if (!pair) continue
    const to = pair.index + pair.value.length
    const traced = { text: pair.value, offsets: paragraph.offsets.slice(pair.index, to), emphasis: paragraph.emphasis.slice(pair.index, to) }
    return { field: { raw: pair.value, normalized: pair.value, genre: genreOf(pair.value), lines: [paragraph.line], line: paragraph.line, range: rangeOf(traced) }, traced, organ: organOfTitle(pair.value, paragraph), paragraphs: [paragraph] }
  }
  return null
}

/** A number in brackets behind the title is no part of it. */
function withoutNumber(traced: TracedText): TracedText {
  const number = findDocumentNumbers(traced.text).at(-1)
  if (!number) return traced
  const before = traced.text.slice(0, number.index).replace(/[（(【\[\s]+$/u, '')
  const ends = /^[）)】\]\s]*$/u.test(traced.text.slice(number.index + number.raw.length))
  if (!ends || !endsAsTitle(before)) return traced
  return { text: before, offsets: traced.offsets.slice(0, before.length), emphasis: traced.emphasis.slice(0, before.length) }
}

function genreOf(title: string): string | null {
  const plain = title.replace(/(?:[（(【][^（）()]{1,24}[）)】])+$/u, '')
  return TITLE_GENRES.filter((genre) => plain.endsWith(genre)).toSorted((a, b) => b.length - a.length)[0] ?? null
}

function organOfTitle(title: string, paragraph: RoledParagraph): OrganMention | null {
  const about = title.search(/关于|对(?=.{0,8}(?:届|政协|人大|第))/u)
  const name = about > 2 ? title.slice(0, about).trim() : ''
  return name !== '' && isOrganisation(name) ? { name, paragraph, from: 0, to: Math.min(name.length, paragraph.text.length) } : null
}

export function readAddresseeFields(paragraphs: readonly RoledParagraph[], printed: Printed): ParsedDocument['addressees'] {
  const paragraph = paragraphs.find(({ role }) => role === 'addressee')
  if (!paragraph) return []
  const raw = printed(paragraph)
  return readAddressees(raw.replace(/[*#]/gu, '')).map((addressee) => ({ raw, ...addressee, line: paragraph.line, range: rangeOf(paragraph) }))
}

export function readSignerField(paragraphs: readonly RoledParagraph[], printed: Printed): ParsedDocument['signer'] {
  for (const paragraph of paragraphs.filter(({ role }) => role === 'signer' || role === 'number' || role === 'class' || role === 'field')) {
    const signer = readSigner(paragraph.text)
    if (signer) return { raw: printed(paragraph), name: signer.name, line: paragraph.line, range: rangeOf(paragraph, signer.index, signer.index + signer.name.length) }
  }
  return null
}
