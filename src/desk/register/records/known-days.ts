import { KnownDay } from '#desk/register/inputs.ts'
import type { Issue } from '#platform/errors.ts'

/**
 * The days of a form, each as far as known; what is none is refused at its field.
 *
 * @example
 * readKnownDays({ since: '2026-05', until: '去年' }, ['since', 'until']) //=> { days: { since: '2026-05', until: null }, issues: [{ field: 'until', key: 'day_unreadable' }] }
 */
export function readKnownDays<Field extends string>(said: Record<string, unknown>, fields: readonly Field[]): { days: Record<Field, string | null>; issues: Issue[] } {
  const read = fields.map((field) => [field, KnownDay.safeParse(said[field] ?? '')] as const)
  return {
    days: Object.fromEntries(read.map(([field, { data }]) => [field, data ?? null])) as Record<Field, string | null>,
    issues: read.flatMap(([field, { success }]) => (success ? [] : [{ field, key: 'day_unreadable' }])),
  }
}

/** Since and until, in this order. */
export function readSpan(said: Record<string, unknown>): { days: { since: string | null; until: string | null }; issues: Issue[] } {
  const { days, issues } = readKnownDays(said, ['since', 'until'])
  const turned = days.since !== null && days.until !== null && days.until < days.since.slice(0, days.until.length)
  return { days, issues: [...issues, ...(turned ? [{ field: 'until', key: 'ends_before_it_begins' }] : [])] }
}
