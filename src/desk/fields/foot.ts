import { type Field, NOWHERE, listed, placesOf } from '#desk/fields/field.ts'
import type { EditionFields } from '#desk/edition/write-edition.ts'
import { readDayAlone } from '#ingest/elements/document-dates.ts'

/** Who gets a copy, and from when until when the document holds. */
export const footFields = {
  cc: {
    read: ({ cc }) => cc?.items.join('、') ?? '',
    write: (fields, typed) => ({
      ...fields,
      cc: typed === null ? null : { ...(fields.cc ?? { raw: typed, separator: '、', ...NOWHERE }), items: listed(typed) },
    }),
    places: ({ cc }) => placesOf(cc),
  },
  effectiveFrom: validity('effectiveFrom'),
  expires: validity('expires'),
} satisfies Record<string, Field>

function validity(key: 'effectiveFrom' | 'expires'): Field {
  return {
    read: ({ effective }) => effective?.[key] ?? '',
    write: (fields, typed) => {
      const day = typed === null ? null : (readDayAlone(typed)?.iso ?? 'unreadable')
      if (day === 'unreadable') return 'date_unreadable'
      if (day === null && !fields.effective) return fields
      return { ...fields, effective: { ...(fields.effective ?? UNLIMITED), [key]: day } }
    },
    places: ({ effective }) => placesOf(effective),
  }
}

const UNLIMITED: NonNullable<EditionFields['effective']> = {
  effectiveFromRaw: null, effectiveFrom: null, expiresRaw: null, expires: null, validYears: null,
  interpretationRaw: null, interpretedBy: null, validityDays: null, impliedPeriodRaw: null, impliedPeriod: null,
  ...NOWHERE,
}
