import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { deskSource } from '#desk/register/change-facility.ts'
import { Basis, seen, ticked } from '#desk/register/inputs.ts'
import { comparePlaces, type GivenPlace, printOfPlaces } from '#desk/register/places/compare-places.ts'
import { DistrictRules } from '#districts/identity.ts'
import { registerTags } from '#districts/register-tags.ts'
import { knownReach } from '#facilities/known-reach.ts'
import { doubtPosition } from '#places/doubt-position.ts'
import { expectedAmong } from '#places/expected.ts'
import { readPlaces } from '#places/place-table.ts'
import type { Place } from '#places/place.ts'
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
  /** What was shown that the table would change, as printOfPlaces has it; '' where nothing was yet. */
  seen,
})
export type SetPlacesInput = z.input<typeof SetPlacesInput>

/**
 * Sets the places of a district from a table: known codes are changed, new ones added, none removed. What a row leaves empty stays
 * as it was. With one mistake in any row nothing is written, nor where what it would change is not what somebody was shown.
 */
export async function setPlaces(actor: Actor, input: SetPlacesInput): Promise<Outcome<{ changed: number }>> {
  const { districtCode, text, sure, seen: shown, ...basis } = SetPlacesInput.parse(input)
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
    const { held, given, kindless, changed } = await comparePlaces(tx, districtCode, rows)
    if (kindless.length > 0) return refused(...kindless.map((line) => ({ field: 'text', key: 'place_kind_unknown', line })))
    const all = new Map([...held, ...given.map((place) => [place.code, place] as const)])
    // Every row is held to all others, so each is converted once, not once for every row.
    const around = { places: [...all.values()].map(({ position, ...place }) => ({ ...place, position: position && toWgs84(position) })), rules: DistrictRules.parse(rules), reach }
    const doubts = given.flatMap((place) => doubtsOf(place, around, sure))
    if (doubts.length > 0) return refused(...doubts)
    if (shown !== undefined && changed.length > 0 && shown !== printOfPlaces(changed)) return refused({ field: null, key: shown === '' ? 'places_to_see' : 'places_stale' })
    const source = deskSource(actor, basis)
    for (const { place: { line: _line, code, position, ...rest } } of changed) {
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

function doubtsOf(place: GivenPlace, { places, rules, reach }: { places: readonly Place[]; rules: DistrictRules; reach: Reach | null }, sure: boolean): Issue[] {
  if (place.position === null) return []
  const expected = expectedAmong(places, rules, place)
  return doubtPosition(place.position, { ...expected, reach, earlier: null })
    .filter(({ refused: always }) => always || !sure)
    .map(({ key }) => ({ field: 'text', key, line: place.line }))
}
