import type { HouseField } from '#desk/register/houses/house-headings.ts'
import { readCell } from '#desk/register/houses/read-cell.ts'
import type { RowProblem } from '#desk/register/table/checked-row.ts'
import type { Columns } from '#desk/register/table/columns.ts'
import { readMarker } from '#desk/register/table/marker.ts'
import { staysIssue, type Taken } from '#facilities/takeaways/takeaway.ts'
import { isNameField, isPointField } from '#facilities/values/standing.ts'

/** Columns that say something about the row, or that a record or an event says. */
const ELSEWHERE: readonly string[] = ['page', 'tier', 'rank', 'status', 'asOf', 'nextCheck']

/**
 * What a row takes away, and its other cells without that. A cell of many names may take some away and add others, parted as names are.
 *
 * @example
 * readTaken(['甲医院', '（删除）', '（删除）老街医院；新街医院'], ['name', 'phone', 'aliases'])
 * //=> { taken: [{ field: 'phone', value: null }, { field: 'aliases', value: '老街医院' }], rest: ['甲医院', '', '新街医院'], problems: [] }
 */
export function readTaken(raw: readonly string[], columns: Columns): { taken: Taken[]; rest: string[]; problems: RowProblem[] } {
  const taken: Taken[] = []
  const problems: RowProblem[] = []
  const rest = columns.map((field, index) => {
    const cell = raw[index] ?? ''
    if (field === null) return cell
    const parts = isNameField(field) ? namesIn(cell) : [cell]
    for (const marked of parts.flatMap((part) => readMarker(part) ?? [])) {
      const issue = ELSEWHERE.includes(field) ? 'taken_elsewhere' : staysIssue(field)
      if (issue) problems.push({ field, key: issue, asked: false })
      else if (!isPointField(field)) taken.push({ field, value: marked.value === null || isNameField(field) ? marked.value : asKept(field, marked.value) })
    }
    return parts.filter((part) => readMarker(part) === null).join('；')
  })
  const point = columns.flatMap((field, index) => (field !== null && isPointField(field) && (raw[index] ?? '').trim() !== '' ? [readMarker(raw[index]!) !== null] : []))
  if (point.length > 0 && point.includes(true)) {
    // Latitude, longitude and datum go together or not at all.
    if (point.every(Boolean)) taken.push({ field: 'position', value: null })
    else problems.push({ field: 'lat', key: 'point_half_taken', asked: false })
  }
  return { taken, rest, problems }
}

function asKept(field: HouseField, value: string): string {
  return readCell(field, value).value
}

/** 甲；乙 → 甲, 乙 */
export function namesIn(cell: string): string[] {
  return [...new Set(cell.split(/[、；;，,|]/).map((name) => name.trim()).filter(Boolean))]
}
