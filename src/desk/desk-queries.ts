import type { UserActor } from '#accounts/actor.ts'
import { may } from '#accounts/permissions.ts'
import { returnedEditions } from '#audit/queries.ts'
import { findReleases } from '#desk/releases/find-releases.ts'
import { readReminders } from '#desk/reminders.ts'
import { openDoubts, proposedRules, seenDoubts, settledDoubts } from '#desk/review/doubts.ts'
import type { Corrections } from '#desk/fields/corrections.ts'
import { nameStaff } from '#desk/name-staff.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import type { EditionStatus } from '#platform/generated/enums.ts'
import { STAGES } from '#publishing/stages.ts'

const LIST_LENGTH = 50
const RECENT_LENGTH = 10

const rowFields = {
  id: true, version: true, status: true, stage: true, title: true, number: true, sourceName: true, issues: true, corrections: true,
  document: { select: { decisions: seenDoubts } }, proposals: proposedRules, updatedAt: true, submittedAt: true, publishedAt: true, createdById: true, submittedById: true, publishedById: true,
} satisfies Prisma.EditionSelect

export type DeskRow = Awaited<ReturnType<typeof readDesk>>[number]['drafts']['rows'][number]

/** What stands on the desk of every district the actor belongs to: drafts in work, what waits for publication, what went out. */
export async function readDesk(actor: UserActor) {
  const codes = [...new Set(actor.memberships.map(({ districtCode }) => districtCode))]
  const districts = await db().district.findMany({
    where: { code: { in: codes } }, select: { code: true, slug: true, name: true }, orderBy: { ordinal: 'asc' },
  })
  return Promise.all(districts.map(async (district) => ({
    ...district,
    may: { draft: may('draft', actor, district.code), publish: may('publish', actor, district.code), audit: may('audit', actor, district.code), read: may('read', actor, district.code), register: may('register', actor, district.code), administer: may('administer', actor, district.code) },
    /** The stages whose turn is this reader's. */
    stages: STAGES.filter((stage) => may(stage, actor, district.code)),
    reminders: await readReminders(actor, district),
    releases: may('read', actor, district.code) ? await findReleases(district.code) : null,
    drafts: await shelf(actor, district.code, 'draft', { updatedAt: 'desc' }, LIST_LENGTH),
    submitted: await shelf(actor, district.code, 'submitted', { submittedAt: 'asc' }, LIST_LENGTH),
    recent: await shelf(actor, district.code, 'live', { publishedAt: 'desc' }, RECENT_LENGTH),
  })))
}

async function shelf(actor: UserActor, districtCode: string, step: EditionStatus, orderBy: Prisma.EditionOrderByWithRelationInput, take: number) {
  if (!may('read', actor, districtCode)) return { total: 0, rows: [] }
  const where = { status: step, document: { districtCode } } satisfies Prisma.EditionWhereInput
  const [total, editions] = await Promise.all([db().edition.count({ where }), db().edition.findMany({ where, orderBy, take, select: rowFields })])
  const returned = await returnedEditions(editions.filter(({ status }) => status === 'draft').map(({ id }) => id))
  const names = await nameStaff(editions.flatMap(({ createdById, submittedById, publishedById }) => [createdById, submittedById, publishedById]))
  const rows = editions.map(({ issues, corrections, document, proposals, updatedAt, submittedAt, publishedAt, createdById, submittedById, publishedById, ...row }) => ({
    ...row,
    returned: returned.has(row.id),
    doubts: openDoubts(issues, corrections as Corrections, settledDoubts(document.decisions, proposals)).length,
    updatedAt: minuteInChina(updatedAt),
    submittedAt: submittedAt && minuteInChina(submittedAt),
    publishedAt: publishedAt && minuteInChina(publishedAt),
    createdBy: names(createdById),
    submittedBy: names(submittedById),
    publishedBy: names(publishedById),
  }))
  return { total, rows }
}
