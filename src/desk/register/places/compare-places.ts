import { pointText } from '#desk/register/place-facility.ts'
import { seenPrint } from '#desk/register/seen-print.ts'
import { kindOf, type PlaceRow } from '#places/place-table.ts'
import type { Place } from '#places/place.ts'
import { placeFields, placeOf } from '#places/queries.ts'
import type { Transaction } from '#platform/db.ts'

export type GivenPlace = Place & { line: number }

/** One thing a table would say otherwise of a place than what stands. */
export type PlaceChange = { field: (typeof SAID)[number]; before: string | null; after: string | null }

/** A place a table would change, or add: `held` is what stands of it. */
export type ChangedPlace = { place: GivenPlace; held: Place | null; changes: PlaceChange[] }

/** The rows of a table against the places of a district: all of these by code, what the rows make of them, and which rows tell no kind. */
export type ComparedPlaces = { held: ReadonlyMap<string, Place>; given: GivenPlace[]; kindless: number[]; changed: ChangedPlace[] }

const SAID = ['name', 'kind', 'street', 'position', 'population', 'elderly', 'countedOn'] as const

/** Compares the rows of a table with the places of a district as they stand. Nothing is written. */
export async function comparePlaces(tx: Transaction, districtCode: string, rows: readonly PlaceRow[]): Promise<ComparedPlaces> {
  const held = new Map((await tx.place.findMany({ where: { districtCode }, select: placeFields })).map((row) => [row.code, placeOf(row)]))
  const given = rows.flatMap((row) => filledFrom(held.get(row.code), row) ?? [])
  const known = new Set(given.map(({ line }) => line))
  const changed = given.map((place): ChangedPlace => {
    const before = held.get(place.code) ?? null
    return { place, held: before, changes: SAID.flatMap((field) => changeOf(field, before, place)) }
  })
  return { held, given, kindless: rows.filter(({ line }) => !known.has(line)).map(({ line }) => line), changed: changed.filter(({ changes }) => changes.length > 0) }
}

/** What somebody was shown of what a table would change, as its form sends it back. */
export function printOfPlaces(changed: readonly ChangedPlace[]): string {
  return seenPrint(changed.map(({ place: { code }, held, changes }) => [code, held === null, changes]))
}

/** What a row leaves empty is as it was; what a new place is, its name may say. Null where nothing does. */
function filledFrom(held: Place | undefined, row: PlaceRow): GivenPlace | null {
  const { street, position, population, elderly, countedOn } = row
  const kind = row.kind ?? held?.kind ?? kindOf(row.name)
  return kind && {
    ...row, kind, street: street ?? held?.street ?? null, position: position ?? held?.position ?? null,
    population: population ?? held?.population ?? null, elderly: elderly ?? held?.elderly ?? null, countedOn: countedOn ?? held?.countedOn ?? null,
  }
}

function changeOf(field: PlaceChange['field'], held: Place | null, place: Place): PlaceChange[] {
  const said = (one: Place) => {
    const value = field === 'position' ? one.position && pointText(String(one.position.lat), String(one.position.lng), one.position.datum) : one[field]
    return value === null ? null : String(value)
  }
  const [before, after] = [held && said(held), said(place)]
  return before === after ? [] : [{ field, before, after }]
}
