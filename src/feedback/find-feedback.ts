import type { Kind } from '#config/paths.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'

/** What the holder of a receipt is shown: that it arrived, and the answer. What was written is not repeated: an address can be passed on. */
export async function findFeedback(districtCode: string, receipt: string) {
  const row = await db().feedback.findFirst({
    where: { districtCode, receipt },
    select: { place: true, receivedAt: true, decision: true, reply: true, decidedAt: true, facility: { select: { slug: true, name: true } }, village: { select: { code: true, name: true } }, document: { select: { slug: true, kind: true, editions: { where: { status: 'live' }, select: { title: true } } } } },
  })
  if (!row) return null
  const { place, receivedAt, decidedAt, decision, reply, facility, village, document } = row
  return {
    receivedAt: minuteInChina(receivedAt),
    decidedAt: decidedAt && minuteInChina(decidedAt),
    decision: decision as FeedbackDecision | null,
    reply,
    /** Which item of a facility. */
    place: facility && place,
    about: facility ? { kind: 'facility' as const, slug: facility.slug, title: facility.name } : village ? { kind: 'village' as const, slug: village.code, title: village.name } : document?.editions[0] ? { kind: document.kind as Kind, slug: document.slug, title: document.editions[0].title ?? document.slug } : null,
  }
}

export const FEEDBACK_DECISIONS = ['accepted', 'declined'] as const
export type FeedbackDecision = (typeof FEEDBACK_DECISIONS)[number]

export type ReceivedFeedback = NonNullable<Awaited<ReturnType<typeof findFeedback>>>

/** How much readers wrote in the past year, and how much of it led to a correction. */
export async function countFeedback(districtCode: string): Promise<{ received: number; accepted: number }> {
  const yearAgo = new Date(Date.now() - 365 * 24 * 60 * 60 * 1000)
  const [received, accepted] = await Promise.all([
    db().feedback.count({ where: { districtCode, receivedAt: { gt: yearAgo } } }),
    db().feedback.count({ where: { districtCode, receivedAt: { gt: yearAgo }, decision: 'accepted' } }),
  ])
  return { received, accepted }
}
