import { registerTags } from '#districts/register-tags.ts'
import type { ListedFacility } from '#facilities/list-facilities.ts'
import { scheduleOf, standingSchedules } from '#facilities/opening.ts'
import type { Schedule } from '#hours/schedule.ts'
import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'

/** The timetables that houses of a district have for one service alone, by facility: 接种日 are not the hours of the house. */
export const serviceSchedules = cached('service-schedules', (districtCode: string, _code: string) => registerTags.of(districtCode), async (districtCode: string, code: string): Promise<Record<string, Schedule[]>> => {
  const rows = await db().schedule.findMany({ where: { serviceCode: code, facility: { districtCode } }, orderBy: { ordinal: 'asc' } })
  const byFacility = Map.groupBy(rows, ({ facilityId }) => facilityId)
  return Object.fromEntries([...byFacility].map(([facilityId, own]) => [facilityId, standingSchedules(own).map(scheduleOf)]))
})

/** The houses with the hours of one service in place of their own, where they keep it at hours of its own: asked for 接种, whether 接种 is open is what is meant. */
export function atHoursOf(schedules: Record<string, Schedule[]>, facilities: readonly ListedFacility[]): ListedFacility[] {
  return facilities.map((facility) => ({ ...facility, schedules: schedules[facility.id] ?? facility.schedules }))
}
