import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readableSigns } from '#ingest/formats/pages/signs.ts'
import { readRules } from '#ingest/formats/pdf/rules.ts'
import { isHeavy, type Mark, type PageContent } from '#ingest/formats/pages/page-content.ts'

type TextItem = { str: string; transform: number[]; width: number; height: number; fontName: string }

const INVISIBLE = 3

/** Takes the words and ruled lines off one page. */
export async function readPdfPage(page: PDFPageProxy): Promise<PageContent> {
  const [left, bottom, right, top] = page.view as [number, number, number, number]
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })
  const operators = await page.getOperatorList()
  const heavy = new Map<string, boolean>()
  const rotated: string[] = []
  const marks: Mark[] = []
  for (const item of items as TextItem[]) {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform
    const text = readableSigns(item.str)
    const mark = { text, x: x - left, right: x - left + item.width, y: y - bottom, size: Math.hypot(c, d) }
    // A broken file may set words nowhere, or in no size.
    if (text.trim() === '' || !(mark.size > 0) || ![mark.x, mark.right, mark.y, mark.size].every(Number.isFinite)) continue
    if (Math.abs(b) > 0.01 * Math.hypot(a, b) || a < 0) {
      rotated.push(text)
      continue
    }
    if (!heavy.has(item.fontName)) heavy.set(item.fontName, isHeavy(fontName(page, item.fontName)))
    marks.push({ ...mark, bold: heavy.get(item.fontName)! })
  }
  return {
    width: right - left, height: top - bottom, marks, rotated, rules: readRules(operators, left, bottom),
    invisible: operators.fnArray.some((operator, i) => operator === OPS.setTextRenderingMode && operators.argsArray[i]?.[0] === INVISIBLE),
  }
}

function fontName(page: PDFPageProxy, font: string): string {
  const found: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null
  return found !== null && typeof found === 'object' && 'name' in found ? String(found.name) : ''
}
