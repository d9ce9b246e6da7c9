import { endsAsTitle, isLetterhead } from '#ingest/elements/element-shapes.ts'
import { findClass, readClassAlone, type FoundClass } from '#ingest/elements/result-class.ts'
import { findDocumentNumbers, formatDocumentNumber, readNumberAlone, readNumberOfYear, type FoundNumber } from '#ingest/elements/document-number.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'
import { readAddressees } from '#ingest/elements/addressees.ts'
import { ELEMENT_LABELS } from '#ingest/word-lists/form-labels.ts'
import { isPersonName } from '#ingest/elements/person-names.ts'
import { readSigner } from '#ingest/elements/formulas.ts'
import { readTitle, type ReadTitle } from '#ingest/elements/title.ts'
import type { Layout } from '#ingest/layout.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { Printed } from '#ingest/text/printed.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

/** The head of a document (GB/T 9704—2012, 7.2 and 7.3.1 to 7.3.2), element by element. */
export type Head = Pick<ParsedDocument, 'docNumber' | 'signer' | 'resultClass' | 'addressees'> & {
  letterhead: { paragraph: RoledParagraph; field: NonNullable<ParsedDocument['letterhead']> } | null
  title: ReadTitle | null
}

export function readHead(layout: Layout): Head {
  const title = readTitle(layout)
  return {
    title, letterhead: readLetterhead(layout, title?.paragraphs ?? []), docNumber: readDocumentNumber(layout), signer: readSignerField(layout),
    resultClass: readResultClass(layout), addressees: readAddresseeFields(layout),
  }
}

/** The mark at the head, unless that line is the first of the title. */
function readLetterhead({ paragraphs, printed }: Layout, titled: readonly RoledParagraph[]): Head['letterhead'] {
  const paragraph = paragraphs.find((candidate) => candidate.role === 'letterhead' && !titled.includes(candidate))
  if (!paragraph) return null
  return { paragraph, field: { raw: printed(paragraph), normalized: paragraph.text, line: paragraph.line, range: rangeOf(paragraph) } }
}

/** 文号 of the document itself: its own paragraph, the end of its title, or the index table; never one cited in prose. */
function readDocumentNumber({ paragraphs, pairs, printed }: Layout): ParsedDocument['docNumber'] {
  for (const paragraph of paragraphs.filter(({ role }) => role === 'number')) {
    const number = readNumberAlone(paragraph.text) ?? readNumberOfYear(paragraph.text)
    if (number) return numberField(paragraph, number, printed)
  }
  for (const paragraph of paragraphs.filter(({ role, part }) => part === 0 && (role === 'title' || role === 'headline' || role === 'field' || role === 'letterhead'))) {
    const number = findDocumentNumbers(paragraph.text).at(-1)
    const ends = number && /^[）)】\]]?$/u.test(paragraph.text.slice(number.index + number.raw.length).trim())
    if (number && ends && (endsAsTitle(paragraph.text.slice(0, number.index).replace(/[（(【\[]$/u, '')) || isLetterhead(paragraph.text.slice(0, number.index).trim()))) return numberField(paragraph, number, printed)
  }
  for (const { label, value, paragraph, index } of pairs) {
    const number = ELEMENT_LABELS.number.test(label) ? findDocumentNumbers(value)[0] : undefined
    if (number) return numberField(paragraph, { ...number, index: index + number.index }, printed)
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
function readResultClass({ paragraphs, pairs }: Layout): ParsedDocument['resultClass'] {
  const places: ReadonlySet<RoledParagraph['role']> = new Set(['class', 'number', 'field', 'signer', 'headline', 'title', 'contact', 'disclosure', 'cc'])
  for (const paragraph of paragraphs) {
    if (!places.has(paragraph.role)) continue
    const found = paragraph.role === 'class' ? (findClass(paragraph.text) ?? readClassAlone(paragraph.text)) : paragraph.role === 'title' ? titleClass(paragraph.text) : (findClass(paragraph.text) ?? classBeside(paragraph.text))
    if (found) return classField(paragraph, found)
  }
  for (const { label, value, paragraph, index } of pairs) {
    const found = findClass(`${label}：${value}`)
    if (found) return classField(paragraph, { ...found, index: found.index - label.length - 1 + index })
  }
  return null
}

/** 渝北卫〔2020〕11号 类别：A */
function classBeside(text: string): FoundClass | null {
  const number = readNumberAlone(text)
  const found = number && readClassAlone(number.rest.trim())
  return number && found ? { ...found, index: number.restIndex + number.rest.search(/\S/u) + found.index } : null
}

/** Behind a title only with its label or in brackets: …的答复（办理类别：A）, …的答复（A类）. */
function titleClass(text: string): FoundClass | null {
  const note = /[（(【\[]([^（()）【】\[\]]{1,20})[）)】\]]$/u.exec(text)
  const alone = note && readClassAlone(note[1]!)
  if (note && alone) return { ...alone, index: note.index + 1 + alone.index }
  const found = findClass(text.slice(-30))
  return found?.labelRaw ? { ...found, index: found.index + Math.max(0, text.length - 30) } : null
}

function classField(paragraph: RoledParagraph, found: FoundClass): NonNullable<ParsedDocument['resultClass']> {
  const { labelRaw, valueRaw, value, code, index, length } = found
  return { labelRaw, valueRaw, value, code, line: paragraph.line, range: rangeOf(paragraph, index, index + length) }
}

function readAddresseeFields({ paragraphs, printed }: Layout): ParsedDocument['addressees'] {
  const paragraph = paragraphs.find(({ role }) => role === 'addressee')
  if (!paragraph) return []
  const raw = printed(paragraph)
  return readAddressees(raw.replace(/[*#]/gu, '')).map((addressee) => ({ raw, ...addressee, line: paragraph.line, range: rangeOf(paragraph) }))
}

function readSignerField({ paragraphs, pairs, printed }: Layout): ParsedDocument['signer'] {
  for (const paragraph of paragraphs.filter(({ role }) => role === 'signer' || role === 'number' || role === 'class' || role === 'field')) {
    const signer = readSigner(paragraph.text)
    if (signer) return { raw: printed(paragraph), name: signer.name, line: paragraph.line, range: rangeOf(paragraph, signer.index, signer.index + signer.name.length) }
  }
  const pair = pairs.find(({ label, value }) => label === '签发人' && isPersonName(value))
  return pair ? { raw: pair.value, name: pair.value.replace(/\s/gu, ''), line: pair.paragraph.line, range: rangeOf(pair.paragraph, pair.index, pair.index + pair.value.length) } : null
}
