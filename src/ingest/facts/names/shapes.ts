import { z } from 'zod'

import { stated } from '#ingest/facts/fact.ts'

/** A term a reader may want explained: of the field's word list, in quotation marks in the text, or a short name the text defines. */
export const Term = z.object({ ...stated, term: z.string(), source: z.enum(['field', 'quoted', 'abbreviation']) })
export type Term = z.infer<typeof Term>

export const names = { terms: z.array(Term) }
