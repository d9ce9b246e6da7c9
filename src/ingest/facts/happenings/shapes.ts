import { z } from 'zod'

import { stated } from '#ingest/facts/fact.ts'

/** Something that happened. `date` is as precise as printed (2024, 2024-04, 2024-07-30), null for a decision without its day. */
export const Event = z.object({ ...stated, date: z.string().nullable(), precision: z.enum(['day', 'month', 'year', 'undated']) })
export type Event = z.infer<typeof Event>

/** A list in running text; `statedCount` is how many the text says they are, null for 多个. */
export const Enumeration = z.object({ ...stated, label: z.string(), statedCount: z.int().nullable(), items: z.array(z.string()) })
export type Enumeration = z.infer<typeof Enumeration>

export const happenings = {
  events: z.array(Event),
  enumerations: z.array(Enumeration),
  /** From the day of the request to the day of the answer; null when the text does not print both. */
  elapsed: z.object({ fromDate: z.string(), toDate: z.string(), days: z.int() }).nullable(),
}
