import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Method, Point } from '#circle/method.ts'

/** The way results are made; raised whenever the same inputs would give others. */
export const ENGINE = 'straight-line/1'

/** The kinds of house people look for: any primary care, a 中心, a hospital. */
export const KINDS_OF_SITE = ['primary', 'centre', 'hospital'] as const

/** Someone asks: within reach of what, open at which minute (null: whenever), with planned houses, without one, with one more. */
export const Question = z.object({
  target: z.string().regex(/^[A-Za-z0-9-]{1,20}$/),
  at: z.string().nullable(),
  plans: z.boolean(),
  without: z.string().nullable(),
  trial: Point.nullable(),
})
export type Question = z.output<typeof Question>

/** Where people live: a community or village; its point is null where nobody has stated it. */
export const Home = z.object({ code: z.string(), name: z.string(), street: z.string().nullable(), population: z.number().int().nullable(), elderly: z.number().int().nullable(), point: Point.nullable() })
export type Home = z.output<typeof Home>

/** A house that would serve: whether it is there yet, whether it is open at the asked minute (null: none was asked), where it is. */
export const Site = z.object({
  slug: z.string(), name: z.string(), street: z.string().nullable(), group: z.string(), planned: z.boolean(), opening: z.enum(['open', 'closed', 'unknown']).nullable(),
  point: Point.nullable(),
  /** It has coordinates, but on which datum is only inferred: not a point to measure from. */
  inferred: z.boolean(),
})
export type Site = z.output<typeof Site>

/** Everything a result depends on, frozen with it. Points are on WGS-84, made from what sources gave by `conversion`. */
export const Inputs = z.object({
  engine: z.string(), conversion: z.string(), district: z.object({ code: z.string(), name: z.string() }), day: z.string(), question: Question, method: Method, homes: z.array(Home), sites: z.array(Site),
})
export type Inputs = z.output<typeof Inputs>

/** The slug of a site a reader only tries out. */
export const TRIAL = '+'

/** SHA-256, in hex, of the inputs as JSON with the keys of every object in order and no spaces. */
export function hashOf(inputs: unknown): string {
  return createHash('sha256').update(canonical(inputs)).digest('hex')
}

/**
 * JSON that is the same for the same value, whatever order its keys were written in.
 *
 * @example
 * canonical({ b: 1, a: [null] }) //=> '{"a":[null],"b":1}'
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.keys(value).toSorted().map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`).join(',')}}`
}
