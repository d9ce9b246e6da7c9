import { z } from 'zod'

const Source = z.object({
  field: z.string(),
  value: z.union([z.string(), z.number()]),
  kind: z.string(),
  ref: z.string().nullish(),
  asOf: z.string().nullish(),
  trust: z.string(),
  note: z.string().nullish(),
  quote: z.string().nullish(),
})

const Entry = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  districtCode: z.string().nullable(),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  type: z.string().nullable(),
  level: z.string().nullable(),
  ownership: z.string().nullable(),
  street: z.string().nullable(),
  status: z.enum(['operating', 'planned', 'unknown']),
  scope: z.enum(['district', 'partner']),
  relatedDistricts: z.array(z.string()),
  sources: z.array(Source),
  notes: z.string().nullable(),
})

/** The register as a file: content/facilities/README.md says what each field means. */
export const RegisterFile = z.array(Entry)
export type RegisterEntry = z.infer<typeof Entry>

/** One value as it is stored, with its place among the values of its field. */
export type RegisterValue = {
  field: string
  ordinal: number
  value: string | number
  kind: string
  ref: string | null
  trust: string
  asOf: string | null
  note: string | null
  quote: string | null
}

/** Every source of an entry as a value, in the file's order within each field. The remark on the entry is one more. */
export function valuesOf({ sources, notes }: RegisterEntry): RegisterValue[] {
  const remark = notes ? [{ field: 'notes', value: notes, kind: 'register', trust: 'register' }] : []
  const next = new Map<string, number>()
  return [...sources, ...remark].map((source) => {
    const ordinal = next.get(source.field) ?? 0
    next.set(source.field, ordinal + 1)
    const { field, value, kind, ref = null, trust, asOf = null, note = null, quote = null }: z.infer<typeof Source> = source
    return { field, ordinal, value, kind, ref, trust, asOf, note, quote }
  })
}
