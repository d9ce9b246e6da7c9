import type { ListedFacility } from '#facilities/list-facilities.ts'
import { specialtyOf } from '#hours/department.ts'
import type { Exception, Schedule } from '#hours/schedule.ts'

/**
 * The houses as they are asked for one specialty: with the hours of its departments alone, where their timetables name such; else with what
 * is the whole house's. That 儿科 sees patients says nothing of 口腔科.
 */
export function atDepartmentsOf(specialty: string, facilities: readonly ListedFacility[]): ListedFacility[] {
  return facilities.map((facility) => {
    const own = only(facility.schedules, (department) => department !== undefined && specialtyOf(department) === specialty)
    return { ...facility, schedules: own.length > 0 ? own.map((schedule) => ({ ...schedule, exceptions: schedule.exceptions.map(asUnknown) })) : only(facility.schedules, (department) => department === undefined) }
  })
}

function only(schedules: readonly Schedule[], fits: (department: string | undefined) => boolean): Schedule[] {
  return schedules.map((schedule) => ({ ...schedule, sessions: schedule.sessions.filter(({ department }) => fits(department)) })).filter(({ sessions }) => sessions.length > 0)
}

/** Other hours of the house on a day are not told by department: nobody knows whose they are. */
function asUnknown(exception: Exception): Exception {
  return exception.closed ? exception : { ...exception, sessions: [{ label: 'general', days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '00:00', weeks: null }] }
}
