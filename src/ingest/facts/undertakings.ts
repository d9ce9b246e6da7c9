import { z } from 'zod'

import { COMMITMENT_KINDS, type CommitmentKind } from '#ingest/word-lists/commitment-kinds.ts'
import { COMPARATORS } from '#ingest/word-lists/comparisons.ts'
import { Deadline } from '#ingest/facts/deadlines.ts'
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
export const AcknowledgedProblem = z.object({ ...stated, items: z.array(z.string()), answeredBy: z.array(z.string()) })
export type AcknowledgedProblem = z.infer<typeof AcknowledgedProblem>

/** A promised act. `confidence` is inferred when only its place (下一步工作) says that it is still to come. */
export const Commitment = z.object({
  ...stated,
  kind: z.enum([...(Object.keys(COMMITMENT_KINDS) as CommitmentKind[]), 'other']),
  /** 力争, 拟, 积极探索: the words that say how firmly; null when a state is promised (占比达到…). */
  modality: z.string().nullable(),
  quantity: z.object({ value: z.union([z.number(), z.tuple([z.number(), z.number()])]), unit: z.string().nullable(), comparator: z.enum(COMPARATORS) }).nullable(),
  deadline: Deadline.nullable(),
  /** Documents, projects and listed things it names. */
  objects: z.array(z.string()),
  /** Who will do it, as the sentence says (我局, 区卫健局); null when it does not. */
  owner: z.string().nullable(),
})
export type Commitment = z.infer<typeof Commitment>

/** A project the text reports on. */
export const Project = z.object({
  ...stated,
  name: z.string(),
  /** The institution its name begins with, as printed. */
  facility: z.string().nullable(),
  /** The words that say how far it is, and what they come to. */
  statusQuote: z.string().nullable(),
  status: z.string().nullable(),
  /** 元 */
  amount: z.number().nullable(),
  fundingSource: z.string().nullable(),
  /** The meeting that decided: 区政府第38次常务会. */
  decision: z.string().nullable(),
})
export type Project = z.infer<typeof Project>

export const undertakings = {
  opinionPairs: z.array(OpinionPair),
  acknowledgedProblems: z.array(AcknowledgedProblem),
  commitments: z.array(Commitment),
  projects: z.array(Project),
}
