import { actAt } from '#ingest/facts/commitments/measure-words.ts'
import { readDoer } from '#ingest/facts/tasks/doer.ts'
import type { OutlineEntry, Responsibility, Task } from '#ingest/parsed-body.ts'
import { GENERAL_CHAPTER, TASK_CHAPTER } from '#ingest/word-lists/responsibility.ts'

/** A numbered section with who is responsible for it, and the numbered sections below. */
type Node = { entry: OutlineEntry; at: number; own: Responsibility | null; parent: Node | null; children: Node[]; /** Items or paragraphs of its text name who does them. */ itemised: boolean }

/**
 * Which chapters set tasks where nobody is said to be responsible: those called 重点任务; in a plan without such a chapter also those headed
 * by a measure (二、实施强基行动); in work points all but the general ones.
 */
export type ChaptersSet = 'those that say so' | 'those of measures' | 'all'

const MEASURES: ReadonlySet<OutlineEntry['style']> = new Set(['arabic', 'cn-paren'])

/**
 * Picks the tasks out of the numbering of a plan: every section, item or paragraph with a 责任单位 clause, and the measures beside them
 * that have none, as well as the measures of a chapter that is called 重点任务: that nobody is responsible must be seen. Below a task
 * there are only its details. Lines that hold nothing but a clause belong to what they stand under; a clause in the heading of a chapter is
 * that of its measures.
 */
export function findSectionTasks(outline: readonly OutlineEntry[], chapters: ChaptersSet = 'those that say so'): Task[] {
  const nodes = readNodes(outline)
  nodes.forEach(shareBelow)
  const sections = [...nodes.values()]
  const stylesOf = stylesIn(sections)
  const saysSo = sections.some(({ parent, entry: { heading } }) => !parent && TASK_CHAPTER.test(heading ?? ''))
  const setsTasks = (heading: string) => TASK_CHAPTER.test(heading) || (heading !== '' && !GENERAL_CHAPTER.test(heading) && (chapters === 'all' || (chapters === 'those of measures' && !saysSo && actAt(heading) !== null)))
  const chosen = new Map(sections.filter((node) => isTask(node, stylesOf, setsTasks)).map((node) => [node.at, node.own]))
  const clausesIn = paragraphsWithClauses(outline)
  let section: OutlineEntry | null = null
  return outline.flatMap((entry, at) => {
    if (isSection(entry)) section = entry
    const responsibility = isSection(entry) ? chosen.get(at) : isClauseAlone(entry) ? undefined : entry.responsibility
    if (responsibility === undefined) return []
    const own = entry.style === 'para' ? section : entry
    const alone = entry.style === 'para' && (clausesIn.get(own) ?? 0) > 1
    return own ? [taskOf(outline, at, alone ? { ...own, heading: '', marker: '' } : own, responsibility)] : []
  })
}

/** How many paragraphs of a section name who does them: several are a task each, under their own words. */
function paragraphsWithClauses(outline: readonly OutlineEntry[]): Map<OutlineEntry | null, number> {
  const counts = new Map<OutlineEntry | null, number>()
  let section: OutlineEntry | null = null
  for (const entry of outline) {
    if (isSection(entry)) section = entry
    else if (entry.style === 'para' && entry.responsibility && !isClauseAlone(entry)) counts.set(section, (counts.get(section) ?? 0) + 1)
  }
  return counts
}

function readNodes(outline: readonly OutlineEntry[]): Map<number, Node> {
  const nodes = new Map<number, Node>()
  const below = clausesBelow(outline)
  const open: Node[] = []
  outline.forEach((entry, at) => {
    if (!isSection(entry)) {
      if (entry.responsibility && !isClauseAlone(entry) && open.length > 0) open.at(-1)!.itemised = true
      return
    }
    while (open.length > 0 && !entry.path.startsWith(`${open.at(-1)!.entry.path}.`)) open.pop()
    const parent = open.at(-1) ?? null
    const node: Node = { entry, at, own: entry.responsibility ?? together(below.get(at) ?? []), parent, children: [], itemised: false }
    parent?.children.push(node)
    open.push(node)
    nodes.set(at, node)
  })
  return nodes
}

/**
 * One clause for several measures: on a line of its own below the last of them, or in the heading of their chapter. Only where none of
 * them has a clause of its own in its words.
 */
function shareBelow({ entry, own, children }: Node): void {
  const measures = children.filter(({ entry: { style } }) => MEASURES.has(style))
  const last = measures.at(-1)
  if (!last || measures.slice(0, -1).some((node) => node.own)) return
  // 1.…；2.…；3.…。（牵头单位：…）: the items of one sentence.
  const oneSentence = measures.length > 1 && measures.slice(0, -1).every((node) => textOf(node.entry, []).endsWith('；'))
  const shared = last.own && (oneSentence || !last.entry.responsibility) ? last.own : entry.level === 1 && !last.own ? own : null
  if (shared) for (const node of measures) node.own = shared
}

/** The forms of number under which each chapter names who is responsible; null: it names nobody anywhere. */
function stylesIn(sections: readonly Node[]): (chapter: Node) => ReadonlySet<string> | null {
  const styles = new Map<Node, Set<string>>()
  for (const node of sections) {
    if (!(node.own || node.itemised) || !node.parent) continue
    const chapter = chapterOf(node)
    styles.set(chapter, (styles.get(chapter) ?? new Set()).add(node.entry.style))
  }
  return (chapter) => styles.get(chapter) ?? null
}

function isTask(node: Node, stylesOf: (chapter: Node) => ReadonlySet<string> | null, setsTasks: (heading: string) => boolean): boolean {
  const { entry, own, children, parent } = node
  if (own) return !(entry.level === 1 && children.some((child) => child.own === own))
  if (!parent || !MEASURES.has(entry.style) || node.itemised || isDetail(node) || children.some(hasOwn)) return false
  const chapter = chapterOf(node)
  const styles = stylesOf(chapter)
  if (styles) return styles.has(entry.style)
  return !chapter.own && setsTasks(chapter.entry.heading ?? '') && !children.some(({ entry: { style } }) => MEASURES.has(style))
}

function isDetail({ parent }: Node): boolean {
  for (let above = parent; above?.parent; above = above.parent) if (above.own) return true
  return false
}

function hasOwn(node: Node): boolean {
  return node.own !== null || node.itemised || node.children.some(hasOwn)
}

function chapterOf(node: Node): Node {
  return node.parent ? chapterOf(node.parent) : node
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
    else if (section >= 0 && isClauseAlone(entry)) {
      const clauses = below.get(section)
      if (clauses) clauses.push(entry.responsibility!)
      else below.set(section, [entry.responsibility!])
    }
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

function taskOf(outline: readonly OutlineEntry[], at: number, own: OutlineEntry, responsibility: Responsibility | null): Task {
  const entry = outline[at]!
  const items = itemsUnder(outline, at)
  const text = textOf(entry, items)
  return {
    path: own.path, number: (own.marker ?? '').replace(/[.、]$/u, ''), title: own.heading || firstClause(entry.text ?? ''), line: entry.line,
    text, charCount: entry.charCount, subItems: items.map((item) => item.heading ?? '').filter(Boolean),
    responsibility: responsibility ?? readDoer(text, entry.range), range: entry.range,
  }
}

/** Inline items that follow in the same paragraph. */
function itemsUnder(outline: readonly OutlineEntry[], from: number): OutlineEntry[] {
  const items: OutlineEntry[] = []
  if (outline[from]!.style.startsWith('inline')) return items
  for (let i = from + 1; i < outline.length && outline[i]!.style.startsWith('inline'); i++) items.push(outline[i]!)
  return items.filter((item) => item.line === outline[from]!.line)
}

function textOf(entry: OutlineEntry, items: readonly OutlineEntry[]): string {
  if (entry.text !== undefined) return entry.text
  return (entry.introText ?? '') + items.map((item) => `${item.rawMarker}${item.heading ? `${item.heading}。` : ''}${item.text ?? ''}`).join('')
}

function firstClause(text: string): string {
  return text.replace(/^[●•◆■★▲☆·\s]+/u, '').slice(0, 40).split(/[。；，]/u)[0]!
}
