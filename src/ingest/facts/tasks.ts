import type { OutlineEntry, Responsibility, Task } from '#ingest/parsed-body.ts'

/**
 * Picks the tasks out of a plan: the numbered measures (1. 2. 3.) of every chapter in which units are made responsible, and any other
 * section or paragraph with a 责任单位 clause. A measure without a clause is a task too: that nobody is responsible must be seen.
 * Lines that hold nothing but a clause (牵头单位：… 配合单位：…) belong to the section they stand under.
 */
export function findTasks(outline: readonly OutlineEntry[]): Task[] {
  const chapters = new Set(outline.filter((entry) => entry.responsibility).map((entry) => chapterOf(entry.path)))
  const below = clausesBelow(outline)
  let section: OutlineEntry | null = null
  return outline.flatMap((entry, i) => {
    if (isSection(entry)) section = entry
    if (isClauseAlone(entry)) return []
    const responsibility = entry.responsibility ?? together(below.get(i) ?? [])
    const measure = entry.style === 'arabic' && chapters.has(chapterOf(entry.path))
    if (!measure && !responsibility) return []
    const own = entry.style === 'para' ? section : entry
    if (!own) return []
    const items = itemsUnder(outline, i)
    return [{
      path: own.path, number: (own.marker ?? '').replace(/[.、]$/u, ''), title: own.heading || firstClause(entry.text ?? ''), line: entry.line,
      text: textOf(entry, items), charCount: entry.charCount, subItems: items.map((item) => item.heading ?? '').filter(Boolean),
      responsibility, range: entry.range,
    }]
  })
}

function isSection({ style }: OutlineEntry): boolean {
  return style !== 'para' && style !== 'inline-cn' && style !== 'inline-ordinal'
}

function isClauseAlone({ style, text, introText, responsibility }: OutlineEntry): boolean {
  return style === 'para' && responsibility !== undefined && !text && !introText
}

/** Index of each section → the clauses that stand under it on lines of their own. */
function clausesBelow(outline: readonly OutlineEntry[]): Map<number, Responsibility[]> {
  const below = new Map<number, Responsibility[]>()
  let section = -1
  outline.forEach((entry, i) => {
    if (isSection(entry)) section = i
    else if (section >= 0 && isClauseAlone(entry)) below.set(section, [...(below.get(section) ?? []), entry.responsibility!])
  })
  return below
}

/** Clauses on lines that follow one another, as one: who leads in any of them leads. */
function together(clauses: readonly Responsibility[]): Responsibility | null {
  const [first, ...others] = clauses
  if (!first || others.length === 0) return first ?? null
  const led = clauses.find(({ leadBasis }) => leadBasis.startsWith('keyword'))
  const lead = led?.lead ?? []
  const named = clauses.flatMap((one) => [...one.lead, ...(one.supporting ?? []), ...(one.units ?? [])]).filter((unit) => !lead.includes(unit))
  return {
    raw: clauses.map(({ raw }) => raw).join('；'), lead, ...(led ? { supporting: named, leadConfidence: 'certain' as const } : { units: named }),
    leadBasis: led?.leadBasis ?? 'none', range: { start: first.range.start, end: others.at(-1)!.range.end },
  }
}

function chapterOf(path: string): string {
  return path.split('.')[0]!
}

/** Inline items that follow in the same paragraph. */
function itemsUnder(outline: readonly OutlineEntry[], from: number): OutlineEntry[] {
  const items: OutlineEntry[] = []
  for (let i = from + 1; i < outline.length && outline[i]!.style.startsWith('inline'); i++) items.push(outline[i]!)
  return items.filter((item) => item.line === outline[from]!.line)
}

function textOf(entry: OutlineEntry, items: readonly OutlineEntry[]): string {
  if (entry.text !== undefined) return entry.text
  return (entry.introText ?? '') + items.map((item) => `${item.rawMarker}${item.heading ? `${item.heading}。` : ''}${item.text ?? ''}`).join('')
}

function firstClause(text: string): string {
  return text.slice(0, 40).split(/[。；，]/u)[0]!
}
