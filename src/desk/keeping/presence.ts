import type { UserActor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'

/** Who has not been heard of for this long has the draft open no more. */
const GONE_MS = 2 * 60_000

/** Somebody who has the same draft open: their name, and since when, a minute in China. */
export type Present = { name: string; since: string }

/** Notes that somebody has a draft open, and answers who else has. Kept in the database, so that it holds across servers. */
export async function bePresent(actor: UserActor, editionId: string, now = new Date()): Promise<Present[]> {
  const edition = await db().edition.findUnique({ where: { id: editionId }, select: { document: { select: { districtCode: true } } } })
  if (!edition) throw new NotFoundError(`no edition ${editionId}`)
  assertMay('draft', actor, edition.document.districtCode)

  const [heardSince, one] = [new Date(now.getTime() - GONE_MS), { editionId, userId: actor.id }]
  const before = await db().presence.findUnique({ where: { editionId_userId: one }, select: { since: true, seenAt: true } })
  const since = before && before.seenAt > heardSince ? before.since : now
  await db().presence.upsert({ where: { editionId_userId: one }, create: { ...one, name: actor.name, since, seenAt: now }, update: { name: actor.name, since, seenAt: now } })
  const others = await db().presence.findMany({
    where: { editionId, NOT: { userId: actor.id }, seenAt: { gt: heardSince } }, select: { name: true, since: true }, orderBy: { since: 'asc' },
  })
  return others.map(({ name, since: from }) => ({ name, since: minuteInChina(from) }))
}
