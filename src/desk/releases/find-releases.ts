import { lateBefore, minutesLate } from '#desk/releases/lateness.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Issue } from '#platform/errors.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** So long the desk speaks of what was published late. */
const TOLD_FOR_MS = 3 * 24 * 60 * 60 * 1000

const releaseFields = {
  dueAt: true, endedAt: true, outcome: true, issues: true,
  edition: { select: { id: true, title: true, number: true, sourceName: true } },
} satisfies Prisma.ReleaseSelect

type Row = Prisma.ReleaseGetPayload<{ select: typeof releaseFields }>

/** One time set for an edition, as the desk names it; `at` is a minute in China. */
type Named = { id: string; title: string; at: string }

/** Publications set for a time in one district: those to come, those that came to nothing and wait for somebody, those that were late. */
export type Releases = {
  planned: (Named & { /** Its time has passed and nothing came of it. */ late: boolean })[]
  failed: (Named & { issues: Pick<Issue, 'field' | 'key'>[] })[]
  late: (Named & { minutes: number })[]
}

export async function findReleases(districtCode: string, now = new Date()): Promise<Releases> {
  const inDistrict = { document: { districtCode } }
  const [planned, waiting, ended] = await Promise.all([
    db().release.findMany({ where: { outcome: null, edition: inDistrict }, select: releaseFields, orderBy: { dueAt: 'asc' } }),
    db().release.findMany({
      where: { edition: { ...inDistrict, status: 'submitted', releases: { none: { outcome: null } } } },
      select: releaseFields, distinct: ['editionId'], orderBy: [{ editionId: 'asc' }, { plannedAt: 'desc' }],
    }),
    db().release.findMany({
      where: { outcome: 'published', endedAt: { gte: new Date(now.getTime() - TOLD_FOR_MS) }, edition: inDistrict }, select: releaseFields, orderBy: { dueAt: 'desc' },
    }),
  ])
  return {
    planned: planned.map((row) => ({ ...named(row), late: row.dueAt < lateBefore(now) })),
    failed: waiting.filter(({ outcome }) => outcome === 'refused' || outcome === 'taken_down').map((row) => ({ ...named(row), issues: reasonsOf(row) })),
    late: ended.flatMap((row) => {
      const minutes = minutesLate(row.dueAt, row.endedAt!)
      return minutes === null ? [] : [{ ...named(row), minutes }]
    }),
  }
}

/** How many times set in any district have passed without anything having come of them. */
export function countLateReleases(now = new Date()): Promise<number> {
  return db().release.count({ where: { outcome: null, dueAt: { lt: lateBefore(now) } } })
}

/** Why nothing was published at the time: what publishing refused, or that the document was taken down before. */
export function reasonsOf({ outcome, issues }: Pick<Row, 'outcome' | 'issues'>): Pick<Issue, 'field' | 'key'>[] {
  return outcome === 'taken_down' ? [{ field: null, key: 'release_taken_down' }] : (issues as Issue[])
}

function named({ dueAt, edition: { id, title, number, sourceName } }: Row): Named {
  return { id, title: title ?? number ?? sourceName, at: minuteInChina(dueAt) }
}
