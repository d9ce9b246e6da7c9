import { z } from 'zod'
import { addMonths } from '#deadlines/add-months.ts'
import type { Day } from '#platform/clock.ts'

/**
 * How long something is public: always, never, until a day, or for so many months from the day its document was first published (个人信息保护法
 * art. 19 and 47: no longer than its purpose needs). An entry that cannot be read hides.
 */
export const Retention = z.union([z.enum(['show', 'hide']), z.object({ until: z.iso.date() }).strict(), z.object({ months: z.int().positive() }).strict()]).catch('hide').default('show')

export type Retention = z.infer<typeof Retention>

/**
 * Whether something under a rule is kept back on a day. The last day itself still shows it; what was never published has no months yet.
 *
 * @example
 * isWithheld({ months: 24 }, { today: '2027-06-13', publishedOn: '2025-06-12' }) //=> true
 */
export function isWithheld(rule: Retention, { today, publishedOn }: { today: Day; publishedOn: Day | null }): boolean {
  if (typeof rule === 'string') return rule === 'hide'
  if ('until' in rule) return today > rule.until
  return publishedOn !== null && today > addMonths(publishedOn, rule.months)
}
