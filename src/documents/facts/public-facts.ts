import { z } from 'zod'
import type { Prisma } from '#platform/generated/client.ts'

/** What a reader may be told a document says: confirmed by a person, and not put aside for another. With `publicEditions`. */
export const publicFacts = { state: 'confirmed', decidedById: { not: null }, replacedBy: null } satisfies Prisma.FactWhereInput

const maybe = <T extends z.ZodType>(shape: T) => shape.nullable().catch(null).default(null)
const value = maybe(z.union([z.number(), z.tuple([z.number(), z.number()])]))
const measured = { comparator: z.string().catch('='), value, unit: maybe(z.string()) }

/** The parts of each kind of fact that a reader is shown, whatever else is kept. */
const SHAPES = {
  opinion: z.object({ opinionQuote: z.string(), answered: z.boolean(), answer: maybe(z.string()) }),
  commitment: z.object({
    kind: z.string().catch('other'), modality: maybe(z.string()), owner: maybe(z.string()), objects: z.array(z.string()).catch([]),
    quantity: maybe(z.object(measured)), deadline: maybe(z.object({ raw: z.string(), date: maybe(z.string()), precision: z.string() })),
  }),
  target: z.object({
    indicator: z.string(), ...measured, scope: maybe(z.string()), nature: maybe(z.string()),
    baseline: maybe(z.object({ value: z.number(), year: maybe(z.int()) })), deadlineRaw: maybe(z.string()), deadline: maybe(z.string()),
  }),
  figure: z.object({ metric: z.string(), ...measured, period: maybe(z.string()) }),
} as const

export type PublicKind = keyof typeof SHAPES

export const PUBLIC_KINDS = Object.keys(SHAPES) as PublicKind[]

/** A confirmed fact with the words that show it and the address of their paragraph. */
export type PublicFact<Kind extends PublicKind> = z.infer<(typeof SHAPES)[Kind]> & { key: string; anchor: string; quote: string }

type Stored = { kind: string; key: string; anchor: string; quote: string; data: unknown }

/** The facts of one kind among stored ones; one whose parts cannot be read is left out rather than shown wrong. */
export function factsOf<Kind extends PublicKind>(kind: Kind, stored: Stored[]): PublicFact<Kind>[] {
  const shape: z.ZodType = SHAPES[kind]
  return stored.filter((row) => row.kind === kind).flatMap(({ key, anchor, quote, data }) => {
    const read = shape.safeParse(data)
    return read.success ? [{ ...(read.data as z.infer<(typeof SHAPES)[Kind]>), key, anchor, quote }] : []
  })
}
