import type { SourceLine } from '#ingest/text/lines.ts'

const LONGEST_ENTRY = 120
const FEWEST_ENTRIES = 2
const MOSTLY = 0.6
/** A document has one list, or one in every part; each is looked for in all that follows. */
const MOST_LISTS = 20
const HEAD = /^[\s\u3000]*目[\s\u3000]*[录次][\s\u3000]*$/u
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
    for (let entry = entryOf(filled[next], head === 1); entry !== null; entry = entryOf(filled[++next], head === 1)) entries.push(entry)
    if (entries.length >= FEWEST_ENTRIES) lists++
    if (entries.length >= FEWEST_ENTRIES && comeAgain(entries, filled.slice(next))) for (const { number } of filled.slice(i, next)) found.add(number)
    i = Math.max(next, i + 1)
  }
  return found
}

function entryOf(line: SourceLine | undefined, underHead: boolean): string | null {
  if (!line || line.text.length > LONGEST_ENTRY) return null
  const [, heading, gap] = ENTRY.exec(line.text) ?? []
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
