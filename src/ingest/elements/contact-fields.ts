import { findInlineContact, isUnlabelledContact, namesContact, readContact, toE164, type FoundContact } from '#ingest/elements/contacts.ts'
import { rangeOf, spacedText } from '#ingest/text/traced-text.ts'
import type { Layout } from '#ingest/layout.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

type Contact = NonNullable<ParsedDocument['contact']>

const PROSE: ReadonlySet<RoledParagraph['role']> = new Set(['body', 'closing'])
const MAY_NAME_CONTACT: ReadonlySet<RoledParagraph['role']> = new Set(['class', 'leader', 'signer', 'field', 'disclosure'])

/** Contact lines; a name and a phone on lines of their own make one contact. */
export function readContactFields({ paragraphs, pairs, text }: Layout): Contact[] {
  const contacts: Contact[] = []
  const annexed = partsOfProposers(paragraphs)
  let open: Contact | null = null
  for (const [i, paragraph] of paragraphs.entries()) {
    const inline = PROSE.has(paragraph.role) ? findInlineContact(paragraph.text) : null
    if (!inline && paragraph.role !== 'contact' && !(MAY_NAME_CONTACT.has(paragraph.role) && namesContact(paragraph.text))) continue
    const found = inline ? readContact(inline.words) : contactIn(paragraph, text)
    if (!found || annexed.has(paragraph.part) || reachesProposer(paragraphs, i) || inImprint(paragraphs, i)) continue
    const contact: Contact = { ...found, phoneE164Inferred: null, areaCodeInferred: null, line: paragraph.line, range: rangeOf(paragraph) }
    if (open && open.phones.length === 0 && (open.name === null || contact.name === null)) {
      const { role, name } = open.name === null ? contact : open
      Object.assign(open, { ...contact, role, name, unit: open.unit ?? contact.unit, line: open.line, range: { start: open.range.start, end: contact.range.end } })
    } else if (open && open.name === null && contact.phones.length === 0 && contact.name !== null) {
      // The number may stand above the name.
      Object.assign(open, { role: contact.role, name: contact.name, unit: open.unit ?? contact.unit, range: { start: open.range.start, end: contact.range.end } })
    } else {
      contacts.push(contact)
      open = contact
    }
  }
  const named = contacts.filter(({ name, phones }) => name !== null || phones.length > 0)
  return named.length > 0 ? named : pairs.flatMap(({ label, value, paragraph, index }) => {
    // A form names whom to call in cells of its own: 联系人及电话 | 周洁 0716-8866123.
    const found = /^(?:联系人|承办人)/u.test(label) ? readContact(`${label}：${value}`) : null
    return found?.name ? [{ ...found, phoneE164Inferred: null, areaCodeInferred: null, line: paragraph.line, range: rangeOf(paragraph, index, index + value.length) }] : []
  })
}

/** A space may be all that tells the office from the name; spread-out figures are read closed. The second of two people has no label of its own. */
function contactIn(paragraph: RoledParagraph, source: string): FoundContact | null {
  const label = isUnlabelledContact(paragraph.text) ? '联系人：' : ''
  const spaced = readContact(label + spacedText(paragraph, source))
  const closed = spaced?.phones.length === 0 ? readContact(label + paragraph.text) : null
  return spaced && closed && closed.phones.length > 0 ? { ...spaced, phones: closed.phones, phoneRaw: closed.phoneRaw } : spaced
}

/** 附：代表建议原文: the text of the case annexed to the letter names who raised it, not whom to call about the answer. */
function partsOfProposers(paragraphs: readonly RoledParagraph[]): ReadonlySet<number> {
  const named = paragraphs.filter(({ part, role, text }) => part > 0 && (PROPOSER.test(text) || ((role === 'attachment-title' || role === 'attachment-label') && CASE_TEXT.test(text))))
  return new Set(named.map(({ part }) => part))
}

const CASE_TEXT = /(?:建议|提案|议案)(?:的)?(?:原文|原件|原稿|全文|内容|正文)/u

/** 主管：…, 准印证号：…: what a gazette prints about itself. */
const IMPRINT = /^(?:主管|主编|编辑|责编|编印|出版|发行|印刷|印制|准印|刊号|国内统一|开本|印数|订阅|投稿|官\s?网|网\s?址|[\u4e00-\u9fff]{2,14}公报)[\u4e00-\u9fff]{0,4}\s?[：:]|编辑部|准印证|^\d{4}年第\d{1,2}期/u
const IMPRINT_LINES = 5

/** Among two lines of an imprint and more, no sentence between. */
function inImprint(paragraphs: readonly RoledParagraph[], i: number): boolean {
  const run = (side: readonly RoledParagraph[]) => {
    const end = side.findIndex(({ text, role }) => text.length > 60 || role === 'date' || role === 'signature' || /。/u.test(text))
    return side.slice(0, end < 0 ? side.length : end)
  }
  const beside = [...run(paragraphs.slice(Math.max(0, i - IMPRINT_LINES), i).toReversed()), ...run(paragraphs.slice(i + 1, i + 1 + IMPRINT_LINES))]
  return beside.filter(({ text }) => IMPRINT.test(text)).length >= 2
}

const PROPOSER = /^(?:领衔|联名|第一|主要)?(?:代表|委员|提案人|建议人|提案者|提议人)(?:姓\s?名)?\s?[：:]/u
/** So far below their name stand unit, address and telephone of who raised the case. */
const BELOW_PROPOSER = 4

/** 领衔代表：… 联系电话：…: the telephone of who raised the case is none to call about the answer. */
function reachesProposer(paragraphs: readonly RoledParagraph[], i: number): boolean {
  const above = paragraphs.slice(Math.max(0, i - BELOW_PROPOSER), i + 1).toReversed()
  const run = above.findIndex(({ text }) => text.length > 40 || !/[：:]/u.test(text) || /联\s?系\s?人|承办|经办/u.test(text))
  return above.slice(0, run < 0 ? above.length : run).some(({ text }) => PROPOSER.test(text))
}

/** Completes telephone numbers with the area code of the place, marked as inferred. */
export function withAreaCode(contacts: readonly Contact[], areaCode: string | null): Contact[] {
  return contacts.map((contact) => {
    const phone = contact.phones.length > 0 ? toE164(contact.phones[0]!, areaCode) : null
    return { ...contact, phoneE164Inferred: phone?.e164 ?? null, areaCodeInferred: phone?.areaCodeInferred ?? null }
  })
}
