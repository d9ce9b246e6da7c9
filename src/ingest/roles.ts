import { endsAsTitle, isFieldLine, isLetterhead, isOrganisation, looksLikeTitle } from '#ingest/elements/element-shapes.ts'
import { isChrome, isIndexLine, startsFooter } from '#ingest/text/website-chrome.ts'
import { isAddressee, isSalutation } from '#ingest/elements/addressees.ts'
import { readClassAlone } from '#ingest/elements/result-class.ts'
import { readDayAlone } from '#ingest/elements/document-dates.ts'
import { readMarker } from '#ingest/sections/numbering.ts'
import { readNumberAlone } from '#ingest/elements/document-number.ts'
import { isClosing, isDisclosure, isOpening, isSigner } from '#ingest/elements/formulas.ts'
import { isContactLine, isLeaderLine } from '#ingest/elements/contacts.ts'
import type { LogicalParagraph } from '#ingest/text/paragraphs.ts'
import type { ParagraphRole } from '#ingest/parsed-document.ts'

export type RoledParagraph = LogicalParagraph & { role: ParagraphRole; /** 0 the letter or notice, 1 and on its attachments. */ part: number }

/**
 * Tells what every paragraph is for, in the order of the format: head (number, title, addressee), body, end
 * (signature, date, notes, copies). Each rule looks at the shape of a paragraph and at its place; none needs the whole format to be there.
 */
export function assignRoles(paragraphs: readonly LogicalParagraph[]): RoledParagraph[] {
  const roled: RoledParagraph[] = paragraphs.map(({ text, offsets, emphasis, line, endLine, isRow, joins }) => (
    { text, offsets, emphasis, line, endLine, isRow, joins, role: isRow ? 'table-row' : 'body', part: 0 }
  ))
  const bounds = findBounds(roled)
  assignHead(roled, bounds)
  assignBody(roled, bounds)
  assignParts(roled)
  assignTableTitles(roled)
  return roled
}

type Bounds = { addressee: number; opening: number; bodyStart: number; foot: number }

const HEAD_LIMIT = 60

function findBounds(paragraphs: readonly RoledParagraph[]): Bounds {
  const limit = Math.min(paragraphs.length, HEAD_LIMIT)
  let opening = -1
  let firstHeading = -1
  for (let i = 0; i < limit && opening < 0; i++) {
    const { text } = paragraphs[i]!
    if (firstHeading < 0 && readMarker(text) && !isChrome(text) && !isIndexLine(text)) firstHeading = i
    if (isOpening(text) && (firstHeading < 0 || i < firstHeading)) opening = i
  }
  const until = opening >= 0 ? opening : firstHeading >= 0 ? firstHeading : limit
  const addressee = findAddressee(paragraphs, until, opening >= 0)
  const prose = paragraphs.findIndex((p) => p.role === 'body' && p.text.length > 45 && /。/u.test(p.text) && !isChrome(p.text) && !isIndexLine(p.text) && !looksLikeTitle(p.text))
  const candidates = [addressee >= 0 ? addressee + 1 : -1, opening, firstHeading, prose].filter((i) => i >= 0)
  const bodyStart = addressee >= 0 ? addressee + 1 : candidates.length > 0 ? Math.min(...candidates) : paragraphs.length
  return { addressee, opening, bodyStart, foot: findFoot(paragraphs, bodyStart) }
}

function findAddressee(paragraphs: readonly RoledParagraph[], until: number, hasOpening: boolean): number {
  for (let i = Math.min(until, paragraphs.length) - 1; i >= 0; i--) {
    if (isSalutation(paragraphs[i]!.text)) return i
  }
  // Without 代表 or 委员, the line with a colon that stands under the title and before the first sentence.
  for (let i = 0; i < Math.min(until, paragraphs.length); i++) {
    const { text } = paragraphs[i]!
    if (!isAddressee(text) || isChrome(text) || isIndexLine(text) || isFieldLine(text) || readMarker(text)) continue
    const titled = paragraphs.slice(0, i).some((p) => looksLikeTitle(p.text) || isLetterhead(p.text))
    if (hasOpening ? i >= until - 6 : titled || i === 0) return i
  }
  return -1
}

/** The page foot: from its first unmistakable line on, provided the letter's end lies before it. */
function findFoot(paragraphs: readonly RoledParagraph[], bodyStart: number): number {
  const lastLong = paragraphs.findLastIndex((p) => p.text.length >= 160)
  const foot = paragraphs.findIndex((p, i) => i >= Math.max(bodyStart, 1, lastLong) && startsFooter(p.text))
  return foot < 0 ? paragraphs.length : foot
}

function assignHead(paragraphs: RoledParagraph[], { addressee, bodyStart }: Bounds): void {
  const head = paragraphs.slice(0, addressee >= 0 ? addressee : bodyStart)
  if (addressee >= 0) paragraphs[addressee]!.role = 'addressee'
  const lastChrome = head.findLastIndex((p) => isChrome(p.text) || isIndexLine(p.text))

  head.forEach((paragraph, i) => {
    const { text } = paragraph
    if (isIndexLine(text)) paragraph.role = 'index'
    else if (isChrome(text)) paragraph.role = 'chrome'
    else if (readNumberAlone(text)) paragraph.role = 'number'
    else if (readClassAlone(text)) paragraph.role = 'class'
    else if (isSigner(text)) paragraph.role = 'signer'
    else if (isDisclosure(text)) paragraph.role = 'disclosure'
    else if (readDayAlone(text)) paragraph.role = i < lastChrome ? 'index' : 'date'
    else if (i < lastChrome && !looksLikeTitle(text)) paragraph.role = isPairRest(head, i) ? 'index' : 'chrome'
    else if (i < lastChrome) paragraph.role = 'headline'
    else if (isLetterhead(text)) paragraph.role = 'letterhead'
    else if (looksLikeTitle(text)) paragraph.role = 'title'
    else if (isContactLine(text)) paragraph.role = 'contact'
    else if (isLeaderLine(text)) paragraph.role = 'leader'
    else paragraph.role = 'field'
  })
  keepOneTitle(head)
}

/** A value on the line after its label in an index table. */
function isPairRest(head: readonly RoledParagraph[], i: number): boolean {
  return i > 0 && head[i - 1]!.role === 'index'
}

/** Several lines may look like titles: page heading, column name, and the title itself. The last run, next to the text, is the title. */
function keepOneTitle(head: readonly RoledParagraph[]): void {
  const titles = head.map((p, i) => (p.role === 'title' ? i : -1)).filter((i) => i >= 0)
  const named = titles.filter((i) => /关于|^对|第.{1,14}号/u.test(head[i]!.text.slice(0, 200)))
  const last = (named.length > 0 ? named : titles).at(-1)
  if (last === undefined) return
  for (const i of titles) if (i !== last && !continuesTitle(head, i, last)) head[i]!.role = 'headline'
}

/** A title takes up a handful of lines at most. */
const LONGEST_TITLE = 6

function continuesTitle(head: readonly RoledParagraph[], i: number, last: number): boolean {
  if (Math.abs(last - i) > LONGEST_TITLE) return false
  const [from, to] = i < last ? [i, last] : [last, i]
  const between = head.slice(from, to + 1)
  if (!between.every((p) => p.role === 'title')) return false
  return !endsAsTitle(head[from]!.text) && head[to]!.text.length < 60
}

function assignBody(paragraphs: RoledParagraph[], { addressee, opening, bodyStart, foot }: Bounds): void {
  for (let i = bodyStart; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!
    if (paragraph.role !== 'body') continue
    paragraph.role = i >= foot ? 'chrome' : continuesAttachments(paragraphs, i) ? 'attachment-note' : roleInBody(paragraphs, i)
  }
  if (opening >= 0 && paragraphs[opening]!.role === 'body') paragraphs[opening]!.role = 'opening'
  // Number and class may stand between the addressee and the first sentence.
  for (let i = addressee + 1; addressee >= 0 && i < opening; i++) {
    if (readNumberAlone(paragraphs[i]!.text)) paragraphs[i]!.role = 'number'
  }
  assignSignatures(paragraphs, bodyStart)
  assignClosing(paragraphs)
}

function roleInBody(paragraphs: readonly RoledParagraph[], i: number): ParagraphRole {
  const { text } = paragraphs[i]!
  if (text.length > 400) return 'body'
  if (/^[（(]?\s?抄\s?[送报][：:\s]/u.test(text)) return 'cc'
  if (isIndexLine(text) || isChrome(text)) return 'chrome'
  if (/印发[）)]?$/u.test(text) && /\d\s?日?\s?印发[）)]?$/u.test(text) && text.length < 100) return 'printing'
  if (isDisclosure(text)) return 'disclosure'
  if (readClassAlone(text)) return 'class'
  if (readDayAlone(text) || /^\d{4}\s?年\s?\d{0,2}\s?月\s?日$/u.test(text)) return 'date'
  if (isSigner(text)) return 'signer'
  if (isContactLine(text)) return 'contact'
  if (isLeaderLine(text)) return 'leader'
  if (/^[（(].{3,40}代章[）)]$/u.test(text)) return 'seal'
  if (/^附\s?件\s?[：:]?\s?\d{0,2}\s?[：:.．、]?\s?\S/u.test(text) && text.length < 200 && !/[。]/u.test(text)) return 'attachment-note'
  if (/^附\s?件\s?\d{0,2}\s?[：:]?$/u.test(text)) return 'attachment-note'
  if (readNumberAlone(text) && i > 0) return 'number'
  if (/^[（(]?共印\s?\d+\s?份[）)]?$/u.test(text)) return 'field'
  if (isFieldLine(text) && text.length < 30 && !/[：:]$/u.test(text)) return 'field'
  return 'body'
}

/** 附件：1.…⏎2.… — the list goes on while the numbers do. */
function continuesAttachments(paragraphs: readonly RoledParagraph[], i: number): boolean {
  if (paragraphs[i - 1]?.role !== 'attachment-note') return false
  const marker = readMarker(paragraphs[i]!.text)
  if (marker?.style !== 'arabic' || marker.ordinal < 2) return false
  return paragraphs[i]!.text.length < 80 && !/。/u.test(paragraphs[i]!.text)
}

/** 署名: an organ alone on its line, directly before a date or at the very end; the printing organ stands before 印发. */
function assignSignatures(paragraphs: RoledParagraph[], bodyStart: number): void {
  for (let i = bodyStart; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!
    if (paragraph.role !== 'body' || !isOrganisation(paragraph.text)) continue
    const next = followingRoles(paragraphs, i)
    if (next[0] === 'printing') paragraph.role = 'printing'
    else if (next.includes('date') || next.length === 0) paragraph.role = 'signature'
  }
}

/** Roles after a paragraph up to the next text, seals, further signing organs and side notes passed over. */
function followingRoles(paragraphs: readonly RoledParagraph[], i: number): ParagraphRole[] {
  const roles: ParagraphRole[] = []
  for (const paragraph of paragraphs.slice(i + 1, i + 8)) {
    if (paragraph.role === 'body' && !isOrganisation(paragraph.text)) {
      if (roles.length === 0) roles.push('body')
      break
    }
    if (paragraph.role !== 'body' && paragraph.role !== 'chrome') roles.push(paragraph.role)
  }
  return roles
}

/** The courtesy at the end: 感谢您…, 以上答复…, 此致 敬礼. It ends the body. */
function assignClosing(paragraphs: RoledParagraph[]): void {
  const end = paragraphs.findIndex((p) => p.role === 'signature' || p.role === 'date')
  for (let i = (end > 0 ? end : paragraphs.length) - 1; i >= 0; i--) {
    const paragraph = paragraphs[i]!
    if (paragraph.role !== 'body') continue
    if (!isClosing(paragraph.text)) break
    paragraph.role = 'closing'
  }
}

/** An attached document: a title of its own after the signature of the notice that carries it. */
function assignParts(paragraphs: RoledParagraph[]): void {
  let part = 0
  let signed = false
  const lastProse = paragraphs.findLastIndex((p) => p.role === 'body' && p.text.length > 15)
  paragraphs.forEach((paragraph, i) => {
    if (paragraph.role === 'date' || paragraph.role === 'signature') signed = true
    const marked = /^附\s?件\s?\d{0,2}\s?[：:]?$/u.test(paragraph.text)
    const previous = paragraphs[i - 1]
    const labelled = previous?.role === 'attachment-note' && /^附\s?件\s?\d{0,2}\s?[：:]?$/u.test(previous.text)
    if (signed && paragraph.role === 'body' && (labelled || part === 0) && isAttachmentTitle(paragraph.text) && i < lastProse) {
      part++
      paragraph.role = 'attachment-title'
    }
    paragraph.part = marked && signed ? part + 1 : part
  })
}

function isAttachmentTitle(text: string): boolean {
  return text.length >= 4 && text.length <= 80 && !/[。；：:，]$/u.test(text) && !readMarker(text) && (endsAsTitle(text) || looksLikeTitle(text) || /^[\u4e00-\u9fff“”]{4,40}表$/u.test(text))
}

function assignTableTitles(paragraphs: RoledParagraph[]): void {
  for (let i = 0; i + 1 < paragraphs.length; i++) {
    const { role, text } = paragraphs[i]!
    if (role === 'body' && paragraphs[i + 1]!.role === 'table-row' && text.length <= 60 && !/[。；：，]$/u.test(text) && !readMarker(text)) {
      paragraphs[i]!.role = 'table-title'
    }
  }
}
