import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { deskSource } from '#desk/register/change-facility.ts'
import { Basis, ticked } from '#desk/register/inputs.ts'
import { DistrictRules } from '#districts/identity.ts'
import { registerTags } from '#districts/register-tags.ts'
import { knownReach } from '#facilities/known-reach.ts'
import { doubtPosition } from '#places/doubt-position.ts'
import { expectedAmong } from '#places/expected.ts'
import { kindOf, type PlaceRow, readPlaces } from '#places/place-table.ts'
import type { Place } from '#places/place.ts'
import { placeFields, placeOf } from '#places/queries.ts'
import type { Reach } from '#places/reach.ts'
import { toWgs84 } from '#places/to-wgs84.ts'
import { forget } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'

export const SetPlacesInput = Basis.extend({
  districtCode: z.string(),
  /** The table, pasted or out of a file. */
  text: z.string().max(2_000_000),
  sure: ticked,
})
export type SetPlacesInput = z.input<typeof SetPlacesInput>

/**
 * Sets the places of a district from a table: known codes are changed, new ones added, none removed. What a row leaves empty stays
 * as it was. With one mistake in any row nothing is written.
 */
export async function setPlaces(actor: Actor, input: SetPlacesInput): Promise<Outcome<{ changed: number }>> {
  const { districtCode, text, sure, ...basis } = SetPlacesInput.parse(input)
  assertMay('register', actor, districtCode)
  const { rows, problems } = readPlaces(text)
  const mistakes: Issue[] = [
    ...(text.trim() === '' ? [{ field: 'text', key: 'nothing_given' }] : problems.map(({ line, key }) => ({ field: 'text', key, line }))),
    ...(basis.basis === '' ? [{ field: 'basis', key: 'basis_required' }] : []),
  ]
  if (mistakes.length > 0) return refused(...mistakes)
  const reach = await knownReach(districtCode)
  const outcome = await db().$transaction(async (tx): Promise<Outcome<{ changed: number }>> => {
    await tx.$queryRaw`select code from district where code = ${districtCode} for update`
    const { rules } = await tx.district.findUniqueOrThrow({ where: { code: districtCode }, select: { rules: true } })
    const held = new Map((await tx.place.findMany({ where: { districtCode }, select: placeFields })).map((row) => [row.code, placeOf(row)]))
    const given = rows.flatMap((row) => filledFrom(held.get(row.code), row) ?? [])
    const known = new Set(given.map(({ line }) => line))
    const kindless = rows.filter(({ line }) => !known.has(line)).map(({ line }) => ({ field: 'text', key: 'place_kind_unknown', line }))
    if (kindless.length > 0) return refused(...kindless)
    const all = new Map([...held, ...given.map((place) => [place.code, place] as const)])
    // Every row is held to all others, so each is converted once, not once for every row.
    const around = { places: [...all.values()].map(({ position, ...place }) => ({ ...place, position: position && toWgs84(position) })), rules: DistrictRules.parse(rules), reach }
    const doubts = given.flatMap((place) => doubtsOf(place, around, sure))
    if (doubts.length > 0) return refused(...doubts)
    const changed = given.filter((place) => !same(held.get(place.code), place))
    const source = deskSource(actor, basis)
    for (const { line: _line, code, position, ...rest } of changed) {
      const row = { ...rest, lat: position?.lat ?? null, lng: position?.lng ?? null, datum: position?.datum ?? null, source }
      await tx.place.upsert({ where: { districtCode_code: { districtCode, code } }, create: { districtCode, code, ...row }, update: row })
    }
    if (changed.length > 0) await announce(tx, registerTags.changed(districtCode))
    await recordAudit(tx, actor, { action: 'place.set', entityType: 'place', entityId: districtCode, districtCode, details: { total: rows.length, changed: changed.length, sure, reason: basis.basis } })
    return { ok: true, changed: changed.length }
  }, { timeout: 60_000 })
  if (outcome.ok) forget(registerTags.changed(districtCode))
  return outcome
}

type GivenPlace = Place & { line: number }

/** What a row leaves empty is as it was; what a new place is, its name may say. Null where nothing does. */
function filledFrom(held: Place | undefined, row: PlaceRow): GivenPlace | null {
  const { street, position, population, elderly, countedOn } = row
  const kind = row.kind ?? held?.kind ?? kindOf(row.name)
  return kind && {
    ...row, kind, street: street ?? held?.street ?? null, position: position ?? held?.position ?? null,
    population: population ?? held?.population ?? null, elderly: elderly ?? held?.elderly ?? null, countedOn: countedOn ?? held?.countedOn ?? null,
  }
}

function doubtsOf(place: GivenPlace, { places, rules, reach }: { places: readonly Place[]; rules: DistrictRules; reach: Reach | null }, sure: boolean): Issue[] {
  if (place.position === null) return []
  const expected = expectedAmong(places, rules, place)
  return doubtPosition(place.position, { ...expected, reach, earlier: null })
    .filter(({ refused: always }) => always || !sure)
    .map(({ key }) => ({ field: 'text', key, line: place.line }))
}

function same(held: Place | undefined, { line: _line, ...place }: GivenPlace): boolean {
  const said = (value: Place) => JSON.stringify([value.code, value.kind, value.name, value.street, value.position?.lat, value.position?.lng, value.position?.datum, value.population, value.elderly, value.countedOn])
  return held !== undefined && said(held) === said(place)
}
