import type { Session } from '#hours/schedule.ts'
import type { Day } from '#platform/clock.ts'
import type { SourceRow } from '#sources/source.ts'

/**
 * How a village is cared for: by a clinic of its own (村卫生所、村卫生室), by whoever comes round on certain days (巡诊), by a doctor posted there (派驻), by the clinic of a neighbour
 * village (邻村、联村延伸), by a vehicle (移动服务), or without a clinic and with nobody stated to care for it. All but the first are 空白村.
 */
export const CARE_MODES = ['clinic', 'roving', 'posted', 'neighbour', 'mobile', 'none'] as const
export type CareMode = (typeof CARE_MODES)[number]

/** The house that cares for a village, or is its own clinic, as far as a page of the village needs it. */
export type CareHouse = { id: string; slug: string; name: string }

/** What one source states of how a village is cared for; days as far as known. */
export type Care = {
  id: string
  mode: CareMode
  house: CareHouse | null
  /** The same in words, where the register has no such house. */
  provider: string | null
  /** Where in the village. */
  site: string | null
  sessions: Session[]
  frequency: string | null
  since: string | null
  until: string | null
  source: SourceRow
}

/** What holds on a day; where nothing does, what has ended last, and what is to begin next. */
export type CareOn = { care: Care | null; ended: Care | null; coming: Care | null }

/**
 * What holds of a village on a day, of statements in the order they were recorded: the last that has begun and not ended. Where one has ended, what was stated before it and goes on holds again. Nothing that
 * holds means that nobody knows, not that nobody cares.
 *
 * @example
 * careOn([{ mode: 'roving', since: '2025-03', until: '2025-12', … }], '2026-01-01') //=> { care: null, ended: { mode: 'roving', … }, coming: null }
 */
export function careOn(statements: readonly Care[], day: Day): CareOn {
  const begun = statements.filter(({ since }) => since === null || day.slice(0, since.length) >= since)
  return {
    care: begun.findLast(({ until }) => !isOver(until, day)) ?? null,
    ended: begun.findLast(({ until }) => isOver(until, day)) ?? null,
    coming: statements.findLast((one) => !begun.includes(one)) ?? null,
  }
}

/** Until 2025 holds to the end of that year, until 2025-12 to the end of that month. */
function isOver(until: string | null, day: Day): boolean {
  return until !== null && day.slice(0, until.length) > until
}

/** Without a clinic of its own: 空白村. */
export function isBlank(mode: CareMode): boolean {
  return mode !== 'clinic'
}
