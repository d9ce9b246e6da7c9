import type { SourceLine } from '#ingest/text/lines.ts'

const LONGEST_ENTRY = 120
const FEWEST_ENTRIES = 2
const MOSTLY = 0.6
/** A head that names what it lists stays: it may be all that names it. */
const PLAIN_HEAD = /^[\s\u3000目录次]+$/u
/** 一、总则; 1.1 编制目的; 第二章 组织机构: what a list without page numbers is made of. */
const NUMBERED = /^[\s\u3000]*(?:第[一二三四五六七八九十]{1,3}(?:[章节编篇]|部分)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|附[件表录]?\s?\d{0,2}[：:.、]?|\d{1,2}(?:\.\d{1,2}){0,3}[.．、]?)[\s\u3000]*(?:[\u4e00-\u9fffⅠ-Ⅻ“《]|\d{4}年)[^。；，：]{1,30}$/u
/** 1.1 编制目的 3: a page behind one space. */
const PAGE = /[ \u3000]\d{1,3}[\s\u3000]*$/u
/** A document has one list, or one in every part; each is looked for in all that follows. */
const MOST_LISTS = 20
/** 目录, or behind the name of what it lists. */
const HEAD = /^[\s\u3000]*(?:[\u4e00-\u9fff（）()“”]{4,40}(?:预案|方案|规划|计划|办法|手册|指南))?目[\s\u3000]*[录次][\s\u3000]*$/u
/** 一、发展基础……1, or with white space for the dots. */
const ENTRY = /^[\s\u3000]*(\S.{1,60}?)[\s\u3000]*([.．…·⋯]{3,}|…|\t|[ \u3000]{2,})[\s\u3000.．…·⋯]*\d{1,3}[\s\u3000]*$/u

/**
 * Finds, among lines that are not blank, those of a table of contents: headings with the page they stand on, under 目录 or with dots between, that come again further
 * down. A document's outline must not have them twice.
 *
 * @example
 * findContentsList(readLines('目录\n一、目标……1\n二、任务……2\n一、目标\n…\n二、任务\n…')) //=> lines 1 to 3
 */
export function findContentsList(filled: readonly SourceLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  let lists = 0
  for (let i = 0; i < filled.length && lists < MOST_LISTS; ) {
    const head = HEAD.test(filled[i]!.text) ? 1 : 0
    const entries: string[] = []
    let next = i + head
    // Without page numbers the list ends where its first heading comes again.
    for (let entry = entryOf(filled[next], head === 1); entry !== null && entry !== entries[0]; entry = entryOf(filled[++next], head === 1)) entries.push(entry)
    if (entries.length >= FEWEST_ENTRIES) lists++
    if (entries.length >= FEWEST_ENTRIES && comeAgain(entries, filled.slice(next))) for (const { number } of filled.slice(i + Number(head === 1 && !PLAIN_HEAD.test(filled[i]!.text)), next)) found.add(number)
    i = Math.max(next, i + 1)
  }
  return found
}

function entryOf(line: SourceLine | undefined, underHead: boolean): string | null {
  if (!line || line.text.length > LONGEST_ENTRY) return null
  const [, heading, gap] = ENTRY.exec(line.text) ?? []
  if (heading === undefined && underHead && NUMBERED.test(line.text)) return bare(line.text.replace(PAGE, ''))
  return heading !== undefined && (underHead || /[.．…·⋯]/u.test(gap!)) ? bare(heading) : null
}

function comeAgain(entries: readonly string[], lines: readonly SourceLine[]): boolean {
  const missing = new Set(entries)
  const lengths = new Set(entries.map(({ length }) => length))
  const all = missing.size
  for (const { text } of lines) {
    const plain = bare(text.slice(0, LONGEST_ENTRY))
    for (const length of lengths) missing.delete(plain.slice(0, length))
  }
  return all - missing.size >= all * MOSTLY
}

function bare(text: string): string {
  return text.replace(/[\s\u3000#*]+/gu, '')
}
