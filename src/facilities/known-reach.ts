import { listFacilities } from '#facilities/list-facilities.ts'
import { listPlaces } from '#places/queries.ts'
import { type Reach, reachOf } from '#places/reach.ts'

/** Where a district is known to be, by the points of its own houses and places as they stand; null where too few are known. */
export async function knownReach(districtCode: string): Promise<Reach | null> {
  const [houses, places] = await Promise.all([listFacilities(districtCode), listPlaces(districtCode)])
  return reachOf([...houses.filter((house) => house.districtCode === districtCode), ...places].flatMap(({ position }) => position ?? []))
}
