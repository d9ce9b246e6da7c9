import { z } from 'zod'

/** How a fact was learned. */
export const METHODS = ['document', 'phone', 'site-visit', 'import', 'owner', 'public-report'] as const
export type Method = (typeof METHODS)[number]

/** Who says a fact of the register, as stored with it. */
export const SourceNote = z.object({
  /** seed: a document of ours; web; rule: inferred; register: a remark; desk: set by an officer. */
  kind: z.string(),
  ref: z.string().nullish().default(null),
  trust: z.string(),
  asOf: z.string().nullish().default(null),
  note: z.string().nullish().default(null),
  quote: z.string().nullish().default(null),
  method: z.enum(METHODS).nullish().default(null),
  recordedBy: z.string().nullish().default(null),
  nextCheck: z.string().nullish().default(null),
})
export type SourceNote = z.output<typeof SourceNote>
