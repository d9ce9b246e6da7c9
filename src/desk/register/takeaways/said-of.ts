import { pointText } from '#desk/register/place-facility.ts'
import { partsOf } from '#facilities/takeaways/takeaway.ts'

type StoredRow = { field: string; value: unknown }

/**
 * Everything stated of a field, each value once, in the order of the rows; of a point, the one that stands, in a line.
 *
 * @example
 * saidOf('phone', [{ field: 'phone', value: '0592-1' }, { field: 'phone', value: '0592-1' }]) //=> ['0592-1']
 */
export function saidOf(field: string, rows: readonly StoredRow[]): string[] {
  if (field !== 'position') return [...new Set(rows.filter((row) => row.field === field).map(({ value }) => String(value)))]
  const text = pointText(...partsOf(field).map((part) => rows.find((row) => row.field === part)).map((row) => (row ? String(row.value) : null)))
  return text === '' ? [] : [text]
}

/** What a form shows of a field and sends back as seen. */
export function seenText(said: readonly string[]): string {
  return said.join('\n')
}
