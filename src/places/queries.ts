import { registerTags } from '#districts/register-tags.ts'
import { type Place, type PlaceKind } from '#places/place.ts'
import { isDatum, type Position, positionOf } from '#places/position.ts'
import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

export const placeFields = {
  code: true, kind: true, name: true, street: true, lat: true, lng: true, datum: true, population: true, elderly: true, countedOn: true,
} satisfies Prisma.PlaceSelect

/** Every place of a district in the order of its codes, with and without a known point. */
export const listPlaces = cached('places', registerTags.of, async (districtCode: string): Promise<Place[]> => {
  const rows = await db().place.findMany({ where: { districtCode, kind: { not: 'abolished' } }, select: placeFields, orderBy: { code: 'asc' } })
  return rows.map(placeOf)
})

/** A stored place. */
export function placeOf({ lat, lng, datum, kind, ...row }: Prisma.PlaceGetPayload<{ select: typeof placeFields }>): Place {
  const position = lat !== null && lng !== null && datum !== null && isDatum(datum) ? (positionOf(datum, lat, lng) as Position | null) : null
  return { ...row, kind: kind as PlaceKind, position }
}
