import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readableSigns } from '#ingest/formats/pages/signs.ts'
import { readRules } from '#ingest/formats/pdf/rules.ts'
import { isTurned, times, type Matrix } from '#ingest/formats/pages/matrix.ts'
import { isHeavy, type Mark, type PageContent } from '#ingest/formats/pages/page-content.ts'

type TextItem = { str: string; transform: number[]; width: number; height: number; fontName: string }

const INVISIBLE = 3

/** Takes the words and ruled lines off one page. */
export async function readPdfPage(page: PDFPageProxy): Promise<PageContent> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  // The library measures a page as it is seen, turned as the file says, from the top; we from the bottom.
  const seen = times([1, 0, 0, -1, 0, height], transform as unknown as Matrix)
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })
  const operators = await page.getOperatorList()
  const heavy = new Map<string, boolean>()
  const rotated: string[] = []
  const marks: Mark[] = []
  for (const item of items as TextItem[]) {
    const matrix = times(seen, item.transform as unknown as Matrix)
    const [, , c, d, x, y] = matrix
    const text = readableSigns(item.str)
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
    invisible: operators.fnArray.some((operator, i) => operator === OPS.setTextRenderingMode && operators.argsArray[i]?.[0] === INVISIBLE),
  }
}

function fontName(page: PDFPageProxy, font: string): string {
  const found: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null
  return found !== null && typeof found === 'object' && 'name' in found ? String(found.name) : ''
}
