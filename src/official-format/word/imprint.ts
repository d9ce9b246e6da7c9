import { BorderStyle, FrameAnchorType, FrameWrap, HorizontalPositionAlign, type IParagraphOptions, OverlapType, Paragraph, RelativeVerticalPosition, Table, TableAnchorType, TableCell, TableLayoutType, TableRow, TabStopType, TextRun, VerticalPositionAlign, WidthType } from 'docx'
import type { OfficialDocument } from '#official-format/layout/official-document.ts'
import { WIDTH } from '#official-format/word/measures.ts'

const FOURTH = 280
const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const THIN = { ...THICK, size: 6 }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** 版记 at the foot of the type area of whatever page it comes to stand on: between rules (7.4), in a letter without them (10.1). */
export function imprint(document: OfficialDocument): (Paragraph | Table)[] {
  if (document.format === 'letter') return linesOf(document, { frame })
  const lines = linesOf(document)
  return lines.length === 0 ? [] : [ruled(lines)]
}

function linesOf({ copies, printing }: OfficialDocument, options: IParagraphOptions = {}): Paragraph[] {
  const line = (text: string, own: IParagraphOptions) => new Paragraph({ style: 'OfficialImprint', ...options, ...own, children: [new TextRun(text)] })
  return [
    ...(copies === null ? [] : [line(`抄送：${copies}。`, { indent: { left: 4 * FOURTH, right: FOURTH, hanging: 3 * FOURTH } })]),
    ...(printing === null ? [] : [line(`${printing.agency}\t${printing.date}印发`, {
      indent: { left: FOURTH, right: FOURTH }, tabStops: [{ type: TabStopType.RIGHT, position: WIDTH - FOURTH }],
    })]),
  ]
}

const frame = {
  type: 'alignment' as const, alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM }, width: WIDTH, wrap: FrameWrap.NOT_BESIDE,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
}

/** Thick rules of 0.35 mm outside, a thin one of 0.25 mm between, in sizes Word has (eighths of a point). */
function ruled(lines: Paragraph[]): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA }, columnWidths: [WIDTH], layout: TableLayoutType.FIXED, margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top: THICK, bottom: THICK, insideHorizontal: THIN, left: NONE, right: NONE, insideVertical: NONE },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN, absoluteHorizontalPosition: 0, verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM, overlap: OverlapType.NEVER,
    },
    rows: lines.map((line) => new TableRow({ cantSplit: true, children: [new TableCell({ children: [line] })] })),
  })
}
