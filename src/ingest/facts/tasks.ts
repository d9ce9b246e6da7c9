import type { OutlineEntry, Task } from '#ingest/parsed-body.ts'

/**
 * Picks the tasks out of a plan: the numbered measures (1. 2. 3.) of every chapter in which units are made responsible, and any other
 * section or paragraph with a 责任单位 clause. A measure without a clause is a task too: that nobody is responsible must be seen.
 */
export function findTasks(outline: readonly OutlineEntry[]): Task[] {
  const chapters = new Set(outline.filter((entry) => entry.responsibility).map((entry) => chapterOf(entry.path)))
  let section: OutlineEntry | null = null
  return outline.flatMap((entry, i) => {
    if (entry.style !== 'para' && entry.style !== 'inline-cn' && entry.style !== 'inline-ordinal') section = entry
    const measure = entry.style === 'arabic' && chapters.has(chapterOf(entry.path))
    if (!measure && !entry.responsibility) return []
    const own = entry.style === 'para' ? section : entry
    if (!own) return []
    const items = itemsUnder(outline, i)
    return [{
      path: own.path, number: (own.marker ?? '').replace(/[.、]$/u, ''), title: own.heading || firstClause(entry.text ?? ''), line: entry.line,
      text: textOf(entry, items), charCount: entry.charCount, subItems: items.map((item) => item.heading ?? '').filter(Boolean),
      responsibility: entry.responsibility ?? null, range: entry.range,
    }]
  })
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
