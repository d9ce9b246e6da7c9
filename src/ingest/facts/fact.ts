import { z } from 'zod'

import { located } from '#ingest/text/source-range.ts'

/** certain: the text says so in set words; inferred: a rule reads it from place or form, and a person should look. */
export const CONFIDENCES = ['certain', 'inferred'] as const

/** What every fact read out of the prose carries: the words that show it, the section they stand in, and how sure the rule is. */
export const stated = {
  /** Section path as in the outline; null before the first section. */
  path: z.string().nullable(),
  /** The words of the repaired text that show the fact. */
  quote: z.string(),
  confidence: z.enum(CONFIDENCES),
  ...located,
}
