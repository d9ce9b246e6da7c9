import { Range } from '#ingest/text/source-range.ts'

/** Every stretch of the source that the metadata of an edition was read from, however deep it stands. */
export function placesRead(fields: unknown): Range[] {
  if (typeof fields !== 'object' || fields === null) return []
  if (Array.isArray(fields)) return fields.flatMap(placesRead)
  return Object.entries(fields).flatMap(([name, value]) => {
    if (name !== 'range') return placesRead(value)
    const range = Range.safeParse(value)
    return range.success && range.data.end > range.data.start ? [range.data] : []
  })
}
