import type { Day } from '#platform/clock.ts'

/** 规划, 在建, 试运行, 在运行, 停业, 迁建, 并入, 撤销, 不详. */
export const FACILITY_STATUSES = ['operating', 'trial', 'relocating', 'unknown', 'planned', 'construction', 'suspended', 'merged', 'closed'] as const
export type FacilityStatus = (typeof FACILITY_STATUSES)[number]

/** What can happen to a facility, and the status it then has; null leaves the status as it was. */
export const EVENT_KINDS = {
  planned: 'planned', construction: 'construction', trial: 'trial', opened: 'operating', resumed: 'operating', suspended: 'suspended',
  relocating: 'relocating', moved: null, merged: 'merged', closed: 'closed', renamed: null, reorganised: null,
} as const satisfies Record<string, FacilityStatus | null>
export type EventKind = keyof typeof EVENT_KINDS

/** An event as far as a status depends on it. Files number theirs from 0 up, officers from -1 down: so is told who recorded it later. */
export type DatedEvent = { kind: EventKind; effective: string | null; expected: boolean; withdrawnAt: Date | string | null; ordinal: number }

/**
 * The status of a facility on a day: what the last event that took effect by then made of it, else what the register says.
 * Events that are only expected, withdrawn or without any date change nothing. An event known by month or year took effect on
 * its first day.
 *
 * @example
 * statusOn('operating', [{ kind: 'closed', effective: '2026-05-01', expected: false, withdrawnAt: null, ordinal: 0 }], '2026-04-30') //=> 'operating'
 */
export function statusOn(registered: FacilityStatus, events: readonly DatedEvent[], day: Day): FacilityStatus {
  return lastDecisive(events, day)?.status ?? registered
}

/** The event a facility's status on a day rests on, if it rests on one. Of two on a day the one recorded later counts, and an officer's rather than the file's. */
export function decisiveEvent<Event extends DatedEvent>(events: readonly Event[], day: Day): Event | null {
  return lastDecisive(events, day)?.event ?? null
}

/** Whether a facility in this status receives people: a house about to be rebuilt still does, at its old place. */
export function receives(status: FacilityStatus): boolean {
  return status === 'operating' || status === 'trial' || status === 'relocating' || status === 'unknown'
}

function lastDecisive<Event extends DatedEvent>(events: readonly Event[], day: Day): { event: Event; status: FacilityStatus } | null {
  let last: { event: Event; status: FacilityStatus } | null = null
  for (const event of events) {
    const status = EVENT_KINDS[event.kind]
    if (status === null || event.expected || event.withdrawnAt !== null || event.effective === null || firstDay(event.effective) > day) continue
    if (last === null || isLater(event, last.event)) last = { event, status }
  }
  return last
}

function isLater(event: DatedEvent, than: DatedEvent): boolean {
  const [day, other] = [firstDay(event.effective!), firstDay(than.effective!)]
  if (day !== other) return day > other
  return event.ordinal < 0 || than.ordinal < 0 ? event.ordinal < than.ordinal : event.ordinal > than.ordinal
}

/** 2024 → 2024-01-01, 2024-03 → 2024-03-01. */
function firstDay(effective: string): Day {
  return effective + '-01-01'.slice(effective.length - 4)
}
