import { registerTags } from '#districts/register-tags.ts'
import { knownValue } from '#facilities/known-value.ts'
import { type DatedEvent, FACILITY_STATUSES, type FacilityStatus, receives, statusOn } from '#facilities/lifecycle/status-on.ts'
import { type ListedRow, readListed } from '#facilities/listed-rows.ts'
import type { OfferedTerms } from '#facilities/offered-terms.ts'
import { openingAt, opensOnWeekend, standingSchedules } from '#facilities/opening.ts'
import { TYPE_GROUPS, typeGroup } from '#facilities/type-group.ts'
import type { Answer, Moment } from '#hours/answer.ts'
import { specialtyOf } from '#hours/department.ts'
import type { Period } from '#hours/period.ts'
import type { Schedule } from '#hours/schedule.ts'
import { readPosition } from '#places/position.ts'
import { cached } from '#platform/cache.ts'

/** What a list prints of a facility, at a moment. */
export type FacilityItem = ReturnType<typeof toItem> & { status: FacilityStatus; opening: Answer; weekend: boolean; offers: readonly OfferedTerms[]; services: readonly string[] }

/** A facility as the register holds it, with what says its status and whether it is open at any moment. */
export type ListedFacility = ReturnType<typeof toItem> & { registered: FacilityStatus; events: DatedEvent[]; schedules: Schedule[] }

function toItem({ values, status: _status, events: _events, schedules, lat, lng, crs, ...row }: ListedRow) {
  const departments = standingSchedules(schedules).flatMap(({ schedule }) => schedule.sessions.flatMap(({ department }) => department ?? []))
  return {
    ...row, group: typeGroup(row.typeCode), address: knownValue(values, 'address'), phone: knownValue(values, 'phone'), step: yesOrNo(knownValue(values, 'stepFree')?.value),
    /** Whether an insurance code (医保定点编码) is known of it; that it has none no source says. */
    insured: knownValue(values, 'insuranceCode') !== null,
    position: lat === null || lng === null || crs === null ? null : readPosition(String(lat), String(lng), crs), /** What a source states, and what departments its timetable names. */
    specialties: [...new Set([...values.filter(({ field }) => field === 'specialties').map(({ value }) => String(value)), ...departments.flatMap((name) => specialtyOf(name) ?? [])])],
  }
}

function yesOrNo(value: string | undefined): 'yes' | 'no' | null {
  return value === 'yes' || value === 'no' ? value : null
}

/** Every facility of a district and the partners it works with. */
export const listFacilities = cached(
  'facilities',
  (districtCode: string) => registerTags.of(districtCode),
  async (districtCode: string): Promise<ListedFacility[]> =>
    (await readListed(districtCode)).map((row) => ({ ...toItem(row), registered: row.status, events: row.events, schedules: standingSchedules(row.schedules).map(({ schedule }) => schedule) })),
)

const NO_OFFERS = () => []

/**
 * The facilities as they stand at a moment, or open in a period, in the order of a list: kinds, then those that receive people, then higher levels.
 * `offersOf` tells by id what each offers that day.
 */
export function facilitiesAt(moment: Moment | Period, facilities: readonly ListedFacility[], offersOf: (id: string) => readonly OfferedTerms[] = NO_OFFERS): FacilityItem[] {
  const hoursAt = sharedBy((schedules) => ({ opening: openingAt('operating', schedules, moment), weekend: opensOnWeekend('operating', schedules, moment) }))
  const stand = ({ registered, events, schedules, ...item }: ListedFacility): FacilityItem => {
    const status = statusOn(registered, events, moment.day)
    const offers = receives(status) ? offersOf(item.id) : []
    const services = [...new Set(offers.flatMap(({ serviceCode }) => serviceCode ?? []))]
    return { ...item, status, ...(receives(status) ? hoursAt(schedules) : { opening: openingAt(status, schedules, moment), weekend: false }), offers, services }
  }
  return facilities.map(stand).toSorted(inOrder)
}

/** Houses that keep the same hours are asked once: those of a district often do, by the hundred. */
function sharedBy<Told>(tellOf: (schedules: readonly Schedule[]) => Told): (schedules: readonly Schedule[]) => Told {
  const known = new Map<Schedule, Told>()
  return (schedules) => {
    const [only, ...others] = schedules
    if (only === undefined || others.length > 0) return tellOf(schedules)
    const told = known.get(only) ?? tellOf(schedules)
    known.set(only, told)
    return told
  }
}

const byName = new Intl.Collator('zh-CN')
const TIERS = ['三级', '二级', '一级', null]

function inOrder(a: FacilityItem, b: FacilityItem): number {
  return (
    TYPE_GROUPS.indexOf(a.group) - TYPE_GROUPS.indexOf(b.group) ||
    FACILITY_STATUSES.indexOf(a.status) - FACILITY_STATUSES.indexOf(b.status) ||
    TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
    byName.compare(a.name, b.name)
  )
}
