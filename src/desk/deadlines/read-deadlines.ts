import type { UserActor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { type Deadline, inOrder } from '#desk/deadlines/deadline.ts'
import { findDisclosureDeadlines } from '#desk/deadlines/disclosure-deadlines.ts'
import { findFeedbackDeadline, findInterpretationDeadlines, findPromiseDeadlines, findReviews } from '#desk/deadlines/document-deadlines.ts'
import { findReplyDeadlines } from '#desk/deadlines/reply-deadlines.ts'
import { DistrictRules } from '#districts/identity.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'

/** Everything a district has to do by a day, nearest first, for whoever may see what it has not published. Only what the data carry: no day is guessed. */
export async function readDeadlines(actor: UserActor, districtCode: string, now = new Date()): Promise<Deadline[]> {
  assertMay('read', actor, districtCode)
  const today = dayInChina(now)
  const { rules } = await db().district.findUniqueOrThrow({ where: { code: districtCode }, select: { rules: true } })
  const found = await Promise.all([
    findReplyDeadlines(districtCode, DistrictRules.parse(rules).replyLimits),
    findDisclosureDeadlines(districtCode),
    findInterpretationDeadlines(districtCode, today),
    findPromiseDeadlines(districtCode, today),
    findReviews(districtCode, today),
    findFeedbackDeadline(districtCode),
  ])
  return inOrder(found.flat())
}
