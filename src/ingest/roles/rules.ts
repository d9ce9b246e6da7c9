import { isClosing, isDisclosure, isSigner } from '#ingest/elements/formulas.ts'
import { readAttachmentLabel } from '#ingest/elements/attachment-label.ts'
import { isBracketedContact, isContactLine } from '#ingest/elements/contacts.ts'
import { isChrome, namesOwner } from '#ingest/text/website-chrome.ts'
import { isFormRow, isIndexLine } from '#ingest/elements/form-pairs.ts'
import { isFieldLine, isLetterhead, looksLikeTitle } from '#ingest/elements/element-shapes.ts'
import { isLeaderLine } from '#ingest/elements/leaders.ts'
import { readClassAlone } from '#ingest/elements/result-class.ts'
import { readDayAlone, readPassedDay } from '#ingest/elements/document-dates.ts'
import { readNumberAlone } from '#ingest/elements/document-number.ts'
import type { ParagraphRole } from '#ingest/parsed-document.ts'

/** What a paragraph is for, told from its text alone. */
export type RoleRule = readonly [role: ParagraphRole, isOne: (text: string) => boolean]

const isNumber = (text: string) => readNumberAlone(text) !== null
const isClass = (text: string) => readClassAlone(text) !== null
const isDay = (text: string) => readDayAlone(text) !== null
const isPassed = (text: string) => readPassedDay(text) !== null
const isCopies = (text: string) => /^[（(]?\s?抄\s?[送报]\s?(?:单位|机关)?[：:\s]/u.test(text)
const isPrinting = (text: string) => text.length < 100 && /\d\s?日?\s?印发[）)]?$/u.test(text)
const isSealNote = (text: string) => /^[（(](?:.{3,40}代章|加?盖(?:公)?章|公章|印章)[）)]$/u.test(text)
/** • 综合，政务: an entry of a list a website puts above the text; official documents have no bullets there. */
const isListed = (text: string) => /^[•●▪◆]\s?\S/u.test(text)
/** 附件：1.分解表; an attachment may also be announced by the label alone. */
const isAttachmentNote = (text: string) => text.length < 200 && !text.includes('。') && readAttachmentLabel(text) !== null

/** Rules for the lines above the text, tried in this order. A line none of them knows is a field. */
export const HEAD_RULES: readonly RoleRule[] = [
  ['disclosure', isDisclosure], ['index', (text) => isIndexLine(text) || isFormRow(text)], ['chrome', (text) => isChrome(text) || isListed(text)], ['number', isNumber], ['class', isClass], ['signer', isSigner], ['date', (text) => isDay(text) || isPassed(text)],
  ['letterhead', isLetterhead], ['title', looksLikeTitle], ['contact', isContactLine], ['leader', isLeaderLine], ['cc', isCopies],
]

/** Rules for text and end, tried in this order. A paragraph none of them knows is body. */
export const BODY_RULES: readonly RoleRule[] = [
  ['cc', isCopies], ['disclosure', isDisclosure], ['contact', namesOwner], ['chrome', (text) => isIndexLine(text) || isChrome(text)], ['printing', isPrinting], ['class', isClass],
  ['date', (text) => isDay(text) || /^\d{4}\s?年\s?\d{0,2}\s?月\s?日$/u.test(text)], ['signer', isSigner], ['contact', (text) => isContactLine(text) || isBracketedContact(text)], ['leader', isLeaderLine],
  ['seal', isSealNote], ['attachment-note', isAttachmentNote], ['number', isNumber], ['field', (text) => /^[（(]?共印\s?\d+\s?份[）)]?$/u.test(text)],
  ['field', (text) => isFieldLine(text) && text.length < 30 && !/[：:。]$/u.test(text)],
]

/** The courtesy at the end: 感谢您…, 以上答复…, 此致 敬礼. */
export const isCourtesy = isClosing

export function roleBy(rules: readonly RoleRule[], text: string): ParagraphRole | null {
  return rules.find(([, isOne]) => isOne(text))?.[0] ?? null
}
