import { z } from 'zod'
import { addMonths } from '#deadlines/add-months.ts'
import type { Day } from '#platform/clock.ts'

/** Months for answering what was handed over, those for what is broad or difficult, and the rule that says so; `basis` null: the rule of the whole country. */
const Limit = z.object({ months: z.int().positive(), extended: z.int().positive(), basis: z.string().min(1).nullable().default(null) })

export type ReplyLimit = z.infer<typeof Limit>

const THREE_OR_SIX: ReplyLimit = { months: 3, extended: 6, basis: null }

/**
 * How long a reply may take, by whose case it is; a district puts its own rule in.
 *
 * - Deputies' suggestions: three months from 交办, six for what is broad or difficult (代表法 art. 51).
 * - Proposals: the same by common practice. 全国政协提案工作条例 (2018) asks for a written answer; months in it were not confirmed, and a district's own
 *   conference may set others.
 * - 审议意见 of a standing committee: the law (监督法) sets no months, so there is a limit only where the district enters one.
 */
export const ReplyLimits = z.object({
  npc: Limit.catch(THREE_OR_SIX).default(THREE_OR_SIX),
  cppcc: Limit.catch(THREE_OR_SIX).default(THREE_OR_SIX),
  npc_standing_committee: Limit.nullable().catch(null).default(null),
})

export type ReplyLimits = z.infer<typeof ReplyLimits>

/**
 * The last day for answering a case. Not moved when it is a day off: a deputy is better answered on the Friday before.
 *
 * @example
 * replyDeadline({ handedOverOn: '2026-03-12', extended: false }, { months: 3, extended: 6, basis: null }) //=> { day: '2026-06-12', months: 3 }
 */
export function replyDeadline({ handedOverOn, extended }: { handedOverOn: Day; extended: boolean }, limit: ReplyLimit): { day: Day; months: number } {
  const months = extended ? limit.extended : limit.months
  return { day: addMonths(handedOverOn, months), months }
}
