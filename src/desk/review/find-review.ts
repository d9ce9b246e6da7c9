import type { UserActor } from '#accounts/actor.ts'
import { assertMay, may } from '#accounts/permissions.ts'
import { trailOfEdition } from '#audit/queries.ts'
import { recordReading } from '#audit/record-reading.ts'
import { doubtsWithoutField, itemOfDoubt, openDoubts, pointedAt, proposedRules, seenDoubts, settledDoubts } from '#desk/review/doubts.ts'
import { ASIDE } from '#desk/facts/fact-kinds.ts'
import { correctable, formValues } from '#desk/fields/corrections.ts'
import { FIELD_NAMES } from '#desk/fields/field.ts'
import { askedEnding, requestFields } from '#desk/endings/find-requests.ts'
import { nameStaff } from '#desk/name-staff.ts'
import { reasonsOf } from '#desk/releases/find-releases.ts'
import { fieldChanges } from '#desk/review/find-work.ts'
import { submissionIssues } from '#desk/review/required-fields.ts'
import { storedFields } from '#desk/fields/stored-fields.ts'
import { minuteInChina } from '#platform/clock.ts'
import type { Notice } from '#ingest/formats/source-text.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { isUuid } from '#platform/uuid.ts'
import { isOwnWork } from '#publishing/own-work.ts'
import { stagesLeft } from '#publishing/stages.ts'

const reviewFields = {
  id: true, version: true, revision: true, status: true, stage: true, text: true, title: true, number: true, sourceName: true, sourceSha256: true,
  _count: { select: { facts: { where: { state: 'proposed', replacedBy: null, kind: { notIn: [...ASIDE] } } }, proposals: { where: { state: 'proposed' } }, findings: { where: { state: { in: ['proposed', 'asked'] } } } } },
  verdicts: { select: { stage: true, kind: true, reason: true, actorName: true, at: true }, orderBy: { ordinal: 'asc' } },
  remarks: { select: { id: true, stage: true, quote: true, words: true, actorName: true, at: true, settledAt: true }, orderBy: { at: 'asc' } },
  proposals: proposedRules,
  requests: { select: requestFields, orderBy: { askedAt: 'desc' }, take: 1 },
  releases: { select: { dueAt: true, plannedByName: true, outcome: true, issues: true }, orderBy: { plannedAt: 'desc' }, take: 1 },
  notices: true, source: { select: { withheld: true } },
  fields: true, recognised: true, corrections: true, issues: true, repairs: true, createdById: true, submittedById: true, publishedAt: true,
  document: {
    select: {
      id: true, slug: true, kind: true, districtCode: true, decisions: seenDoubts, district: { select: { slug: true, name: true, rules: true } },
      editions: { select: { id: true, version: true, status: true, publishedAt: true, publishedById: true }, orderBy: { version: 'desc' } },
    },
  },
} satisfies Prisma.EditionSelect

export type Review = Awaited<ReturnType<typeof findReview>>

/** Everything a person needs to judge one edition, for members of its district; for anybody else there is no such edition. */
export async function findReview(actor: UserActor, editionId: string) {
  const row = isUuid(editionId) ? await db().edition.findUnique({ where: { id: editionId }, select: reviewFields }) : null
  if (!row) throw new NotFoundError(`no edition ${editionId}`)
  const { districtCode, district } = row.document
  assertMay('read', actor, districtCode)
  if (row.publishedAt === null) await recordReading(actor, { id: row.id, revision: row.revision, title: row.title, districtCode })

  const { fields, corrections } = storedFields(row)
  const seen = new Set(row.document.decisions.map(({ key }) => key))
  const pointed = pointedAt(row.proposals)
  const doubts = openDoubts(row.issues, corrections, settledDoubts(row.document.decisions, row.proposals))
  const impossible = doubts.some(({ key }) => key === 'date_invalid')
  const { id, version, revision, status, stage, text, title, number, sourceName, sourceSha256 } = row
  return {
    id, version, revision, status, stage, text, title, number, sourceName, sourceSha256,
    notices: row.notices as Notice[],
    withheld: row.source.withheld,
    document: { id: row.document.id, slug: row.document.slug, kind: row.document.kind },
    district: { code: districtCode, slug: district.slug, name: district.name },
    verdicts: row.verdicts.map(({ at, ...verdict }) => ({ ...verdict, at: minuteInChina(at) })),
    remarks: row.remarks.map(({ at, settledAt, ...remark }) => ({ ...remark, at: minuteInChina(at), settled: settledAt !== null })),
    release: lastRelease(row.releases),
    /** What was last asked to become of it, and what came of that. */
    request: row.requests[0] ? askedEnding(row.requests[0]) : null,
    /** Stages that publishing now would leave out. */
    stagesLeft: stage === null ? [] : stagesLeft(stage, district.rules),
    values: formValues(fields),
    places: FIELD_NAMES.flatMap((field) => correctable[field].places(fields, text).map((range) => ({ field, ...range }))),
    corrected: FIELD_NAMES.filter((name) => name in corrections),
    /** Of those, the ones that were changed, not only confirmed. */
    byHand: fieldChanges(row).map(({ field }) => field),
    doubts,
    /** Doubts that no field settles and no proposal points at, looked at or not. */
    loose: doubtsWithoutField(row.issues).filter((key) => !pointed.has(itemOfDoubt(key))).map((key) => ({ key, item: itemOfDoubt(key), seen: seen.has(itemOfDoubt(key)) })),
    /** A day that is printed but no calendar has is not called missing. */
    missing: submissionIssues(fields, corrections).map((issue) => (impossible && issue.key === 'date_required' ? { ...issue, key: 'date_invalid' as const } : issue)),
    repairs: (row.repairs as unknown[]).length,
    /** What nobody has looked at: facts, which stay off the page, corrections of proof-reading, and what the privacy check found. */
    unseen: row._count,
    editions: await namedEditions(row.document.editions),
    trail: await trailOfEdition(id),
    may: {
      draft: may('draft', actor, districtCode),
      /** The stage it stands in is theirs. */
      act: stage !== null && may(stage, actor, districtCode),
      publish: may('publish', actor, districtCode),
      ownWork: await isOwnWork(db(), actor, row),
    },
  }
}

/** The time last set for the edition, a minute in China, and what came of it. */
function lastRelease([last]: Prisma.EditionGetPayload<{ select: typeof reviewFields }>['releases']) {
  return last ? { at: minuteInChina(last.dueAt), plannedBy: last.plannedByName, outcome: last.outcome, issues: reasonsOf(last) } : null
}

async function namedEditions(editions: Prisma.EditionGetPayload<{ select: typeof reviewFields }>['document']['editions']) {
  const names = await nameStaff(editions.map(({ publishedById }) => publishedById))
  return editions.map(({ publishedAt, publishedById, ...edition }) => ({
    ...edition, publishedAt: publishedAt && minuteInChina(publishedAt), publishedBy: names(publishedById),
  }))
}
