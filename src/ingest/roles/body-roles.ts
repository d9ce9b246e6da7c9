import { BODY_RULES, isCourtesy, roleBy } from '#ingest/roles/rules.ts'
import { isUnlabelledContact } from '#ingest/elements/contacts.ts'
import { isOrganisation } from '#ingest/elements/element-shapes.ts'
import { readMarker } from '#ingest/sections/numbering.ts'
import { readNumberAlone } from '#ingest/elements/document-number.ts'
import type { Bounds } from '#ingest/roles/bounds.ts'
import type { ParagraphRole } from '#ingest/parsed-document.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

/** A paragraph so long is text, whatever it begins with. */
const LONGEST_ELEMENT = 400

/** Gives the text and the end of a document their roles: opening, body, closing, signature, date, notes, copies, page foot. */
export function assignBody(paragraphs: RoledParagraph[], { addressee, opening, bodyStart, foot }: Bounds): void {
  for (let i = bodyStart; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!
    if (paragraph.role !== 'body') continue
    if (i >= foot) paragraph.role = 'chrome'
    else if (continuesAttachments(paragraphs, i)) paragraph.role = 'attachment-note'
    else if (paragraphs[i - 1]?.role === 'contact' && isUnlabelledContact(paragraph.text)) paragraph.role = 'contact'
    else if (paragraph.text.length <= LONGEST_ELEMENT) paragraph.role = roleBy(BODY_RULES, paragraph.text) ?? 'body'
  }
  if (opening >= 0 && paragraphs[opening]!.role === 'body') paragraphs[opening]!.role = 'opening'
  // Number and class may stand between the addressee and the first sentence.
  for (let i = addressee + 1; addressee >= 0 && i < opening; i++) {
    if (readNumberAlone(paragraphs[i]!.text)) paragraphs[i]!.role = 'number'
  }
  assignSignatures(paragraphs, bodyStart)
  keepInText(paragraphs, Math.max(bodyStart, opening + 1))
  assignClosing(paragraphs)
}

/** 附件：1.…⏎2.…, also with the label on a line of its own: the list goes on while the numbers do. */
function continuesAttachments(paragraphs: readonly RoledParagraph[], i: number): boolean {
  const above = paragraphs[i - 1]
  if (above?.role !== 'attachment-note') return false
  const marker = readMarker(paragraphs[i]!.text)
  if (marker?.style !== 'arabic' || (marker.ordinal < 2 && !/[：:]$/u.test(above.text))) return false
  return paragraphs[i]!.text.length < 80 && !/。/u.test(paragraphs[i]!.text)
}

/** 署名: an organ alone on its line, directly before a date or at the very end; the printing organ stands before 印发. */
function assignSignatures(paragraphs: RoledParagraph[], bodyStart: number): void {
  for (let i = bodyStart; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!
    if (paragraph.role !== 'body' || !isOrganisation(paragraph.text)) continue
    const next = followingRoles(paragraphs, i)
    if (next[0] === 'printing') paragraph.role = 'printing'
    else if (next.includes('date') || next.every((role) => AFTER_SIGNATURE.has(role))) paragraph.role = 'signature'
  }
}

/** What may stand below a signature that lacks its date. */
const AFTER_SIGNATURE: ReadonlySet<ParagraphRole> = new Set(['class', 'contact', 'disclosure', 'cc', 'leader', 'field', 'seal', 'number'])

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

/** Elements of the end. The same shapes occur in the middle of a text: a day in a list, 主任：… in a list of members, a class in a table. */
const END_ELEMENTS: ReadonlySet<ParagraphRole> = new Set(['date', 'leader', 'class', 'signer', 'number', 'seal'])
/** So much text behind it, and no signature beside it: then it is part of the text. */
const TEXT = 40
const BESIDE = 4
/** 现印发给你们，请认真贯彻执行。: the day below it is that of the notice, also without the organ between. */
const ORDERS = /(?:印发|转发|下发)给你们.{0,40}(?:执行|实施|落实)。$|现予(?:公布|发布|公告).{0,40}$/u
/** 省长, under an order; the name is often a picture. */
const SIGNED_BY = /^(?:代)?(?:省长|市长|区长|县长|州长|旗长|主席|主任|局长)(?:\s?[\u4e00-\u9fff]{2,4})?$/u

function keepInText(paragraphs: RoledParagraph[], from: number): void {
  const lastText = paragraphs.findLastIndex(({ role, text, isRow }) => role === 'body' && !isRow && text.length > TEXT)
  for (let i = from; i < lastText; i++) {
    const paragraph = paragraphs[i]!
    if (!END_ELEMENTS.has(paragraph.role)) continue
    const beside = paragraphs.slice(Math.max(from, i - BESIDE), i + BESIDE + 1)
    const kept = beside.some(({ role }) => role === 'signature' || role === 'printing' || (role === 'contact' && paragraph.role === 'class')) || (paragraph.role === 'date' && isOrdered(paragraphs, i))
    if (!kept) paragraph.role = 'body'
  }
}

/** Whether a day stands below the sentence that hands a document on. */
export function isOrdered(paragraphs: readonly RoledParagraph[], day: number): boolean {
  if (day === 0) return false
  const above = SIGNED_BY.test(paragraphs[day - 1]!.text) ? paragraphs[day - 2] : paragraphs[day - 1]
  return above !== undefined && ORDERS.test(above.text)
}

/** The courtesy ends the body. */
function assignClosing(paragraphs: RoledParagraph[]): void {
  const end = paragraphs.findIndex(({ role }) => role === 'signature' || role === 'date')
  for (let i = (end > 0 ? end : paragraphs.length) - 1; i >= 0; i--) {
    const paragraph = paragraphs[i]!
    if (paragraph.role !== 'body') continue
    if (isCourtesy(paragraph.text)) paragraph.role = 'closing'
    // Text behind the thanks of one paragraph: 感谢您的关心和支持。我局将于年底前再开设2家。
    else if (paragraphs[i - 1]?.line !== paragraph.line || !isCourtesy(paragraphs[i - 1]!.text)) break
  }
}
