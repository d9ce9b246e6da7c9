import type { Day } from '#platform/clock.ts'

/**
 * What a bureau has to do by a day. The words for each, with the clause it rests on, stand in `messages` under admin.deadlines.
 *
 * - `reply`: answer a case (代表法 art. 51; for proposals what is common practice; or the district's own rule).
 * - `disclosure`: make public within 20 working days of being made or changed (政府信息公开条例 art. 26).
 * - `interpretation`: publish the 解读 of a normative document with it; the days are common practice, no law.
 * - `promise`: tell what became of promises whose day comes or has gone by, by the document's own words.
 * - `review`: decide whether a document goes on before its own last day.
 * - `feedback`: answer what a reader reported (国办秘函〔2019〕19号: not later than three months).
 */
export const DEADLINE_KINDS = ['reply', 'disclosure', 'interpretation', 'promise', 'review', 'feedback'] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

export type Deadline = {
  kind: DeadlineKind
  /** Null: the day it counts from is not known, and somebody has to enter it. */
  day: Day | null
  /** What it counts from. */
  from: Day | null
  /** Not so where it runs into a year whose days off nobody has announced. */
  certain: boolean
  /** Which sentence tells why, where a kind has several. */
  why: string
  /** What fills that sentence. */
  values: Record<string, string | number>
  /** The district's own rule, in its words, in place of the country's. */
  basis: string | null
  /** What it is about, and where it is dealt with. */
  title: string
  at: { editionId: string } | { caseId: string } | 'feedback'
}

/** The nearest first; what lacks its day before all, since nobody knows how near it is. */
export function inOrder(deadlines: Deadline[]): Deadline[] {
  return deadlines.toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.title.localeCompare(b.title))
}
