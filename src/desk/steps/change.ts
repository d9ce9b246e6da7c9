import { z } from 'zod'
import { HandFact } from '#desk/facts/hand-facts.ts'
import { FIELD_NAMES } from '#desk/fields/field.ts'
import { reversed, Splice } from '#desk/steps/splices.ts'

const Place = { kind: z.string(), level: z.int().min(0).max(6) }

/** A block's place in the outline as a person set it, a heading of a level or plain text, and where recognition had put it. */
export const BlockLevel = z.object({ ...Place, from: z.object(Place) })
export type BlockLevel = z.infer<typeof BlockLevel>

/** A value before and after; left out where there was none. */
const switched = <T extends z.ZodType>(shape: T) => z.object({ before: shape.optional(), after: shape.optional() })

/**
 * What one step changed in a draft, before and after, so that it can be taken back.
 *
 * @example
 * { kind: 'decide', fields: { title: { after: '关于…的函' } }, levels: {}, decisions: { 'figure-3fa9…': { after: 'confirmed' } }, splices: [], proposal: null }
 */
export const Change = z.object({
  /** What the person did. Words for each kind stand in `messages` under admin.steps. */
  kind: z.enum(['correct', 'decide', 'fact', 'level', 'revise', 'accept', 'mask', 'keep', 'ask']),
  /** Corrections by field; null says the document does not state it. */
  fields: z.partialRecord(z.enum(FIELD_NAMES), switched(z.string().nullable())).default({}),
  /** Levels by the key of a block. */
  levels: z.record(z.string(), switched(BlockLevel)).default({}),
  /** Decisions by the key of a fact, proposal or finding. */
  decisions: z.record(z.string(), switched(z.enum(['confirmed', 'rejected', 'asked']))).default({}),
  /** What the person said of it. */
  reason: z.string().nullable().default(null),
  /** Facts put in by hand, by key. */
  facts: z.record(z.string(), switched(HandFact)).default({}),
  /** What was changed in the text. */
  splices: z.array(Splice).default([]),
  /** The proposal of proof-reading whose acceptance changed the text. */
  proposal: z.object({ key: z.string(), rule: z.string(), quote: z.string(), reason: z.object({ key: z.string(), parameters: z.record(z.string(), z.union([z.string(), z.number()])) }) }).nullable().default(null),
})
export type Change = z.infer<typeof Change>

/** The change that takes a change back. */
export function backwards({ fields, levels, decisions, facts, splices, ...rest }: Change): Change {
  return { ...rest, fields: turned(fields), levels: turned(levels), decisions: turned(decisions), facts: turned(facts), splices: reversed(splices) }
}

type Switches = Record<string, { before?: unknown; after?: unknown }>

function turned<T extends Switches>(switches: T): T {
  return Object.fromEntries(Object.entries(switches).map(([name, { before, after }]) => [name, { before: after, after: before }])) as T
}

/** Values by name with the switches made. */
export function patched<Value>(values: Record<string, Value>, switches: Record<string, { after?: Value | undefined }>): Record<string, Value> {
  const made = { ...values }
  for (const [name, { after }] of Object.entries(switches)) {
    if (after === undefined) delete made[name]
    else made[name] = after
  }
  return made
}
