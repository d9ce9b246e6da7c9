import { NOTHING } from '#privacy/fold.ts'

/** Digits of one number however it is spaced out: the signs without what parts them, where they stand, and how many groups they are. */
export type Run = { signs: string; start: number; end: number; groups: number; first: number; /** Nothing that goes before or on may belong to it. */ alone: boolean }

type Group = { signs: string; start: number; end: number; /** Whether what follows may be the same number. */ goesOn: boolean }

/** Longest number looked for: a card of 19 digits, with the 86 of a telephone before it to spare. */
const LONGEST = 21
/** A line shorter than this was not broken because it was full, so that a number does not go on in the next. */
const FULL_LINE = 18

/**
 * Every number that one or more neighbouring groups of digits may be, longer ones first at each place. Spaces, hyphens, dots and
 * one line break of a full line may part the groups; tabs part the cells of a table, so they do not. Bounded by the length of a
 * number at each place, so linear in the text.
 */
export function numberRuns(folded: string): Run[] {
  const groups = groupsOf(folded)
  return groups.flatMap((group, index) => runsFrom(groups, index, group)).toSorted((one, other) => one.start - other.start || other.signs.length - one.signs.length)
}

function runsFrom(groups: Group[], index: number, { signs: head, start }: Group): Run[] {
  const runs: Run[] = []
  const begins = index === 0 || !groups[index - 1]!.goesOn
  let signs = ''
  for (let at = index; at < groups.length; at++) {
    const group = groups[at]!
    signs += group.signs
    if (signs.length > LONGEST) break
    runs.push({ signs, start, end: group.end, groups: at - index + 1, first: head.length, alone: begins && !group.goesOn })
    if (!group.goesOn || group.signs.endsWith('X')) break
  }
  return runs
}

function groupsOf(folded: string): Group[] {
  const groups: Group[] = []
  for (const { 0: shown, index } of folded.matchAll(/\d[\d\u200b]*(?:[Xx](?![A-Za-z]))?|(?<=\d[^\dXx\u4e00-\u9fff\n]{1,4})[Xx](?![A-Za-z\d])/g)) {
    const end = index + shown.length
    groups.push({ signs: shown.replaceAll(NOTHING, '').toUpperCase(), start: index, end, goesOn: goesOn(folded, end) })
  }
  return groups
}

const PARTS = /^(?:[ \u3000\u00a0\u2000-\u200b_.·•‧・\-‐‑‒–—―−~()]{1,4}|[ \u3000]{0,2}\r?\n[ \u3000]{0,4})(?=[\dXx])/u

function goesOn(folded: string, end: number): boolean {
  const between = PARTS.exec(folded.slice(end, end + 8))?.[0]
  if (between === undefined) return false
  return !between.includes('\n') || end - (folded.lastIndexOf('\n', end - 1) + 1) >= FULL_LINE
}
