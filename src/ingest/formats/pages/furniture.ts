import { textOfLine, type Line } from '#ingest/formats/pages/lines.ts'

export type Page = { number: number; height: number; lines: Line[] }
export type Furniture = { kind: 'header' | 'footer' | 'page_number'; page: number; words: string }

/** Share of a page's height in which its head and foot stand. */
const MARGIN = 0.11
const PAGE_NUMBER = /^[\s\-—–－·.]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?[\s\-—–－·.]*$/u
/** What a browser prints around a page: its address, and when it was printed. */
const PRINTED_PAGE = /^(?:https?|file):\/\/\S|^\d{2,4}[\/.-]\d{1,2}[\/.-]\d{1,4}[,，]?\s*(?:[上下]午)?\s*\d{1,2}:\d{2}(?:\s|$)/u

/** Takes heads, feet and page numbers off pages: what stands at one height on several pages, figures aside, and page numbers and what a browser prints anywhere there. */
export function takeOffFurniture(pages: readonly Page[]): Furniture[] {
  const seen = new Map<string, Set<number>>()
  for (const page of pages) {
    for (const line of marginal(page)) {
      const key = keyOf(line)
      seen.set(key, (seen.get(key) ?? new Set()).add(page.number))
    }
  }
  const often = Math.max(2, Math.ceil(pages.length / 3))
  return pages.flatMap((page) => marginal(page).flatMap((line) => {
    const words = textOfLine(line).trim()
    const repeated = (seen.get(keyOf(line))?.size ?? 0) >= often
    if (!repeated && !PAGE_NUMBER.test(words) && !PRINTED_PAGE.test(words)) return []
    page.lines.splice(page.lines.indexOf(line), 1)
    const kind = PAGE_NUMBER.test(words) ? 'page_number' : line.y > page.height / 2 ? 'header' : 'footer'
    return [{ kind, page: page.number, words } satisfies Furniture]
  }))
}

/** The outermost lines within the margins: two at the head, two at the foot. */
function marginal({ lines, height }: Page): Line[] {
  const outer = new Set([...lines.slice(0, 2), ...lines.slice(-2)])
  return [...outer].filter((line) => line.y > height * (1 - MARGIN) || line.y < height * MARGIN)
}

function keyOf(line: Line): string {
  return `${Math.round(line.y / 4)}:${textOfLine(line).replace(/\d+/gu, '#').replace(/\s+/gu, '')}`
}
