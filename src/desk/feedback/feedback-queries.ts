import type { Actor } from '#accounts/actor.ts'
import { type Duty, may } from '#accounts/permissions.ts'
import type { Kind } from '#config/paths.ts'
import { nameStaff } from '#desk/name-staff.ts'
import type { FeedbackDecision } from '#feedback/find-feedback.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { isUuid } from '#platform/uuid.ts'

const DECIDED_SHOWN = 20

/** Who keeps what the feedback is about answers it: editors of the register, or those who draft documents. */
export function dutyToAnswer({ documentId }: { documentId: string | null }): Duty {
  return documentId ? 'draft' : 'register'
}

/** How much waits for an actor in a district. */
export function countWaiting(actor: Actor, districtCode: string): Promise<number> {
  return db().feedback.count({ where: { ...answerable(actor, districtCode), decision: null } })
}

export type FeedbackRow = Awaited<ReturnType<typeof readFeedback>>['waiting'][number]

/** What readers of a district wrote that the actor may answer: what waits, longest first, then what was decided last. */
export async function readFeedback(actor: Actor, districtCode: string) {
  if (!may('register', actor, districtCode) && !may('draft', actor, districtCode)) throw new NotFoundError(`no feedback of ${districtCode} for ${actor.name}`)
  const where = answerable(actor, districtCode)
  const [waiting, decided] = await Promise.all([
    db().feedback.findMany({ where: { ...where, decision: null }, orderBy: { receivedAt: 'asc' }, select: fields }),
    db().feedback.findMany({ where: { ...where, decision: { not: null } }, orderBy: { decidedAt: 'desc' }, take: DECIDED_SHOWN, select: fields }),
  ])
  const names = await nameStaff(decided.map(({ decidedById }) => decidedById))
  const toRow = ({ receivedAt, decidedAt, decidedById, decision, facility, document, ...row }: (typeof waiting)[number]) => ({
    ...row,
    decision: decision as FeedbackDecision | null,
    receivedAt: minuteInChina(receivedAt),
    decidedAt: decidedAt && minuteInChina(decidedAt),
    decidedBy: names(decidedById),
    facility: facility && { id: facility.id, slug: facility.slug, name: facility.name, says: facility.values.find(({ field }) => field === row.place)?.value ?? null, timetableOf: facility.schedules.find(({ id }) => row.place === `schedule:${id}`)?.serviceCode ?? null },
    document: document && { slug: document.slug, kind: document.kind as Kind, title: document.editions[0]?.title ?? document.slug },
  })
  return { waiting: waiting.map(toRow), decided: decided.map(toRow) }
}

const fields = {
  id: true, place: true, saw: true, claim: true, evidence: true, ownerLinkId: true, receivedAt: true, decision: true, reply: true, decidedAt: true, decidedById: true,
  facility: { select: { id: true, slug: true, name: true, schedules: { select: { id: true, serviceCode: true } }, values: { select: { field: true, value: true }, orderBy: { ordinal: 'asc' } } } },
  village: { select: { code: true, name: true } },
  document: { select: { slug: true, kind: true, editions: { where: { status: 'live' }, select: { title: true } } } },
} satisfies Prisma.FeedbackSelect

/** What was written of a facility, for the page on which it is mended; null once it is decided, or where it is no business of the actor. */
export function findClaim(actor: Actor, feedbackId: string, facility: { id: string; districtCode: string }) {
  if (!isUuid(feedbackId)) return null
  return db().feedback.findFirst({ where: { ...answerable(actor, facility.districtCode), id: feedbackId, facilityId: facility.id, decision: null }, select: { claim: true, evidence: true, ownerLinkId: true } })
}

function answerable(actor: Actor, districtCode: string): Prisma.FeedbackWhereInput {
  const [facilities, documents] = [may('register', actor, districtCode), may('draft', actor, districtCode)]
  return { districtCode, OR: [...(facilities ? [{ facilityId: { not: null } }, { placeId: { not: null } }] : []), ...(documents ? [{ documentId: { not: null } }] : [])] }
}
