import { expectedAmong } from '#places/expected.ts'
import type { Expected } from '#places/doubt-position.ts'
import type { Columns } from '#desk/register/table/columns.ts'
import { CODES, type HeldHouse, type HeldRegister } from '#desk/register/houses/held-register.ts'
import type { CheckedRow, RowProblem } from '#desk/register/table/checked-row.ts'
import { readStreet } from '#desk/register/houses/read-street.ts'
import { type Cells, readHouseRow } from '#desk/register/houses/read-house-row.ts'
import { takenProblems } from '#desk/register/houses/taken-problems.ts'
import { allBut, changesBy } from '#desk/register/houses/house-changes.ts'
import type { TableRow } from '#desk/register/table/read-table.ts'
import type { Taken } from '#facilities/takeaways/takeaway.ts'
import { twinKeys } from '#facilities/twins.ts'
import { bare } from '#search/entries/keys.ts'

/** A row as it would be imported: into which house (null: a new one), and what would change of it. */
export type CheckedHouse = CheckedRow & { house: HeldHouse | null; cells: Cells; taken: readonly Taken[] }

/** What has been seen of the table so far, to tell what stands in it twice. */
type Seen = { houses: Map<string, number>; names: Map<string, number>; codes: Map<string, number>; twins: Map<string, number> }

/** Compares the rows of a table with the register: every problem of every row, and field by field what would change. Nothing is written. */
export function checkHouses(rows: readonly TableRow[], columns: Columns, held: HeldRegister): CheckedHouse[] {
  const seen: Seen = { houses: new Map(), names: new Map(), codes: new Map(), twins: new Map() }
  const expectedIn = expectations(held)
  const streets = [...new Set(held.places.flatMap(({ kind, name, street }) => (kind === 'street' ? name : street ?? [])))]
  return rows.map(({ line, cells: raw }) => {
    const { cells: said, taken: marked, problems: misread } = readHouseRow(raw, columns, held.district, expectedIn)
    const { cells, problems: unplaced } = placed(said, streets)
    const unread = [...misread, ...unplaced]
    const { house, problem } = houseOf(cells, held)
    const name = cells.name ?? house?.name ?? ''
    const problems = [
      ...(problem ? [problem] : []), ...unread, ...codesOfOthers(cells, house, held), ...stateOf(cells, house), ...(house === null && !problem ? likeOthers(cells, held) : []), ...twice(line, cells, house, held, seen),
    ]
    const taken = marked.flatMap((one) => allBut(one, cells, house))
    const changes = changesBy(cells, taken, house)
    return { line, name, added: house === null, house, cells, taken, changes, problems: [...problems, ...(problem ? [] : takenProblems(taken, changes, house))] }
  })
}

/** A street is one of the district's, by its name there; one that is none of them may be new, and is asked about. */
function placed(cells: Cells, streets: readonly string[]): { cells: Cells; problems: RowProblem[] } {
  if (cells.street === undefined) return { cells, problems: [] }
  const read = readStreet(cells.street, streets)
  if ('street' in read) return { cells: { ...cells, street: read.street }, problems: [] }
  const [like] = read.nearest
  return { cells, problems: [like === undefined ? { field: 'street', key: 'street_unknown', asked: true } : { field: 'street', key: 'street_like', asked: true, values: { names: read.nearest.join('、') } }] }
}

/** The house a row is about, by its page or by any of its names: null is a new one. */
export function houseOf(cells: Pick<Cells, 'page' | 'name'>, { bySlug, byName }: HeldRegister): { house: HeldHouse | null; problem?: RowProblem } {
  if (cells.page !== undefined) {
    const house = bySlug.get(cells.page) ?? null
    return house ? { house } : { house, problem: { field: 'page', key: 'house_unknown', asked: false } }
  }
  if (cells.name === undefined) return { house: null, problem: { field: 'name', key: 'house_unnamed', asked: false } }
  const named = byName.get(bare(cells.name)) ?? []
  const [first = null, another] = named.length > 1 ? named.filter(({ name }) => bare(name) === bare(cells.name!)) : named
  return named.length > 1 && (first === null || another) ? { house: null, problem: { field: 'name', key: 'house_ambiguous', asked: false } } : { house: first }
}

/** A code is one house's. That of the legal person is shared by its branches, so it is asked about. */
function codesOfOthers(cells: Cells, house: HeldHouse | null, { byCode }: HeldRegister): RowProblem[] {
  return CODES.flatMap((field) => {
    const code = cells[field]
    const other = code === undefined ? undefined : byCode.get(`${field}:${code}`)?.find(({ id }) => id !== house?.id)
    return other && house?.standing.get(field)?.value !== code ? [{ field, key: 'code_of_another', asked: field === 'creditCode', values: { name: other.name } }] : []
  })
}

/** What becomes of a house is an event with a day, which a table of today does not tell. */
function stateOf({ status }: Cells, house: HeldHouse | null): RowProblem[] {
  return house !== null && status !== undefined && status !== house.status ? [{ field: 'status', key: 'state_by_event', asked: true }] : []
}

function likeOthers(cells: Cells, { byTwinKey, district }: HeldRegister): RowProblem[] {
  const like = keysOf(cells, district).flatMap((key) => byTwinKey.get(key) ?? [])[0]
  return like ? [{ field: 'name', key: 'like_another', asked: true, values: { name: like.name } }] : []
}

function twice(line: number, cells: Cells, house: HeldHouse | null, { district }: HeldRegister, seen: Seen): RowProblem[] {
  const before = (index: Map<string, number>, key: string) => {
    const earlier = index.get(key)
    if (earlier === undefined) index.set(key, line)
    return earlier
  }
  const same = house ? before(seen.houses, house.id) : cells.name === undefined ? undefined : before(seen.names, bare(cells.name))
  const codes = CODES.flatMap((field): RowProblem[] => {
    const earlier = cells[field] === undefined ? undefined : before(seen.codes, `${field}:${cells[field]}`)
    return earlier === undefined ? [] : [{ field, key: 'code_in_row', asked: field === 'creditCode', values: { row: earlier } }]
  })
  const like = house ? [] : keysOf(cells, district).flatMap((key) => before(seen.twins, key) ?? []).slice(0, 1)
  return [
    ...(same === undefined ? [] : [{ field: 'name' as const, key: 'row_twice', asked: false, values: { row: same } }]),
    ...codes,
    ...(same === undefined ? like.map((row) => ({ field: 'name' as const, key: 'like_row', asked: true, values: { row } })) : []),
  ]
}

function keysOf({ name, phone, address }: Cells, district: HeldRegister['district']): string[] {
  return name === undefined ? [] : twinKeys({ name, aliases: [], phone: phone ?? null, address: address ?? null }, district)
}

/** What is expected of a point, made out once a street. */
function expectations({ places, reach, district }: HeldRegister): (street: string | null) => Expected {
  const known = new Map<string | null, Expected>()
  return (street) => {
    const found = known.get(street) ?? { ...expectedAmong(places, district.rules, { code: null, street }), reach, earlier: null }
    known.set(street, found)
    return found
  }
}
