import type { HouseField } from '#desk/register/houses/house-headings.ts'
import type { OfferField } from '#desk/register/offers/offer-headings.ts'
import type { HoursField } from '#desk/register/timetables/hours-headings.ts'
import type { VillageField } from '#desk/register/villages/village-headings.ts'
import { seenPrint } from '#desk/register/seen-print.ts'
import type { Field } from '#facilities/statements.ts'

/** What a column of a table says, whatever its rows are. */
export type ColumnField = HouseField | OfferField | HoursField | VillageField

/** What is wrong or doubtful about a row; `asked` is for a person to judge. */
export type RowProblem = { field: ColumnField | null; key: string; asked: boolean; values?: Record<string, string | number> }

/** A field as it stands and as it is to stand. A point is one field, so is a level. `after` is null where it is taken away: all of it, or where there are several, what stands in `before`. */
export type FieldChange = { field: Field | 'position' | 'level' | OfferField | HoursField | VillageField; before: string | null; after: string | null }

/** A row of a table compared with the register: `added` where nothing is there yet that it could change. */
export type CheckedRow = { line: number; name: string; added: boolean; changes: FieldChange[]; problems: RowProblem[]; /** It says part of what another row carries. */ joins?: boolean }

/** What is to become of a row: onto the register as something new, into what is there, nothing, or first to be mended or judged. */
export type RowFate = 'wrong' | 'asked' | 'new' | 'changed' | 'joined' | 'same'

/** What a dry run told of its rows, as its form sends it back. */
export function printOfRows(rows: readonly CheckedRow[]): string {
  return seenPrint(rows.map(({ line, added, changes, problems }) => [line, added, changes, problems]))
}

export function fateOf({ problems, changes, added, joins }: CheckedRow): RowFate {
  if (problems.some(({ asked }) => !asked)) return 'wrong'
  if (joins) return 'joined'
  if (problems.length > 0 && changes.length > 0) return 'asked'
  return added ? 'new' : changes.length > 0 ? 'changed' : 'same'
}
