import { AlignmentType, BorderStyle, HeadingLevel, Paragraph as WordParagraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx'
import type { Cell, OfficialTable, Paragraph, Part } from '#official-format/layout/official-document.ts'
import { element } from '#official-format/word/elements.ts'
import { WIDTH } from '#official-format/word/measures.ts'
import { FONTS, fontOf } from '#official-format/word/styles.ts'

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** Paragraphs and tables of a text. Numbers stand as text: what an office reads aloud is what the file holds. */
export function wordParts(parts: Part[]): (WordParagraph | Table)[] {
  return parts.flatMap((part) => (part.kind === 'table' ? tableOf(part) : [paragraphOf(part)]))
}

/** A heading alone has Word's heading style; one that text follows in the same paragraph has its face. */
function paragraphOf({ heading, level, text }: Paragraph): WordParagraph {
  const at = Math.min(level, HEADINGS.length) - 1
  if (level > 0 && text === '') return new WordParagraph({ heading: HEADINGS[at]!, children: [new TextRun(heading)] })
  const runs = heading === '' ? [] : [new TextRun({ text: heading, style: `OfficialLevel${at + 1}` })]
  return new WordParagraph({ style: 'OfficialText', children: [...runs, new TextRun(text)] })
}

function tableOf({ columns, rows, title, widths }: OfficialTable): (WordParagraph | Table)[] {
  const all = widths.reduce((sum, share) => sum + share, 0)
  const columnWidths = widths.map((share) => Math.round((share / all) * WIDTH))
  const titled = title === null ? [] : [element([new TextRun({ text: title, font: fontOf(FONTS.first) })], { alignment: AlignmentType.CENTER, keepNext: true })]
  const table = new Table({
    width: { size: WIDTH, type: WidthType.DXA }, columnWidths, layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((text) => cellOf({ text, rows: 1 }, FONTS.first)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((cell) => cellOf(cell, FONTS.text)) })),
    ],
  })
  return [...titled, table]
}

function cellOf({ rows, text }: Cell, font: string): TableCell {
  return new TableCell({
    ...(rows > 1 ? { rowSpan: rows } : {}), verticalAlign: VerticalAlign.CENTER,
    children: [new WordParagraph({ style: 'OfficialCell', children: [new TextRun({ text, font: fontOf(font) })] })],
  })
}
