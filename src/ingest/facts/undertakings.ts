import { z } from 'zod'

import { stated } from '#ingest/facts/fact.ts'

/** What a letter or report quotes of others, admits, and promises. */

/** An opinion in the words of the letter, and the section that answers it. */
export const OpinionPair = z.object({
  ...stated,
  opinionQuote: z.string(),
  /** The heading of the answer; null when it is answered in running text or not at all. */
  headingRaw: z.string().nullable(),
  answered: z.boolean(),
  /** Section path of the answer; null when there is none, or when it stands before the first section. */
  answer: z.string().nullable(),
  /** Paths of the items under the answer. */
  answerItems: z.array(z.string()),
})
export type OpinionPair = z.infer<typeof OpinionPair>

/** Shortcomings the document admits; `answeredBy` are the later items that take them up. */
export const AcknowledgedProblems = z.object({ ...stated, items: z.array(z.string()), answeredBy: z.array(z.string()) })
export type AcknowledgedProblems = z.infer<typeof AcknowledgedProblems>

export const undertakings = {
  opinionPairs: z.array(OpinionPair),
  acknowledgedProblems: AcknowledgedProblems.nullable(),
}
