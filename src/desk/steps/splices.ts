import { diffChars } from 'diff'
import { z } from 'zod'

/** A stretch of a text and what stands there instead. `at` counts UTF-16 units of the text as it was before any splice of the list. */
export const Splice = z.object({ at: z.int().nonnegative(), removed: z.string(), inserted: z.string() })
export type Splice = z.infer<typeof Splice>

/** Beyond so many changed characters two texts are not compared character by character: the stretch that differs is one splice. */
const MOST_EDITS = 2_000

/**
 * What leads from one text to another, in order, as few characters as can be.
 *
 * @example
 * splicesBetween('换发活力', '焕发活力') //=> [{ at: 0, removed: '换', inserted: '焕' }]
 */
export function splicesBetween(before: string, after: string): Splice[] {
  if (before === after) return []
  const { head, tail } = commonEnds(before, after)
  const [from, to] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const changes = diffChars(from, to, { maxEditLength: MOST_EDITS })
  if (!changes) return [{ at: head, removed: from, inserted: to }]

  const splices: Splice[] = []
  let at = head
  let open: Splice | null = null
  for (const { value, added, removed } of changes) {
    if (!added && !removed) {
      at += value.length
      open = null
      continue
    }
    if (!open) splices.push((open = { at, removed: '', inserted: '' }))
    if (removed) {
      open.removed += value
      at += value.length
    } else {
      open.inserted += value
    }
  }
  return splices
}

/** The text with the splices made, or null when it is not the text they were taken from. */
export function spliced(text: string, splices: Splice[]): string | null {
  let made = ''
  let at = 0
  for (const { at: from, removed, inserted } of splices) {
    if (from < at || text.slice(from, from + removed.length) !== removed) return null
    made += text.slice(at, from) + inserted
    at = from + removed.length
  }
  return made + text.slice(at)
}

/** The splices that lead back. */
export function reversed(splices: Splice[]): Splice[] {
  let moved = 0
  return splices.map(({ at, removed, inserted }) => {
    const back = { at: at + moved, removed: inserted, inserted: removed }
    moved += inserted.length - removed.length
    return back
  })
}

function commonEnds(one: string, other: string): { head: number; tail: number } {
  const shorter = Math.min(one.length, other.length)
  let head = 0
  while (head < shorter && one[head] === other[head]) head++
  let tail = 0
  while (tail < shorter - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++
  return { head, tail }
}
