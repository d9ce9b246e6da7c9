import type { FieldName } from '#desk/fields/field.ts'

export type Place = { field: FieldName; start: number; end: number }

/** A stretch of one line with the fields read from it; `begins` are those whose first place starts here. */
export type Piece = { text: string; fields: FieldName[]; begins: FieldName[] }

/** A text cut into lines, and each line where a field's place begins or ends. Places may overlap and run over lines. */
export function markedLines(text: string, places: Place[]): Piece[][] {
  const begun = new Set<FieldName>()
  let offset = 0
  return text.split('\n').map((line) => {
    const start = offset
    const end = start + line.length
    offset = end + 1
    const here = places.filter((place) => place.start < end && place.end > start)
    const cuts = [...new Set([start, end, ...here.flatMap((place) => [Math.max(place.start, start), Math.min(place.end, end)])])].toSorted((a, b) => a - b)
    return cuts.slice(0, -1).map((from, index) => {
      const fields = [...new Set(here.filter((place) => place.start <= from && place.end > from).map(({ field }) => field))]
      const begins = fields.filter((field) => !begun.has(field))
      for (const field of begins) begun.add(field)
      return { text: text.slice(from, cuts[index + 1]), fields, begins }
    })
  })
}
