import { houseOf } from '#desk/register/houses/check-houses.ts'
import type { HeldHouse, HeldRegister } from '#desk/register/houses/held-register.ts'
import type { RowProblem } from '#desk/register/table/checked-row.ts'

/** The house of the register a row is about, by its page or any of its names; a row about a house that is not held must be mended. */
export function heldHouse(cells: { page?: string; name?: string }, held: HeldRegister): { house: HeldHouse | null; problems: RowProblem[] } {
  const { house, problem } = houseOf(cells, held)
  return { house, problems: house ? [] : [problem ?? { field: 'name', key: 'house_not_held', asked: false }] }
}
