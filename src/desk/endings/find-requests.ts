import { dayOf, minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

export const requestFields = {
  id: true, kind: true, reason: true, endedOn: true, successor: true, askedById: true, askedByName: true, askedAt: true, outcome: true, decidedByName: true, words: true,
} satisfies Prisma.EndingRequestSelect

/** What somebody asked to become of a public document, as pages name it. */
export type AskedEnding = ReturnType<typeof askedEnding>

export function askedEnding({ askedAt, endedOn, ...row }: Prisma.EndingRequestGetPayload<{ select: typeof requestFields }>) {
  return { ...row, endedOn: dayOf(endedOn), askedAt: minuteInChina(askedAt) }
}

/** Requests of a district that wait for a publisher, the oldest first. */
export async function findRequests(districtCode: string) {
  const rows = await db().endingRequest.findMany({
    where: { outcome: null, edition: { status: 'live', document: { districtCode } } }, orderBy: { askedAt: 'asc' },
    select: { ...requestFields, edition: { select: { id: true, title: true, number: true, sourceName: true } } },
  })
  return rows.map(({ edition: { id, title, number, sourceName }, ...row }) => ({ ...askedEnding(row), editionId: id, title: title ?? number ?? sourceName }))
}
