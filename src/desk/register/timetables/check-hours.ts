import { heldHouse } from '#desk/register/houses/held-house.ts'
import type { HeldHouse, HeldRegister } from '#desk/register/houses/held-register.ts'
import type { RecordRow } from '#desk/register/records/record-kinds.ts'
import type { CheckedRow, FieldChange, RowProblem } from '#desk/register/table/checked-row.ts'
import type { TableRow } from '#desk/register/table/read-table.ts'
import { type HoursRow, joined, readHoursRow } from '#desk/register/timetables/read-hours-row.ts'
import { standingSchedules } from '#facilities/opening.ts'
import type { HolidayPolicy, Session } from '#hours/schedule.ts'
import { sessionsText } from '#hours/session-text.ts'

/** A district's houses and their timetables, by house. */
export type HeldHours = { register: HeldRegister; hours: ReadonlyMap<string, readonly RecordRow[]> }

/** A timetable as it would be set: the whole of what all rows of one house and service say, told at the first of them. */
export type Week = { house: HeldHouse; serviceCode: string | null; sessions: Session[]; holidays: HolidayPolicy; standing: RecordRow | null; held: RecordRow | null }

/** A row; the first of its house and service carries the timetable all of them make. */
export type CheckedHours = CheckedRow & { cells: HoursRow['cells']; week: Week | null }

type Read = HoursRow & { line: number; house: HeldHouse | null; key: string | null }

/** Compares a table of opening hours with those of the register. The rows of one house and service make one timetable, which stands in place of the one before: with one of them wrong, none of them counts. */
export function checkHours(rows: readonly TableRow[], columns: readonly (string | null)[], held: HeldHours): CheckedHours[] {
  const read = rows.map(({ line, cells: raw }): Read => {
    const row = readHoursRow(raw, columns)
    const { house, problems } = heldHouse(row.cells, held.register)
    return { ...row, line, house, key: house && `${house.id} ${row.cells.service ?? ''}`, problems: [...problems, ...row.problems] }
  })
  const groups = Map.groupBy(read.filter(({ key }) => key !== null), ({ key }) => key)
  return read.map((row) => {
    const group = (row.key !== null && groups.get(row.key)) || [row]
    const first = group[0] === row
    const week = first && row.house ? weekOf(row.house, group, held) : null
    const wrong = group.find((other) => other !== row && other.problems.length > 0)
    return {
      line: row.line, name: row.house?.name ?? row.cells.name ?? '', added: first && week !== null && week.standing === null, joins: !first, cells: row.cells, week, changes: week ? changesOf(week) : [],
      problems: [...row.problems, ...(row.problems.length === 0 && wrong ? [{ field: null, key: 'hours_row_wrong', asked: false, values: { row: wrong.line } }] : []), ...(first && group.every(({ sessions, problems }) => sessions.length === 0 && problems.length === 0) ? [{ field: null, key: 'sessions_required', asked: false } satisfies RowProblem] : [])],
    }
  })
}

function weekOf(house: HeldHouse, group: readonly Read[], { hours }: HeldHours): Week {
  const serviceCode = group[0]!.cells.service || null
  const placed = (hours.get(house.id) ?? []).map((row) => ({ row, serviceCode: (row.service_code ?? null) as string | null, ordinal: Number(row.ordinal) }))
  const [standing = null] = standingSchedules(placed).filter((one) => one.serviceCode === serviceCode)
  // What departments the table does not speak of hold stays; of those it does, what they held before goes.
  const told = new Set(group.map(({ cells }) => cells.department))
  const kept = ((standing?.row.sessions ?? []) as unknown as Session[]).filter(({ department }) => !told.has(department))
  const said = group.findLast(({ holidays }) => holidays !== null)?.holidays
  return {
    house, serviceCode, sessions: joined([...kept, ...group.flatMap(({ sessions }) => sessions)]), holidays: said ?? ((standing?.row.holidays ?? 'unknown') as HolidayPolicy), standing: standing?.row ?? null,
    // What the file says is left to the file; an officer's stands before it.
    held: standing && standing.ordinal < 0 ? standing.row : null,
  }
}

function changesOf({ standing, sessions, holidays }: Week): FieldChange[] {
  const [was, is] = [standing && inOrder(standing.sessions as unknown as Session[]), inOrder(sessions)]
  return [
    ...(was === is || is === '' ? [] : [{ field: 'span' as const, before: was, after: is }]),
    ...(holidays === (standing?.holidays ?? 'unknown') ? [] : [{ field: 'holidays' as const, before: standing ? String(standing.holidays) : null, after: holidays }]),
  ]
}

/** The same sessions in any order are the same timetable. */
function inOrder(sessions: readonly Session[]): string {
  return sessionsText(joined(sessions)).split('\n').toSorted().join('\n')
}
