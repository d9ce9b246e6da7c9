import { findActor } from '#accounts/people/find-actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { countLateReleases } from '#desk/releases/find-releases.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, type Issue, NotFoundError } from '#platform/errors.ts'
import type { Prisma } from '#platform/generated/client.ts'

const CLOCK = { kind: 'system', name: '定时发布' } as const
/** A save between reading the edition and publishing it is looked at again this often, before the next minute's run does. */
const TRIES = 3

const dueFields = {
  id: true, editionId: true, dueAt: true, plannedById: true,
  edition: { select: { title: true, number: true, version: true, document: { select: { districtCode: true } } } },
} satisfies Prisma.ReleaseSelect

type DueRelease = Prisma.ReleaseGetPayload<{ select: typeof dueFields }>

/**
 * Publishes every edition whose time has come, through the door staff publish by and in the name of whoever set the time: all that
 * is asked of them then is asked now. Where it refuses, nothing is published and the reasons are kept. May run twice at once, and
 * any time after: what one run has done is no longer due.
 */
export async function carryOutReleases(now = new Date()): Promise<void> {
  const due = await db().release.findMany({ where: { outcome: null, dueAt: { lte: now } }, select: dueFields, orderBy: { dueAt: 'asc' } })
  for (const release of due) {
    // One that fails by accident must not keep the others waiting; it is due again in a minute.
    await carryOut(release).catch((error: unknown) => console.error(`scheduled publication of edition ${release.editionId} failed`, error))
  }
  const late = await countLateReleases(now)
  if (late > 0) console.error(`${late} scheduled publication(s) are late`)
}

async function carryOut(release: DueRelease): Promise<void> {
  for (let tries = 1; ; tries++) {
    const issues = await publish(release)
    if (issues.length === 0 || issues[0]!.key === 'release_gone') return
    if (issues[0]!.key !== 'stale') return refuse(release, issues)
    if (tries === TRIES) throw new Error('the edition changed while it was being published')
  }
}

async function publish({ id: releaseId, editionId, plannedById }: DueRelease): Promise<Issue[]> {
  const actor = await findActor(plannedById)
  if (!actor) return [{ field: null, key: 'planner_gone' }]
  const edition = await db().edition.findUnique({ where: { id: editionId }, select: { revision: true } })
  if (!edition) return [{ field: null, key: 'release_gone' }]
  try {
    const outcome = await publishDraft(actor, { editionId, revision: edition.revision, releaseId })
    return outcome.ok ? [] : outcome.issues
  } catch (error) {
    if (error instanceof ForbiddenError || error instanceof NotFoundError) return [{ field: null, key: 'planner_may_not' }]
    throw error
  }
}

/** Keeps why nothing was published, unless somebody has ended the release meanwhile. */
async function refuse({ id, editionId, dueAt, edition: { document, ...named } }: DueRelease, issues: Issue[]): Promise<void> {
  await db().$transaction(async (tx) => {
    const kept = issues.map(({ field, key }) => ({ field, key }))
    const { count } = await tx.release.updateMany({ where: { id, outcome: null }, data: { outcome: 'refused', endedAt: new Date(), issues: kept } })
    if (count === 0) return
    await recordAudit(tx, CLOCK, {
      action: 'edition.release-refused', entityType: 'edition', entityId: editionId, districtCode: document.districtCode,
      details: { ...named, planned: minuteInChina(dueAt), issues: kept.map(({ key }) => key) },
    })
  })
}
