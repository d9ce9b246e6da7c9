import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { isGibberish, readableSigns } from '#ingest/formats/pages/signs.ts'
import { readRules } from '#ingest/formats/pdf/rules.ts'
import { isTurned, times, type Matrix } from '#ingest/formats/pages/matrix.ts'
import { upright } from '#ingest/formats/pages/upright.ts'
import { isHeavy, MOST_PATHS, type Mark, type PageContent } from '#ingest/formats/pages/page-content.ts'

type TextItem = { str: string; transform: number[]; width: number; height: number; fontName: string }

const INVISIBLE = 3

/** Takes the words and ruled lines off one page; `pictured` says whether there are pictures in the file, since the library leaves them out. */
export async function readPdfPage(page: PDFPageProxy, pictured = false): Promise<PageContent> {
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })
  const { width, height, seen } = seenAs(page, items as TextItem[])
  const operators = await page.getOperatorList()
  const strange = gibberishFonts(items as TextItem[])
  const heavy = new Map<string, boolean>()
  const rotated: string[] = []
  const marks: Mark[] = []
  for (const item of items as TextItem[]) {
    const matrix = times(seen, item.transform as unknown as Matrix)
    const [, , c, d, x, y] = matrix
    const text = strange.has(item.fontName) ? '\ufffd'.repeat([...item.str.trim()].length) : readableSigns(item.str)
    const mark = { text, x, right: x + item.width, y, size: Math.hypot(c, d) }
    // A broken file may set words nowhere, or in no size.
    if (text.trim() === '' || !(mark.size > 0) || ![mark.x, mark.right, mark.y, mark.size].every(Number.isFinite)) continue
    if (isTurned(matrix)) {
      rotated.push(text)
      continue
    }
    if (!heavy.has(item.fontName)) heavy.set(item.fontName, isHeavy(fontName(page, item.fontName)))
    marks.push({ ...mark, bold: heavy.get(item.fontName)! })
  }
  return {
    width, height, marks, rotated, rules: readRules(operators, seen),
    pictured: pictured || operators.fnArray.filter((operator) => operator === OPS.constructPath).length >= MOST_PATHS,
    invisible: operators.fnArray.some((operator, i) => operator === OPS.setTextRenderingMode && operators.argsArray[i]?.[0] === INVISIBLE),
  }
}

type Seen = { width: number; height: number; seen: Matrix }

/** A page as it is looked at: turned as the file says, and further as its words say. */
function seenAs(page: PDFPageProxy, items: readonly TextItem[]): Seen {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  // The library measures from the top; we from the bottom.
  const seen = times([1, 0, 0, -1, 0, height], transform as unknown as Matrix)
  const { turn, ...size } = upright(items.map(({ str, transform: own }) => ({ signs: str.length, matrix: times(seen, own as unknown as Matrix) })), width, height)
  return { ...size, seen: times(turn, seen) }
}

/** Fonts of which nobody can tell what they show: that is said in place of their signs. */
function gibberishFonts(items: readonly TextItem[]): ReadonlySet<string> {
  const words = new Map<string, string>()
  for (const { fontName: font, str } of items) words.set(font, (words.get(font) ?? '') + str)
  return new Set([...words].filter(([, text]) => isGibberish(text)).map(([font]) => font))
}

function fontName(page: PDFPageProxy, font: string): string {
  const found: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null
  return found !== null && typeof found === 'object' && 'name' in found ? String(found.name) : ''
}
