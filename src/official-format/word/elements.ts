import { AlignmentType, BorderStyle, FrameAnchorType, FrameWrap, type IParagraphOptions, LineRuleType, Paragraph, TabStopType, TextRun } from 'docx'
import type { OfficialDocument } from '#official-format/layout/official-document.ts'
import { widthOf } from '#official-format/layout/title-lines.ts'
import { CHARACTER, millimetres, RED, ROW, SLACK, WIDTH } from '#official-format/word/measures.ts'
import { FONTS, fontOf } from '#official-format/word/styles.ts'

/** A line of its own that is no running text. */
export function element(text: string | TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style: 'OfficialElement', ...options, children: typeof text === 'string' ? [new TextRun(text)] : text })
}

/** 版头 of a document (7.2): mark, number, signer and the red rule 4 mm under them. */
export function documentHead({ mark, number, resultClass, signer }: OfficialDocument): Paragraph[] {
  const ruled = { border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: Math.round((millimetres(4) - SLACK) / 20) } } }
  const points = pointsOf(mark, 40)
  const numbered = signer
    ? element([new TextRun(`${number ?? ''}\t签发人：`), new TextRun({ text: signer, font: fontOf(FONTS.second) })], {
      ...ruled, indent: { left: CHARACTER, right: CHARACTER }, tabStops: [{ type: TabStopType.RIGHT, position: WIDTH - CHARACTER }],
    })
    : element(number ?? '', { ...ruled, alignment: AlignmentType.CENTER })
  return [
    // The standard has no place for it: 首页右上角, over the mark.
    ...(resultClass ? [element(resultClass, { alignment: AlignmentType.RIGHT })] : []),
    ...(mark ? [marked(mark, points, { spacing: { line: points * 20, lineRule: LineRuleType.EXACT, before: millimetres(35) - (resultClass ? ROW : 0), after: 2 * ROW } })] : []),
    numbered,
  ]
}

/** The head of a letter (10.1): its mark 30 mm under the top of the page over a double rule of 170 mm, the number at the right edge. */
export function letterHead({ mark, number, resultClass }: OfficialDocument): Paragraph[] {
  const points = pointsOf(mark, 32)
  return [
    marked(mark ?? '', points, {
      spacing: { line: points * 20, lineRule: LineRuleType.EXACT },
      border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: RED, space: 11 } },
      frame: framed(millimetres(30)),
    }),
    element(number ?? '', { alignment: AlignmentType.RIGHT, spacing: { line: ROW, lineRule: LineRuleType.EXACT, before: Math.max(0, 280 - SLACK) } }),
    ...(resultClass ? [element(resultClass, { alignment: AlignmentType.RIGHT })] : []),
  ]
}

/** The second double rule of a letter, at the lower edge of its first page's foot: 20 mm above that of the page. */
export function letterFoot(): Paragraph {
  return new Paragraph({
    spacing: { line: 20, lineRule: LineRuleType.EXACT }, indent: { left: -millimetres(7), right: -millimetres(7) },
    border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: RED, space: 0 } },
  })
}

/** 署名 and 成文日期 of a document without a seal (7.3.5.2), the date two characters further in than the organ. */
export function signing({ date, sealedFor, signatures }: OfficialDocument): Paragraph[] {
  const organs = sealedFor ? [...signatures, `（${sealedFor}代章）`] : signatures
  const widest = Math.max(0, ...organs.map(widthOf))
  const dated = date === null ? 0 : widthOf(date)
  const from = Math.max(0, dated > widest ? 28 - 2 - dated - 2 : 28 - 2 - widest)
  return [
    ...organs.map((organ, at) => element(organ, { indent: { left: Math.round(from * CHARACTER) }, keepNext: true, spacing: { line: ROW, lineRule: LineRuleType.EXACT, before: at === 0 ? ROW : 0 } })),
    ...(date === null ? [] : [element(date, { indent: { left: Math.round(Math.min(from + 2, 28 - dated) * CHARACTER) } })]),
  ]
}

/** 附件说明 (7.3.4): under one empty line, two characters in; names that go on begin under their first character. */
export function enclosures(enclosed: string[]): Paragraph[] {
  const hang = enclosed.length > 1 ? 4 : 3
  return enclosed.map((name, at) => {
    const label = at === 0 ? '附件：' : '　　　'
    const first = at === 0 ? ROW : 0
    return element(`${label}${enclosed.length > 1 ? `${at + 1}.` : ''}${name}`, {
      indent: { left: (2 + hang) * CHARACTER, hanging: hang * CHARACTER }, spacing: { line: ROW, lineRule: LineRuleType.EXACT, before: first },
    })
  })
}

function marked(mark: string, points: number, options: IParagraphOptions): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...options, children: [new TextRun({ text: mark, font: fontOf(FONTS.title), size: points * 2, color: RED })] })
}

/** As large as the type area is wide, within what looks well. */
function pointsOf(mark: string | null, most: number): number {
  return Math.floor(Math.min(most, Math.max(22, (WIDTH - 2 * CHARACTER) / 20 / Math.max(1, widthOf(mark ?? '')))))
}

function framed(y: number) {
  return {
    type: 'absolute' as const, position: { x: millimetres(21), y }, width: millimetres(170), wrap: FrameWrap.NOT_BESIDE,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  }
}
