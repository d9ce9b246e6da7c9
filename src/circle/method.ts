import { z } from 'zod'

/** Who walks: an adult, somebody old, in a wheelchair, or with a pushchair. */
export const AUDIENCES = ['adult', 'elderly', 'wheelchair', 'pushchair'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Latitude and longitude on WGS-84, in degrees. */
export const Point = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
export type Point = z.output<typeof Point>

/** Water, an expressway, a hill: a line nobody walks across but at its crossings. */
export const Barrier = z.object({
  name: z.string().min(1).max(60),
  line: z.array(Point).min(2).max(500),
  crossings: z.array(z.object({ point: Point, stepFree: z.boolean() })).max(50),
})
export type Barrier = z.output<typeof Barrier>

const Speed = z.number().min(10).max(150)
const Detour = z.number().min(1).max(3)

/**
 * How walking is estimated. Without road data: time = straight line × detour ÷ speed, in metres and metres a minute, with a band for
 * the least and the greatest detour. Everything may be set by a district and is shown with every result.
 */
export const Method = z.object({
  /** Minutes: 15 for the 十五分钟 circle. */
  limit: z.number().min(5).max(60).default(15),
  speeds: z.object({ adult: Speed, elderly: Speed, wheelchair: Speed, pushchair: Speed }).default({ adult: 80, elderly: 60, wheelchair: 60, pushchair: 60 }),
  detour: z.object({ low: Detour, mid: Detour, high: Detour }).refine(({ low, mid, high }) => low <= mid && mid <= high).default({ low: 1.2, mid: 1.3, high: 1.5 }),
  barriers: z.array(Barrier).max(50).default([]),
  /** Ways somebody has measured on the ground, in metres, from a place to a facility; they stand before any estimate. */
  measured: z.array(z.object({ place: z.string(), facility: z.string(), metres: z.number().int().positive().max(50_000) })).max(2_000).default([]),
})
export type Method = z.output<typeof Method>

/** What stands where a district has set nothing. */
export const DEFAULT_METHOD: Method = Method.parse({})

/**
 * The straight line, in metres, that an audience walks within the limit at the usual detour.
 *
 * @example
 * radiusOf(DEFAULT_METHOD, 'adult') //=> 923 (15 × 80 ÷ 1.3)
 */
export function radiusOf({ limit, speeds, detour }: Method, audience: Audience): number {
  return Math.round((limit * speeds[audience]) / detour.mid)
}

/** Whether steps stop an audience. */
export function needsStepFree(audience: Audience): boolean {
  return audience === 'wheelchair' || audience === 'pushchair'
}
