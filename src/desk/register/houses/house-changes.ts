import type { FieldChange } from '#desk/register/table/checked-row.ts'
import type { Cells } from '#desk/register/houses/read-house-row.ts'
import type { HeldHouse } from '#desk/register/houses/held-register.ts'
import { namesIn } from '#desk/register/houses/read-taken.ts'
import { HOUSE_FIELDS } from '#desk/register/houses/house-headings.ts'
import { allOf, type Taken } from '#facilities/takeaways/takeaway.ts'
import { isNameField, NAME_FIELDS, POINT_FIELDS } from '#facilities/values/standing.ts'
import type { Field } from '#facilities/statements.ts'

/** What a row says about itself or about something that is no single value. */
const NO_VALUES: readonly string[] = ['page', 'tier', 'rank', 'status', ...POINT_FIELDS, 'asOf', 'nextCheck', ...NAME_FIELDS]
const VALUES = HOUSE_FIELDS.filter((field) => !NO_VALUES.includes(field)) as Field[]

/** What the filled cells of a row would change of a house, or put on the register as a new one. What stands as the row says is no change. */
export function changesBy(cells: Cells, taken: readonly Taken[], house: HeldHouse | null): FieldChange[] {
  const standing = (field: string) => house?.standing.get(field)?.value ?? null
  const single = VALUES.flatMap((field): FieldChange[] => {
    const after = cells[field as keyof Cells]
    return after === undefined || (field === 'name' && isOnlyCalled(cells, house)) || standing(field) === after ? [] : [{ field, before: standing(field), after }]
  })
  const further = NAME_FIELDS.flatMap((field): FieldChange[] => namesIn(cells[field] ?? '').filter((name) => !house?.said.get(field)?.has(name)).map((after) => ({ field, before: null, after })))
  const [point, held] = [pointText(cells.lat, cells.lng, cells.crs), pointText(standing('lat'), standing('lng'), standing('crs'))]
  return [
    ...taken.flatMap((one) => takenChange(one, house)), ...single, ...further,
    ...(point !== null && point !== held ? [{ field: 'position' as const, before: held, after: point }] : []),
    ...(cells.level !== undefined && cells.level !== house?.level ? [{ field: 'level' as const, before: house?.level ?? null, after: cells.level }] : []),
  ]
}

/** A house found by its name is called so, in some spelling or other: only a row with the page of a house renames it. */
function isOnlyCalled({ page }: Cells, house: HeldHouse | null): boolean {
  return house !== null && page === undefined
}

/** All names of a sort, taken away, are those the house has today; where the same cell gives names, these are meant to be all there are. */
export function allBut(taken: Taken, cells: Cells, house: HeldHouse | null): Taken[] {
  if (house === null || taken.value !== null || !isNameField(taken.field)) return [taken]
  const given = namesIn(cells[taken.field] ?? '')
  return allOf(taken.field, [...(house.said.get(taken.field) ?? [])].filter((name) => !given.includes(name)))
}

/** What is not stated anyway is not taken away: the same table again changes nothing. */
function takenChange({ field, value }: Taken, house: HeldHouse | null): FieldChange[] {
  const said = (name: string) => [...(house?.said.get(name) ?? [])]
  const standing = (name: string) => house?.standing.get(name)?.value ?? null
  const before = field === 'position' ? pointText(standing('lat'), standing('lng'), standing('crs')) : value === null ? said(field).join('、') || null : said(field).find((one) => one === value) ?? null
  return before === null ? [] : [{ field: field as Field, before, after: null }]
}

function pointText(lat: string | null | undefined, lng: string | null | undefined, crs: string | null | undefined): string | null {
  return lat && lng && crs ? `${lat}, ${lng}, ${crs}` : null
}
