import type { UserActor } from '#accounts/actor.ts'
import { may } from '#accounts/permissions.ts'
import { returnedEditions } from '#audit/queries.ts'
import { findRequests } from '#desk/endings/find-requests.ts'
import { findReleases } from '#desk/releases/find-releases.ts'
import { readReminders } from '#desk/reminders.ts'
import { openDoubts, proposedRules, seenDoubts, settledDoubts } from '#desk/review/doubts.ts'
import type { Corrections } from '#desk/fields/corrections.ts'
import { ASIDE } from '#desk/facts/fact-kinds.ts'
import { nameStaff } from '#desk/name-staff.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { STAGES } from '#publishing/stages.ts'

const LIST_LENGTH = 50
const RECENT_LENGTH = 10

const rowFields = {
  id: true, version: true, status: true, stage: true, title: true, number: true, sourceName: true, issues: true, corrections: true,
  document: { select: { decisions: seenDoubts } }, proposals: proposedRules, updatedAt: true, submittedAt: true, publishedAt: true, createdById: true, submittedById: true, publishedById: true,
} satisfies Prisma.EditionSelect

export type DeskRow = Awaited<ReturnType<typeof readDesk>>[number]['drafts']['rows'][number]

/** What stands on the desk of every district the actor belongs to: what waits for them, drafts in work, what others have in hand, what went out. */
export async function readDesk(actor: UserActor) {
  const codes = [...new Set(actor.memberships.map(({ districtCode }) => districtCode))]
  const districts = await db().district.findMany({
    where: { code: { in: codes } }, select: { code: true, slug: true, name: true }, orderBy: { ordinal: 'asc' },
  })
  return Promise.all(districts.map(async (district) => {
    const stages = STAGES.filter((stage) => may(stage, actor, district.code))
    return {
      ...district,
      may: { draft: may('draft', actor, district.code), publish: may('publish', actor, district.code), audit: may('audit', actor, district.code), read: may('read', actor, district.code), register: may('register', actor, district.code), administer: may('administer', actor, district.code) },
      /** What stands at a stage whose turn is this reader's; null for who has none. */
      waiting: stages.length > 0 ? await shelf(actor, district.code, { status: 'submitted', stage: { in: stages } }, { submittedAt: 'asc' }) : null,
      reminders: await readReminders(actor, district),
      requests: may('read', actor, district.code) ? await findRequests(district.code) : [],
      releases: may('read', actor, district.code) ? await findReleases(district.code) : null,
      drafts: await shelf(actor, district.code, { status: 'draft' }, { updatedAt: 'desc' }),
      submitted: await shelf(actor, district.code, { status: 'submitted', stage: { in: STAGES.filter((stage) => !stages.includes(stage)) } }, { submittedAt: 'asc' }),
      recent: await shelf(actor, district.code, { status: 'live' }, { publishedAt: 'desc' }, RECENT_LENGTH),
    }
  }))
}

async function shelf(actor: UserActor, districtCode: string, which: Pick<Prisma.EditionWhereInput, 'status' | 'stage'>, orderBy: Prisma.EditionOrderByWithRelationInput, take = LIST_LENGTH) {
  if (!may('read', actor, districtCode)) return { total: 0, rows: [] }
  const where = { ...which, document: { districtCode } } satisfies Prisma.EditionWhereInput
  const [total, editions] = await Promise.all([db().edition.count({ where }), db().edition.findMany({ where, orderBy, take, select: rowFields })])
  const returned = await returnedEditions(editions.filter(({ status }) => status === 'draft').map(({ id }) => id))
  const unconfirmed = await countUnconfirmed(editions.map(({ id }) => id))
  const names = await nameStaff(editions.flatMap(({ createdById, submittedById, publishedById }) => [createdById, submittedById, publishedById]))
  const rows = editions.map(({ issues, corrections, document, proposals, updatedAt, submittedAt, publishedAt, createdById, submittedById, publishedById, ...row }) => ({
    ...row,
    returned: returned.has(row.id),
    doubts: openDoubts(issues, corrections as Corrections, settledDoubts(document.decisions, proposals)).length,
    unconfirmed: unconfirmed.get(row.id) ?? 0,
    updatedAt: minuteInChina(updatedAt),
    submittedAt: submittedAt && minuteInChina(submittedAt),
    publishedAt: publishedAt && minuteInChina(publishedAt),
    createdBy: names(createdById),
    submittedBy: names(submittedById),
    publishedBy: names(publishedById),
  }))
  // Among drafts, what came back is what waits for its drafter.
  return { total, rows: rows.toSorted((a, b) => Number(b.returned) - Number(a.returned)) }
}

/** Facts of these editions that wait for a person. Counted beside the rows, the client would count those of all editions first. */
async function countUnconfirmed(editionIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db().fact.groupBy({ by: ['editionId'], where: { editionId: { in: [...editionIds] }, state: 'proposed', replacedBy: null, kind: { notIn: [...ASIDE] } }, _count: true })
  return new Map(rows.map(({ editionId, _count }) => [editionId, _count]))
}
