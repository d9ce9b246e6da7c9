import { z } from 'zod'
import { isDay } from '#hours/schedule.ts'
import { METHODS } from '#sources/source-note.ts'

/** Text of a form: empty means not given. */
export const optional = z.string().trim().max(500).transform((text) => text || null).nullish().default(null)
/** A box of a form, ticked or not. */
export const ticked = z.preprocess((value) => value === 'on' || value === true, z.boolean())
const dayOrNothing = z.union([z.literal(''), z.iso.date()]).transform((text) => text || null).nullish().default(null)

/** What stood there when a form was opened, as the form sends it back; left out where nobody was shown anything. */
export const seen = z.string().transform((text) => text.replaceAll('\r\n', '\n')).optional()

/** Who says so, asked with every change: nothing is set on the desk without. */
export const Basis = z.object({
  /** The document, person or place it was learned from. */
  basis: z.string().trim().max(300),
  quote: optional,
  method: z.enum(METHODS),
  asOf: dayOrNothing,
  nextCheck: dayOrNothing,
})

/** A day as far as known: 2026, 2026-05 or 2026-05-01. */
export const KnownDay = z.string().trim().regex(/^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/).refine((text) => text.length < 10 || isDay(text)).transform((text) => text || null)
