import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { changeFacility, deskSource, keeperOf, placeBefore } from '#desk/register/change-facility.ts'
import { Basis, seen, ticked } from '#desk/register/inputs.ts'
import { DistrictRules } from '#districts/identity.ts'
import { knownReach } from '#facilities/known-reach.ts'
import { POINT_FIELDS } from '#facilities/values/standing.ts'
import { doubtPosition } from '#places/doubt-position.ts'
import { expectedAmong } from '#places/expected.ts'
import { type Position, readPosition } from '#places/position.ts'
import { placeFields, placeOf } from '#places/queries.ts'
import { readPoint } from '#places/read-point.ts'
import { columnOf } from '#platform/clock.ts'
import type { Transaction } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import type { Facility } from '#platform/generated/client.ts'


export const PlaceFacilityInput = Basis.extend({
  facilityId: z.uuid(),
  lat: z.string().trim().max(20),
  lng: z.string().trim().max(20),
  datum: z.string().max(20),
  /** The officer has looked again at what was asked. */
  sure: ticked,
  /** The point that stood, as pointText has it. */
  seen,
})
export type PlaceFacilityInput = z.input<typeof PlaceFacilityInput>

/**
 * Says where a facility is. Latitude, longitude and datum are set together, as their source gives them: they are never taken from
 * different statements. A point outside the district is refused; a doubtful one is, until somebody has looked again.
 */
export async function placeFacility(actor: Actor, input: PlaceFacilityInput): Promise<Outcome> {
  const { facilityId, lat, lng, datum, sure, seen: shown, nextCheck, ...basis } = PlaceFacilityInput.parse(input)
  return changeFacility(actor, facilityId, async (tx, facility) => {
    const stated = await tx.facilityValue.findMany({ where: { facilityId, field: { in: [...POINT_FIELDS] } }, orderBy: { ordinal: 'asc' }, select: { field: true, ordinal: true, value: true } })
    const standing = (field: string) => {
      const found = stated.find((value) => value.field === field)
      return found === undefined ? undefined : String(found.value)
    }
    const point = readPoint(lat, lng, datum)
    const earlier = readPosition(standing('lat'), standing('lng'), standing('crs'))
    const issues: Issue[] = [
      ...(point === null ? [{ field: 'lat', key: 'coordinates_incomplete' }] : 'key' in point ? [{ field: point.key === 'datum_unknown' ? 'datum' : 'lat', key: point.key }] : await doubtsOf(tx, facility, point.position, earlier && !earlier.inferred ? earlier : null, sure)),
      ...(basis.basis === '' ? [{ field: 'basis', key: 'basis_required' }] : []),
    ]
    if (issues.length > 0 || point === null || 'key' in point) return refused(...issues)
    const before = pointText(standing('lat'), standing('lng'), standing('crs'))
    if (shown !== undefined && shown !== before) return refused({ field: null, key: 'record_stale' })
    const { position } = point
    const ordinal = placeBefore(stated.length > 0 ? Math.min(...stated.map((value) => value.ordinal)) : null)
    const { nextCheck: _column, ...source } = deskSource(actor, basis)
    const values = { lat: String(position.lat), lng: String(position.lng), crs: position.datum }
    await tx.facilityValue.createMany({ data: POINT_FIELDS.map((field) => ({ facilityId, field, value: values[field], ordinal, ...source, nextCheck: columnOf(nextCheck) })) })
    return { ok: true, action: 'facility.place', details: { changes: { position: [before, Object.values(values).join(', ')] }, sure, reason: basis.basis } }
  })
}

/**
 * A point as stated, in a line.
 *
 * @example
 * pointText('24.5', '118.1', 'WGS84') //=> '24.5, 118.1, WGS84'
 */
export function pointText(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(', ')
}

/** What the district's other places make of the point: a partner's house elsewhere is only held to China. */
async function doubtsOf(tx: Transaction, facility: Facility, position: Position, earlier: Position | null, sure: boolean): Promise<Issue[]> {
  const home = keeperOf(facility)!
  const { rules } = await tx.district.findUniqueOrThrow({ where: { code: home }, select: { rules: true } })
  const places = (await tx.place.findMany({ where: { districtCode: home }, select: placeFields })).map(placeOf)
  const expected = facility.districtCode === null
    ? { district: null, reach: null, places: null, street: null }
    : { ...expectedAmong(places, DistrictRules.parse(rules), { code: null, street: facility.street }), reach: await knownReach(home) }
  return doubtPosition(position, { ...expected, earlier }).filter(({ refused: always }) => always || !sure).map(({ key, refused: always }) => ({ field: always ? 'lat' : 'sure', key }))
}
