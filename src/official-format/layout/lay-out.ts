import type { ReadingBlock } from '#documents/blocks/reading-block.ts'
import { disclosureNote } from '#documents/edition-fields.ts'
import type { PublicDocument } from '#documents/queries.ts'
import { dayInWords } from '#i18n/dates.ts'
import type { Attachment, OfficialDocument } from '#official-format/layout/official-document.ts'
import { partsOf } from '#official-format/layout/parts.ts'
import { plain } from '#official-format/layout/plain.ts'
import { titleLines } from '#official-format/layout/title-lines.ts'

/** What laying out needs of an edition, live or still in work. */
export type Edition = Pick<
  PublicDocument,
  'kind' | 'number' | 'title' | 'issuerName' | 'signature' | 'issuedOn' | 'issuedRaw' | 'resultLabel' | 'resultRaw' | 'disclosure' | 'fields' | 'people' | 'blocks'
>

const LABEL = /^附件\s*[\d一二三四五六七八九十]*\s*[：:]?\s*$/

/**
 * An edition in the elements of GB/T 9704—2012. Pure; what the edition does not state is left out.
 *
 * A head that ends in 文件 means the document format; otherwise a 函 in the number, or a reply, means the letter format.
 *
 * @example
 * layOut(edition).format //=> 'letter' for 厦湖卫健函〔2025〕11号
 */
export function layOut(edition: Edition): OfficialDocument {
  const { blocks, fields, people, number, title, issuerName, signature, issuedOn, issuedRaw, resultLabel, resultRaw } = edition
  const note = disclosureNote(edition)
  // A name of signs that do not show is none.
  const mark = plain(fields.letterhead?.normalized ?? issuerName ?? '') || null
  const format = formatOf(edition, mark)
  const greetings = [...new Set(fields.addressees.map(({ raw }) => plain(raw)))].join('')
  const answerable = people.filter(({ role }) => role === 'leader' || role === 'contact')
  const { printing, cc } = fields
  return {
    format,
    mark,
    number: number && plain(number),
    signer: signerOf(people),
    resultClass: resultRaw ? [resultLabel, resultRaw].filter(Boolean).map((word) => plain(word!)).join('：') : null,
    title: title ? titleLines(plain(title)) : [],
    addressees: greetings === '' ? null : greetings.replace(/[：:]?$/, '：'),
    body: partsOf(blocks.filter(({ part }) => part === 0)),
    enclosed: fields.attachments.map((one) => plain(one.title)),
    answerable: answerable.map(({ capacity, name, phone }) => plain(`${capacity ? `${capacity}：` : ''}${name}${phone ? `　联系电话：${phone}` : ''}`)),
    signatures: (fields.signatories.length > 1 ? fields.signatories : [signature ?? issuerName]).filter((name) => !!name).map((name) => plain(name!)),
    sealedFor: fields.issuer?.sealedOnBehalfBy ? plain(fields.issuer.sealedOnBehalfBy) : null,
    date: issuedOn ? dayInWords(issuedOn, 'zh-CN') : issuedRaw && plain(issuedRaw),
    note: note && plain(note),
    attachments: attachmentsOf(blocks),
    copies: cc && cc.items.length > 0 ? cc.items.map(plain).join(cc.separator ?? '，') : null,
    printing: format === 'document' && printing?.agency ? { agency: plain(printing.agency), date: printing.iso ? dayInWords(printing.iso, 'zh-CN') : '' } : null,
  }
}

function formatOf({ kind, number }: Edition, mark: string | null): OfficialDocument['format'] {
  if (mark?.endsWith('文件')) return 'document'
  const code = number?.split(/[〔[(（]/)[0] ?? ''
  return code.includes('函') || kind === 'reply' ? 'letter' : 'document'
}

function signerOf(people: Edition['people']): string | null {
  const signers = people.filter(({ role }) => role === 'signer').map(({ name }) => plain(name))
  return signers.length === 0 ? null : signers.join('　')
}

/** What follows the letter, part by part; the first block of a part names it when it is its title. */
function attachmentsOf(blocks: ReadingBlock[]): Attachment[] {
  const parts = Map.groupBy(blocks.filter(({ part }) => part > 0), ({ part }) => part)
  return [...parts.values()].map((own) => {
    const named = own.filter(({ kind }) => kind === 'attachment-title')
    const titles = named.map(({ text, heading }) => plain(text || heading || '')).filter((title) => title !== '')
    const label = named.find(({ marker }) => marker !== null)?.marker?.replace(/[\s：:.．、]+$/u, '')
    const name = titles.find((title) => !LABEL.test(title))
    return {
      label: (label && plain(label)) ?? titles.find((title) => LABEL.test(title)) ?? null,
      title: name ? titleLines(name) : [],
      body: partsOf(own.filter(({ kind }) => kind !== 'attachment-title')),
    }
  })
}
