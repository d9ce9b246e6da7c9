import type { Actor } from '#accounts/actor.ts'
import type { RowsSource } from '#desk/register/table/rows-source.ts'
import { type CheckedRow, type ColumnField, fateOf } from '#desk/register/table/checked-row.ts'
import type { Columns } from '#desk/register/table/columns.ts'
import type { TableRow } from '#desk/register/table/read-table.ts'
import type { District } from '#districts/queries.ts'
import type { Transaction } from '#platform/db.ts'

/** Who or what of the register, as a refusal names it. */
export type Named = { id: string; name: string }

/** Tells how many rows are written. */
export type Tell = (done: number) => Promise<void>

/** What the rows of one kind of table say, and how that gets onto the register and off it again. */
export type TableKind = {
  /** What a column may say, in the order in which a person is offered it. */
  fields: readonly ColumnField[]
  /** By which heads of columns each is known, folded: lower case, without spaces, marks and what stands in brackets. */
  headings: Partial<Record<ColumnField, readonly string[]>>
  /** A table without any of these says nothing of anything. */
  naming: readonly ColumnField[]
  /** What its change is called in the list of changes. */
  change: string
  check: (tx: Transaction, district: District, raw: readonly TableRow[], columns: Columns<ColumnField>) => Promise<Checking>
  /** Of what a change said, where something was said since. */
  changedSince: (tx: Transaction, changeId: string) => Promise<Named[]>
  /** Takes a change off the register again, but for those; of how many houses or villages that was. */
  takeBack: (tx: Transaction, actor: Actor, changeId: string, kept: string[]) => Promise<number>
}

/** A table compared with the register: every row, and how those of which something is to be written get there. The answer is what to expire beside the register's own. */
export type Checking = { rows: readonly CheckedRow[]; write: (tx: Transaction, actor: Actor, source: RowsSource, tell: Tell) => Promise<string[]> }

/** Checked rows with what writes them. */
export function checking<Row extends CheckedRow>(rows: readonly Row[], write: (tx: Transaction, actor: Actor, rows: readonly Row[], source: RowsSource, tell: Tell) => Promise<string[]>): Checking {
  return { rows, write: (tx, actor, source, tell) => write(tx, actor, ready(rows), source, tell) }
}

/** The rows of which something is to be written. */
export function ready<Row extends CheckedRow>(rows: readonly Row[]): Row[] {
  return rows.filter((row) => fateOf(row) !== 'wrong' && row.changes.length > 0)
}
