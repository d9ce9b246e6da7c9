import type { SourceNote } from '#sources/source-note.ts'

/** One value of a field as it is stored, with its place among the values of its field. */
export type StoredValue = SourceNote & { field: string; ordinal: number; value: string | number }

/** Fields that hold further names, current or former. */
export const NAME_FIELDS = ['shortNames', 'secondNames', 'aliases', 'formerNames'] as const

/** The fields of a point: latitude, longitude and datum are of one statement and go together. */
export const POINT_FIELDS = ['lat', 'lng', 'crs'] as const

export function isNameField(field: string): field is (typeof NAME_FIELDS)[number] {
  return (NAME_FIELDS as readonly string[]).includes(field)
}

export function isPointField(field: string): field is (typeof POINT_FIELDS)[number] {
  return (POINT_FIELDS as readonly string[]).includes(field)
}

/** Fields whose values the columns of a facility repeat. */
export const FOLLOWED = ['name', ...NAME_FIELDS, 'type', 'typeCode', 'ownership', 'street', ...POINT_FIELDS] as const

/** The columns of a facility that repeat the value that stands of each field, for lists and filters. */
export type StandingColumns = { name: string; aliases: string[]; type: string | null; typeCode: string | null; ownership: string | null; street: string | null; lat: number | null; lng: number | null; crs: string | null }

/**
 * What stands of a facility's values: of each field the first by ordinal, so that what an officer set (below 0) beats the file.
 * A facility without a name is a mistake of its maker.
 */
export function standingColumns(values: readonly Pick<StoredValue, 'field' | 'ordinal' | 'value'>[]): StandingColumns {
  const inOrder = values.toSorted((a, b) => a.ordinal - b.ordinal)
  const first = (field: string) => {
    const found = inOrder.find((value) => value.field === field)
    return found ? String(found.value) : null
  }
  const degrees = (field: string) => {
    const stated = Number(first(field)?.trim() || NaN)
    return Number.isFinite(stated) ? stated : null
  }
  const name = first('name')
  if (name === null) throw new Error('a facility needs a name')
  const aliases = new Set(NAME_FIELDS.flatMap((field) => inOrder.filter((value) => value.field === field).map(({ value }) => String(value))))
  return { name, aliases: [...aliases], type: first('type'), typeCode: first('typeCode'), ownership: first('ownership'), street: first('street'), lat: degrees('lat'), lng: degrees('lng'), crs: first('crs') }
}
