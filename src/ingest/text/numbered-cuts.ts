import { COMMON_HEADINGS } from '#ingest/word-lists/common-headings.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'

/** Numbered headings in order, so that a line with 一、 and 二、 in it is more than one paragraph. */
export function cutNumberedHeadings(line: string, from: number, cuts: Set<number>): void {
  cutAtMarks(findMarks(line), from, cuts, new Set())
}

/** The same in a line that lost every break, where a heading may end without a stop. */
export function cutRunOnHeadings(line: string, from: number, cuts: Set<number>): void {
  const marks = findMarks(line)
  cutAtMarks(marks, from, cuts, new Set())
  cutAfterHeadings(line, cuts)
  cutAtMarks(marks, from, cuts, new Set(cuts))
}

/** A number that may head a section: 一、 （一） 1. Each form counts for itself; `parted` when a stop or a space stands before it. */
type Mark = { index: number; form: number; ordinal: number; parted: boolean }

const MARK = /([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)]|(?<![0-9])([0-9]{1,2})[.．、](?![0-9])/gu
const PARTED_BY = /[。；：！？”）\s]/u

function findMarks(line: string): Mark[] {
  const marks: Mark[] = []
  for (const match of line.matchAll(MARK)) {
    const ordinal = readNumeral(match[1] ?? match[2] ?? match[3]!)
    if (ordinal) marks.push({ index: match.index, form: match[1] ? 0 : match[2] ? 1 : 2, ordinal, parted: PARTED_BY.test(line[match.index - 1] ?? '') })
  }
  return marks
}

/** A lone 一、 heads nothing: 其他学校如：一、二小. */
function cutAtMarks(marks: readonly Mark[], from: number, cuts: Set<number>, known: ReadonlySet<number>): void {
  const next = [1, 1, 1]
  const lastSecond = marks.findLast(({ form, ordinal }) => form === 0 && ordinal === 2)?.index ?? -1
  for (const { index, form, ordinal, parted } of marks) {
    if (index < from || !(parted || known.has(index)) || (ordinal !== next[form] && ordinal !== 1)) continue
    if (form === 0 && ordinal === 1 && index > lastSecond) continue
    cuts.add(index)
    next[form] = ordinal + 1
  }
}

const KNOWN_HEADING = new RegExp(`^[一二三四五六七八九十]{1,3}、(?:${[...COMMON_HEADINGS].toSorted((a, b) => b.length - a.length).join('|')})(?=[^。；，：:、的和与及])`, 'u')

/** A heading that lost its paragraph mark keeps a space before the text: 一、工作情况 我局高度重视。 */
function cutAfterHeadings(line: string, cuts: Set<number>): void {
  for (const cut of Array.from(cuts)) {
    const heading = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\s?[^\s。；，：:]{2,30}\s+(?=\S)/u.exec(line.slice(cut, cut + 60))
    const known = heading ? null : KNOWN_HEADING.exec(line.slice(cut, cut + 40))
    const found = heading ?? known
    if (found) cuts.add(cut + found[0].length)
  }
}
