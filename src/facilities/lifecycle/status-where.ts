import { type DatedEvent, EVENT_KINDS, type EventKind, type FacilityStatus, statusOn } from '#facilities/lifecycle/status-on.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

const DECISIVE = (Object.keys(EVENT_KINDS) as EventKind[]).filter((kind) => EVENT_KINDS[kind] !== null)

/** Facilities in a status on a day, as a condition for the database. Dated events are few; those without any are judged by their column. */
export async function statusWhere(status: FacilityStatus, day: Day): Promise<Prisma.FacilityWhereInput> {
  const decisive = { kind: { in: DECISIVE }, expected: false, withdrawnAt: null, effective: { lte: day } }
  const eventful = await db().facility.findMany({
    where: { events: { some: decisive } },
    select: { id: true, status: true, events: { where: decisive, select: { kind: true, effective: true, expected: true, withdrawnAt: true, ordinal: true } } },
  })
  const fitting = eventful.filter((row) => statusOn(row.status as FacilityStatus, row.events as DatedEvent[], day) === status)
  return { OR: [{ status, id: { notIn: eventful.map(({ id }) => id) } }, { id: { in: fitting.map(({ id }) => id) } }] }
}
