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
  disclosure: maybe(z.object({ ofPage: z.boolean().default(false) })),
  request: maybe(z.object({ numbers: list(z.string()), bodyName: text, convertedFrom: text, date: text })),
})

export type EditionFields = z.infer<typeof EditionFields>

/**
 * The note on disclosure as the document itself ends with it; null where it has none, and where only the index table of the page it was published on says so.
 *
 * @example
 * disclosureNote({ disclosure: '主动公开', fields }) //=> '（此件主动公开）'
 */
export function disclosureNote({ disclosure, fields }: { disclosure: string | null; fields: EditionFields }): string | null {
  return disclosure === null || disclosure === '' || fields.disclosure?.ofPage ? null : `（此件${disclosure}）`
}
