import { z } from 'zod'

import { stated } from '#ingest/facts/fact.ts'

/** A term a reader may want explained: of the field's word list, in quotation marks in the text, or a short name the text defines. */
export const Term = z.object({ ...stated, term: z.string(), source: z.enum(['field', 'quoted', 'abbreviation']) })
export type Term = z.infer<typeof Term>

/** An organ, enterprise, school or association the text names; medical institutions are facilities. */
export const Organisation = z.object({ ...stated, name: z.string() })
export type Organisation = z.infer<typeof Organisation>

/** An information system, app or public account. */
export const Platform = z.object({ ...stated, name: z.string() })
export type Platform = z.infer<typeof Platform>

export const names = { terms: z.array(Term), organisations: z.array(Organisation), platforms: z.array(Platform) }
