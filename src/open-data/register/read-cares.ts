import type { Schedule } from '#hours/schedule.ts'
import { placeFields, placeOf } from '#places/queries.ts'
import type { Place } from '#places/place.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { type Care, careOn } from '#villages/care.ts'
import { careFields, careOf, stated } from '#villages/queries.ts'

/** A village or community as other programs are told of it: an area people live in. */
export type Area = Place & { id: string; district: { slug: string; name: string; city: string; province: string } }

/** One statement of how a village is cared for, and whether it is the one that holds on a day. */
export type StatedCare = { care: Care; area: Area; holds: boolean; recordedAt: string }

const areaFields = { ...placeFields, id: true, district: { select: { slug: true, name: true, city: true, province: true } } } satisfies Prisma.PlaceSelect

/** What care is told of: what was not recorded in error, and somebody gives. */
const GIVEN: Prisma.VillageCareWhereInput = { withdrawnAt: null, mode: { not: 'none' } }

export function countCares(where: Prisma.VillageCareWhereInput): Promise<number> {
  return db().villageCare.count({ where: { AND: [GIVEN, where] } })
}

/** Statements that fit a condition, in the order they were recorded, some of them. */
export async function readCares(where: Prisma.VillageCareWhereInput, { skip, take }: { skip: number; take: number }, day: Day): Promise<StatedCare[]> {
  const rows = await db().villageCare.findMany({
    where: { AND: [GIVEN, where] }, select: { ...careFields, recordedAt: true, place: { select: { ...areaFields, care: stated } } }, orderBy: { id: 'asc' }, skip, take,
  })
  return rows.map(({ place: { care: all, ...place }, recordedAt, ...row }) => ({
    care: careOf(row), area: areaOf(place), holds: careOn(all.map(careOf), day).care?.id === row.id, recordedAt: recordedAt.toISOString(),
  }))
}

/** Villages and communities that fit a condition, by their codes, some of them; and how many fit. */
export async function readAreas(where: Prisma.PlaceWhereInput, { skip, take }: { skip: number; take: number }): Promise<{ total: number; areas: Area[] }> {
  const homes: Prisma.PlaceWhereInput = { AND: [{ kind: { in: ['village', 'community'] } }, where] }
  const [total, rows] = await Promise.all([db().place.count({ where: homes }), db().place.findMany({ where: homes, select: areaFields, orderBy: [{ districtCode: 'asc' }, { code: 'asc' }], skip, take })])
  return { total, areas: rows.map(areaOf) }
}

function areaOf({ id, district, ...place }: Prisma.PlaceGetPayload<{ select: typeof areaFields }>): Area {
  return { ...placeOf(place), id, district }
}

/** The times somebody is there, as a timetable: of holidays nobody says anything. None where no times are stated. */
export function timesOf({ sessions }: Care): Schedule[] {
  return sessions.length === 0 ? [] : [{ sessions, exceptions: [], holidays: 'unknown', validFrom: null, validTo: null }]
}

/** Whether people are received in the village itself, rather than at the house that cares for it. */
export function isInVillage({ mode }: Care): boolean {
  return mode === 'roving' || mode === 'posted' || mode === 'mobile'
}
