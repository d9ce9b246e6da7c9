import { z } from 'zod'

const maybe = <T extends z.ZodType>(shape: T) => shape.nullable().catch(null).default(null)
const list = <T extends z.ZodType>(shape: T) => z.array(shape).catch([]).default([])
const text = maybe(z.string())

/** The part of an edition's `fields` that a reader is shown and no column holds. */
export const EditionFields = z.object({
  docKind: text,
  letterhead: maybe(z.object({ normalized: z.string() })),
  issuer: maybe(z.object({ sealedOnBehalfBy: text })),
  attachedDocument: maybe(z.object({ title: z.string() })),
  attachments: list(z.object({ title: z.string() })),
  cc: maybe(z.object({ items: list(z.string()), separator: text })),
  printing: maybe(z.object({ agency: text, iso: text })),
  addressees: list(z.object({ raw: z.string(), name: text, groupSize: maybe(z.int()) })),
  signatories: list(z.string()),
  effective: maybe(z.object({ validYears: maybe(z.int()), interpretedBy: text })),
  request: maybe(z.object({ numbers: list(z.string()), bodyName: text, convertedFrom: text, date: text })),
})

export type EditionFields = z.infer<typeof EditionFields>
