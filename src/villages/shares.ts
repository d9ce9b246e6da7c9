import type { Day } from '#platform/clock.ts'
import { CARE_MODES, type CareMode, careOn } from '#villages/care.ts'
import type { Village } from '#villages/queries.ts'

/** How a village stands on a day: by which mode, or that nobody has stated it. */
export const STANDINGS = [...CARE_MODES, 'unknown'] as const
export type Standing = CareMode | 'unknown'

export function standingOn(village: Pick<Village, 'statements'>, day: Day): Standing {
  return careOn(village.statements, day).care?.mode ?? 'unknown'
}

/** How many of some villages stand how on a day; together they are all of them. */
export type Shares = Record<Standing, number> & { all: number; blank: number }

/**
 * Counts villages by how they are cared for on a day. `blank` are those stated to have no clinic of their own: what is unknown is in neither.
 *
 * @example
 * sharesOf([{ statements: [] }], '2026-11-26') //=> { clinic: 0, …, unknown: 1, all: 1, blank: 0 }
 */
export function sharesOf(villages: readonly Pick<Village, 'statements'>[], day: Day): Shares {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>
  for (const village of villages) counts[standingOn(village, day)]++
  return { ...counts, all: villages.length, blank: villages.length - counts.clinic - counts.unknown }
}

/** The same street by street, in the order in which the streets come up. */
export function sharesByStreet(villages: readonly Village[], day: Day): { street: string | null; shares: Shares }[] {
  return [...Map.groupBy(villages, ({ street }) => street)].map(([street, own]) => ({ street, shares: sharesOf(own, day) }))
}
