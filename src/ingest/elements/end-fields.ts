import { findDay, readDayAlone, readPassedDay } from '#ingest/elements/document-dates.ts'
import { splitOutsideBrackets } from '#ingest/elements/addressees.ts'
import { bareName, organsIn } from '#ingest/elements/element-shapes.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'
import { readContact } from '#ingest/elements/contacts.ts'
import { readContactFields } from '#ingest/elements/contact-fields.ts'
import { isWebIndex } from '#ingest/elements/form-pairs.ts'
import { readLeaders } from '#ingest/elements/leaders.ts'
import { findDisclosure, isBareDisclosure, readDisclosure } from '#ingest/elements/formulas.ts'
import { ELEMENT_LABELS } from '#ingest/word-lists/form-labels.ts'
import { isOrdered } from '#ingest/roles/body-roles.ts'
import type { Layout } from '#ingest/layout.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

/** Lines on which several labelled elements may stand together. */
const SHARED_LINES: ReadonlySet<RoledParagraph['role']> = new Set(['class', 'contact', 'leader', 'number', 'signer', 'field', 'index'])

const located = (paragraph: RoledParagraph) => ({ line: paragraph.line, range: rangeOf(paragraph) })

/** The end of a document (GB/T 9704—2012, 7.3.5 to 7.4), element by element. */
export type End = Pick<ParsedDocument, 'leaders' | 'contacts' | 'closing' | 'signature' | 'signatories' | 'dateIssued' | 'disclosure' | 'cc' | 'printing'> & {
  /** Where the first signature stands. */
  signed: RoledParagraph | null
}

export function readEnd(layout: Layout): End {
  return {
    ...readSignature(layout), leaders: readLeaderFields(layout), contacts: readContactFields(layout), closing: readClosing(layout), dateIssued: readDateIssued(layout),
    disclosure: readDisclosureField(layout), cc: readCc(layout), printing: readPrinting(layout),
  }
}

/** 区政府分管领导：吕方; 承办单位领导：白贤龙. The 责任人 of a contact line is the person to ask, not who leads. */
function readLeaderFields({ paragraphs }: Layout): ParsedDocument['leaders'] {
  return paragraphs.filter(({ role }) => role === 'leader' || role === 'contact').flatMap((paragraph) => {
    const contact = paragraph.role === 'contact' ? readContact(paragraph.text)?.role : null
    return readLeaders(paragraph.text).filter(({ role }) => role !== contact)
      .map(({ role, name, index, length }) => ({ role, name, line: paragraph.line, range: rangeOf(paragraph, index, index + length) }))
  })
}

function readClosing({ paragraphs, printed }: Layout): ParsedDocument['closing'] {
  const closings = paragraphs.filter(({ role }) => role === 'closing')
  const first = closings[0]
  const last = closings.at(-1)
  if (!first || !last) return null
  return { raw: closings.map((paragraph) => printed(paragraph).trim()).join('\n'), line: first.line, range: { start: rangeOf(first).start, end: rangeOf(last).end } }
}

function readSignature({ paragraphs, printed }: Layout): Pick<End, 'signature' | 'signatories' | 'signed'> {
  const signatures = paragraphs.filter(({ role, part }) => role === 'signature' && part === 0)
  const first = signatures[0]
  if (!first) return { signature: null, signatories: [], signed: null }
  const signatories = signatures.flatMap((paragraph) => {
    const names = organsIn(printed(paragraph))
    return names.length > 1 ? names : [bareName(paragraph.text)]
  })
  const joint = signatures.length === 1 && signatories.length > 1
  return { signature: { raw: printed(first).trim(), normalized: joint ? signatories.join(' ') : bareName(first.text), ...located(first) }, signatories: [...new Set(signatories)], signed: first }
}

function isDay({ role, part }: RoledParagraph): boolean {
  return role === 'date' && part === 0
}

/** 成文日期: right below 现印发给你们, where a cover of what is handed on may have another; beside the signature, else a day standing alone, else the one the index table calls 成文日期. */
function readDateIssued({ paragraphs, pairs, printed }: Layout): ParsedDocument['dateIssued'] {
  const signature = paragraphs.findIndex(({ role }) => role === 'signature')
  const paragraph = paragraphs.find((day, i) => isDay(day) && isOrdered(paragraphs, i)) ?? paragraphs.find((day, i) => signature >= 0 && i > signature && isDay(day)) ?? paragraphs.findLast(isDay) ?? paragraphs.findLast(({ role }) => role === 'date')
  const day = paragraph && (readDayAlone(paragraph.text) ?? readPassedDay(paragraph.text))
  if (paragraph && day) return { raw: printed(paragraph, day.index, day.index + day.raw.length), iso: day.iso, ...located(paragraph) }

  const published = pairs.flatMap(({ label, value }) => (/^发布(?:日期|时间)$/u.test(label) ? (findDay(value)?.iso ?? []) : []))
  for (const { label, value, paragraph: index, index: from } of pairs) {
    const named = ELEMENT_LABELS.date.test(label) ? findDay(value) : null
    // An index made after the page was published tells its own day.
    if (named?.iso && !published.some((posted) => posted < named.iso!)) return { raw: named.raw, iso: named.iso, line: index.line, range: rangeOf(index, from + named.index, from + named.index + named.raw.length) }
  }
  return null
}

function readDisclosureField({ paragraphs, pairs, printed }: Layout): ParsedDocument['disclosure'] {
  // The document's own note (附注) outranks a label that says whether the proposer agrees, and a later label an earlier one of the web page.
  const notes = paragraphs.filter(({ role }) => role === 'disclosure').toReversed().toSorted((a, b) => Number(/[此本]件/u.test(b.text)) - Number(/[此本]件/u.test(a.text)))
  for (const paragraph of notes) {
    const found = isBareDisclosure(paragraph.text) ? BARE : readDisclosure(paragraph.text)
    if (found) return { raw: printed(paragraph), value: found.value, code: found.code, ...located(paragraph) }
  }
  for (const paragraph of paragraphs.filter(({ role }) => SHARED_LINES.has(role))) {
    const found = findDisclosure(paragraph.text)
    if (found) return { raw: found.label, value: found.value, code: found.code, ...whose(paragraph, paragraphs), line: paragraph.line, range: rangeOf(paragraph, found.index, found.index + found.length) }
  }
  for (const { label, value, paragraph, index } of pairs) {
    const found = ELEMENT_LABELS.disclosure.test(label) ? readDisclosure(`${label}：${value}`) : null
    if (found) return { raw: value, value: found.value, code: found.code, ...whose(paragraph, paragraphs), line: paragraph.line, range: rangeOf(paragraph, index, index + value.length) }
  }
  return null
}

const BARE = { value: '公开', code: 'PROACTIVE' } as const

/** The form of the bureau itself speaks for the document, the index table of a page for the page. */
function whose({ role }: RoledParagraph, paragraphs: readonly RoledParagraph[]): { ofPage?: true } {
  return role === 'index' && paragraphs.some(isWebIndex) ? { ofPage: true } : {}
}

const CC_LABEL = /^[（(]?\s?抄\s?[送报]\s?(?:单位|机关)?\s?[：:]?\s?/u

/** 抄送：区人大常委会办公室，区政府办公室（2份）. Without a separator, the organs of the list stand apart by spaces. */
function readCc({ paragraphs, printed }: Layout): ParsedDocument['cc'] {
  const lines = paragraphs.filter(({ role }) => role === 'cc')
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last) return null
  const list = lines.map(({ text }) => withoutOuterBracket(text).replace(CC_LABEL, '').replace(/[。]+$/u, '')).join('、')
  const separator = /[，,；;、]/u.exec(list)?.[0] ?? null
  const names = splitOutsideBrackets(list.replace(/。/gu, '、'))
  const items = names.length > 1 ? names : printed(first).trim().replace(CC_LABEL, '').replace(/[。）)]+$/u, '').split(/\s+/u).filter(Boolean)
  return { raw: lines.map((line) => printed(line)).join('\n'), items: items.every((item) => item.length >= 3) ? items : names, separator, line: first.line, range: { start: rangeOf(first).start, end: rangeOf(last).end } }
}

/** （抄送：…）: the bracket around the whole is no part of the last name. */
function withoutOuterBracket(text: string): string {
  return /^[（(]/u.test(text) ? text.slice(1).replace(/[）)][。]?$/u, '') : text
}

/** 泉港区人民政府办公室 2025年4月15日印发: on one line or two. */
function readPrinting({ paragraphs, printed, text: source }: Layout): ParsedDocument['printing'] {
  const lines = paragraphs.filter(({ role }) => role === 'printing')
  const dated = lines.find(({ text }) => /印发[）)]?$/u.test(text))
  if (!dated) return null
  const day = findDay(dated.text)
  const before = day ? dated.text.slice(0, day.index).trim() : ''
  const organ = before !== '' ? before : (lines[lines.indexOf(dated) - 1]?.text ?? null)
  const first = before === '' && lines.indexOf(dated) > 0 ? lines[lines.indexOf(dated) - 1]! : dated
  const range = { start: rangeOf(first).start, end: rangeOf(dated).end }
  const raw = first === dated ? printed(dated) : source.slice(range.start, range.end)
  return {
    raw, agency: organ === '' ? null : organ, dateRaw: day ? dated.text.slice(day.index) : null, iso: day?.iso ?? null,
    lines: first === dated ? [dated.line] : [first.line, dated.line], line: first.line, range,
  }
}
