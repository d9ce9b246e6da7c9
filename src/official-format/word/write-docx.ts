import { AlignmentType, Document, Footer, HeadingLevel, LineRuleType, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx'
import type { Attachment, OfficialDocument } from '#official-format/layout/official-document.ts'
import { documentHead, element, enclosures, letterFoot, letterHead, signing } from '#official-format/word/elements.ts'
import { imprint } from '#official-format/word/imprint.ts'
import { millimetres, ROW } from '#official-format/word/measures.ts'
import { wordParts } from '#official-format/word/parts.ts'
import { FONTS, fontOf, SIZES, STYLES } from '#official-format/word/styles.ts'

type Piece = Paragraph | Table

/**
 * A laid-out document as a Word file: the office's typefaces by name, a style for every role, 22 lines of 28 characters, nothing in it but what
 * the document says. Its author is the organ that signed.
 *
 * @example
 * await writeFile('答复函.docx', await writeDocx(layOut(edition)))
 */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> {
  const letter = document.format === 'letter'
  const author = document.signatures[0] ?? document.mark ?? ''
  const file = new Document({
    title: document.title.join(''), creator: author, lastModifiedBy: author, revision: 1,
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [{
      properties: {
        page: {
          size: { width: millimetres(210), height: millimetres(297) },
          margin: { top: millimetres(37), bottom: millimetres(35), left: millimetres(28), right: millimetres(26), header: millimetres(15), footer: millimetres(20) },
        },
        titlePage: letter,
      },
      footers: {
        default: new Footer({ children: [folio(AlignmentType.RIGHT)] }),
        even: new Footer({ children: [folio(AlignmentType.LEFT)] }),
        ...(letter ? { first: new Footer({ children: [letterFoot()] }) } : {}),
      },
      children: pieces(document),
    }],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function pieces(document: OfficialDocument): Piece[] {
  const { addressees, answerable, attachments, body, enclosed, format, note, title } = document
  return [
    ...(format === 'letter' ? letterHead(document) : documentHead(document)),
    ...titled(title, 2 * ROW),
    ...(addressees === null ? [] : [element(addressees, { spacing: { line: ROW, lineRule: LineRuleType.EXACT, before: ROW } })]),
    ...wordParts(body),
    ...enclosures(enclosed),
    ...answerable.map((line, at) => element(line, { style: 'OfficialText', spacing: { line: ROW, lineRule: LineRuleType.EXACT, before: at === 0 ? ROW : 0 } })),
    ...signing(document),
    ...(note === null ? [] : [element(note, { style: 'OfficialText' })]),
    ...attachments.flatMap(attached),
    ...imprint(document),
    // What stands in a frame hangs on the paragraph after it.
    ...(document.copies === null && document.printing === null ? [] : [new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } })]),
  ]
}

/** 附件 (7.3.7) on a page of its own: its number on the first line, its title on the third. */
function attached({ body, label, title }: Attachment): Piece[] {
  const first = element(label === null ? '' : [new TextRun({ text: label, font: fontOf(FONTS.first) })], { pageBreakBefore: true })
  return [first, ...titled(title, ROW), element(''), ...wordParts(body)]
}

/** Lines of a title as one paragraph, so that it is one title to whoever reads the file. */
function titled(lines: string[], before: number): Paragraph[] {
  if (lines.length === 0) return []
  const runs = lines.map((text, at) => new TextRun({ text, ...(at > 0 ? { break: 1 } : {}) }))
  return [new Paragraph({ heading: HeadingLevel.TITLE, spacing: { line: ROW, lineRule: LineRuleType.EXACT, before }, children: runs })]
}

/** 页码 (7.5): 4号宋体 between two 一字线, one character from the outer edge. */
function folio(alignment: 'left' | 'right'): Paragraph {
  return new Paragraph({
    alignment, indent: { left: SIZES.fourth * 10, right: SIZES.fourth * 10 }, spacing: { line: SIZES.fourth * 10, lineRule: LineRuleType.EXACT, after: millimetres(5.6) },
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf(FONTS.song), size: SIZES.fourth })],
  })
}
