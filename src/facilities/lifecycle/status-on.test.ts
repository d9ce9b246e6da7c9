import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DatedEvent, decisiveEvent, EVENT_KINDS, type EventKind, statusOn } from '#facilities/lifecycle/status-on.ts'

const event = (kind: EventKind, effective: string | null, rest: Partial<DatedEvent> = {}): DatedEvent => ({ kind, effective, expected: false, withdrawnAt: null, ordinal: 0, ...rest })
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const dated = fc.tuple(fc.constantFrom(...(Object.keys(EVENT_KINDS) as EventKind[])), day, fc.constantFrom(4, 7, 10)).map(([kind, on, length]) => event(kind, on.slice(0, length)))
const numbered = fc.uniqueArray(fc.tuple(dated, fc.integer({ min: -4, max: 4 })), { maxLength: 6, selector: ([, ordinal]) => ordinal }).map((pairs) => pairs.map(([one, ordinal]) => ({ ...one, ordinal })))

describe('the status of a facility on a day', () => {
  it('is closed from the day it closes, and not a day before', () => {
    const events = [event('closed', '2026-05-01')]
    expect(statusOn('operating', events, '2026-04-30')).toBe('operating')
    expect(statusOn('operating', events, '2026-05-01')).toBe('closed')
  })

  it('does not change by what is only expected, was withdrawn, or has no date', () => {
    const events = [event('opened', '2025', { expected: true }), event('closed', '2024-01-01', { withdrawnAt: '2024-01-02' }), event('merged', null)]
    expect(statusOn('planned', events, '2029-01-01')).toBe('planned')
  })

  it('counts a month or a year from its first day', () => {
    expect(statusOn('planned', [event('opened', '2024-03')], '2024-02-29')).toBe('planned')
    expect(statusOn('planned', [event('opened', '2024-03')], '2024-03-01')).toBe('operating')
    expect(statusOn('planned', [event('opened', '2024')], '2024-01-01')).toBe('operating')
  })

  it('of two events on a day is that of the one recorded later, and an officer’s rather than the file’s', () => {
    const of = (ordinals: [EventKind, number][]) => statusOn('unknown', ordinals.map(([kind, ordinal]) => event(kind, '2026-05-01', { ordinal })), '2026-05-01')
    expect(of([['trial', 0], ['opened', 1]])).toBe('operating')
    expect(of([['suspended', -2], ['closed', -1], ['opened', 0]])).toBe('suspended')
  })

  it('does not depend on the order in which events are read', () => {
    fc.assert(fc.property(numbered, day, (events, on) => {
      expect(decisiveEvent(events.toReversed(), on)).toBe(decisiveEvent(events, on))
    }))
  })

  it('is not changed by moving house or name', () => {
    expect(statusOn('operating', [event('moved', '2024'), event('renamed', '2025')], '2026-01-01')).toBe('operating')
  })

  it('rests on the last event by then', () => {
    fc.assert(fc.property(fc.array(dated, { maxLength: 6 }), day, (events, on) => {
      const decisive = decisiveEvent(events, on)
      const later = events.filter((one) => EVENT_KINDS[one.kind] !== null && one.effective! <= on && one.effective!.slice(0, 4) > (decisive?.effective?.slice(0, 4) ?? ''))
      expect(statusOn('unknown', events, on)).toBe(decisive ? EVENT_KINDS[decisive.kind] : 'unknown')
      expect((decisive?.effective ?? on) <= on).toBe(true)
      expect(later.length).toBe(0)
    }))
  })
})
