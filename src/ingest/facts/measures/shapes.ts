import { z } from 'zod'

import { COMPARATORS } from '#ingest/word-lists/comparisons.ts'
import { DEADLINE_PRECISIONS } from '#ingest/facts/deadlines.ts'
import { stated } from '#ingest/facts/fact.ts'

/** What documents measure: figures reported, targets set, limits ruled, and sums that can be checked. */

const measured = {
  comparator: z.enum(COMPARATORS),
  /** 以上, 约, 余: the word that compares; null for a bare figure. */
  comparatorRaw: z.string().nullable(),
  /** 万 and 亿 multiplied out; both ends of a range; null for a qualitative target. */
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable(),
  /** 人次/月, ‰, 1/10万; 元 for every sum of money. Null when the text prints none. */
  unit: z.string().nullable(),
}

/** A figure of what was done or is. `period` is 2024, 2024-10, 截至2024-10 or the words of the text. */
export const ReportedFigure = z.object({ metric: z.string(), ...measured, period: z.string().nullable(), ...stated })
export type ReportedFigure = z.infer<typeof ReportedFigure>

export const TARGET_NATURES = ['预期性', '约束性', '倡导性'] as const
export const TARGET_SCOPES = ['district', 'city', 'province', 'nation'] as const

/** What shall be reached. */
export const Target = z.object({
  indicator: z.string(),
  ...measured,
  baseline: z.object({ value: z.number(), year: z.int().nullable() }).nullable(),
  /** Whose target it is, where a table tells several apart (区级目标值, 市级目标值). */
  scope: z.enum(TARGET_SCOPES).nullable(),
  nature: z.enum(TARGET_NATURES).nullable(),
  kind: z.enum(['quantitative', 'milestone', 'qualitative']),
  deadlineRaw: z.string().nullable(),
  deadline: z.string().nullable(),
  deadlinePrecision: z.enum(DEADLINE_PRECISIONS).nullable(),
  ...stated,
})
export type Target = z.infer<typeof Target>

/** A limit or rate that a rule sets (不得超过…40%). */
export const RuleParameter = z.object({ name: z.string(), ...measured, ...stated })
export type RuleParameter = z.infer<typeof RuleParameter>

/** Figures that must agree: a sum and its parts, a growth rate and its two figures, a stated count and the list. */
export const ConsistencyCheck = z.object({
  kind: z.enum(['sum', 'growth', 'count']),
  /** 5+2+8=15 */
  check: z.string(),
  result: z.enum(['pass', 'warn']),
  figures: z.array(z.object({ value: z.number(), ...stated })),
  ...stated,
})
export type ConsistencyCheck = z.infer<typeof ConsistencyCheck>

export const measures = {
  facts: z.array(ReportedFigure),
  targets: z.array(Target),
  parameters: z.array(RuleParameter),
  consistencyChecks: z.array(ConsistencyCheck),
}
