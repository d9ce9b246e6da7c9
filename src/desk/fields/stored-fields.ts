import type { Corrections } from '#desk/fields/corrections.ts'
import type { EditionFields } from '#desk/edition/write-edition.ts'
import type { Prisma } from '#platform/generated/client.ts'

type Stored = { fields: Prisma.JsonValue; corrections: Prisma.JsonValue }

/** The metadata of an edition as its verbs wrote them; nothing else writes these columns. */
export function storedFields({ fields, corrections }: Stored): { fields: EditionFields; corrections: Corrections } {
  return { fields: fields as unknown as EditionFields, corrections: corrections as Corrections }
}

/** The metadata as the importer read it, before anybody corrected it. */
export function recognisedFields({ recognised }: { recognised: Prisma.JsonValue }): EditionFields {
  return recognised as unknown as EditionFields
}
