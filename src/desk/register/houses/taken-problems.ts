import type { HeldHouse } from '#desk/register/houses/held-register.ts'
import type { FieldChange, RowProblem } from '#desk/register/table/checked-row.ts'
import { covers, partsOf, type Taken } from '#facilities/takeaways/takeaway.ts'

/**
 * What is wrong or doubtful about what a row takes away: of a house that is not on the register there is nothing to take, and a value nobody ever stated is a slip. And where
 * a row states again what an officer took away, a person is to judge: a list that is older than their word must not bring it back unseen.
 */
export function takenProblems(taken: readonly Taken[], changes: readonly FieldChange[], house: HeldHouse | null): RowProblem[] {
  if (house === null) return taken.slice(0, 1).map(({ field }) => ({ field: columnOf(field), key: 'nothing_to_take', asked: false }))
  const unsaid = taken.filter(({ field, value }) => value !== null && !house.said.get(field)?.has(value) && !house.taken.some((one) => wasThere(one.was, field, value)))
  return [
    ...unsaid.map(({ field }): RowProblem => ({ field: columnOf(field), key: 'value_not_said', asked: false })),
    ...changes.flatMap(({ field, after }): RowProblem[] => {
      const earlier = after === null ? undefined : house.taken.find((one) => isAgain(one, field, after))
      return earlier ? [{ field: columnOf(field), key: 'taken_before', asked: true, values: { day: earlier.day } }] : []
    }),
  ]
}

function isAgain(taken: HeldHouse['taken'][number], field: string, after: string): boolean {
  if (field === 'position') return taken.field === field && partsOf(field).every((part, index) => wasThere(taken.was, part, after.split(', ')[index]!))
  return taken.value === null ? covers(taken, { field, value: after }) && wasThere(taken.was, field, after) : covers(taken, { field, value: after })
}

function wasThere(was: HeldHouse['taken'][number]['was'], field: string, value: string): boolean {
  return was.some(([name, said]) => name === field && String(said) === value)
}

/** A point is told of at its latitude. */
function columnOf(field: string): RowProblem['field'] {
  return (field === 'position' ? 'lat' : field) as RowProblem['field']
}
