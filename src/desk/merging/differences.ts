import { splicesBetween } from '#desk/steps/splices.ts'

/** A stretch of a version: as it was, put in, or taken out. */
export type Difference = { kind: 'same' | 'in' | 'out'; words: string }

/**
 * A version as the changes that lead to it from the one before.
 *
 * @example
 * differences('现有3家。', '现有4家。') //=> 现有 same, 3 out, 4 in, 家。 same
 */
export function differences(before: string, after: string): Difference[] {
  const found: Difference[] = []
  let at = 0
  for (const { at: from, removed, inserted } of splicesBetween(before, after)) {
    found.push({ kind: 'same', words: before.slice(at, from) }, { kind: 'out', words: removed }, { kind: 'in', words: inserted })
    at = from + removed.length
  }
  return [...found, { kind: 'same' as const, words: before.slice(at) }].filter(({ words }) => words !== '')
}
