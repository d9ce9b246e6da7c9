import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { makeOffer, putOffer } from '#desk/offer/offer-source.ts'
import { undecided } from '#desk/privacy/undecided.ts'
import { submissionIssues } from '#desk/review/required-fields.ts'
import { storedFields } from '#desk/fields/stored-fields.ts'
import { tagsOfDocument } from '#documents/cache-tags.ts'
import { documentKindOf } from '#documents/kind.ts'
import { freeSlug, slugOf } from '#documents/slug.ts'
import { recordMentions } from '#facilities/record-mentions.ts'
import { forget } from '#platform/cache.ts'
import { dayOf } from '#platform/clock.ts'
import { db, type Transaction } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'
import { type LockedEdition, lockEdition } from '#publishing/lock-edition.ts'
import { isOwnWork } from '#publishing/own-work.ts'
import { type PublicIdentity, publishEdition } from '#publishing/publish-edition.ts'
import { recordVerdict } from '#publishing/record-verdict.ts'
import { stagesLeft } from '#publishing/stages.ts'
import { indexDocument } from '#search/index-document.ts'
import { masked } from '#privacy/masked.ts'

export const PublishDraftInput = z.object({
  editionId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  /** Why stages are left out in an emergency; left out where none is. */
  emergency: z.string().trim().max(500).default(''),
})

export type PublishDraftInput = z.input<typeof PublishDraftInput>

export type Published = { districtSlug: string; slug: string; kind: PublicIdentity['kind'] }

/**
 * Makes a submitted edition public, with everything residents find it by, in one transaction; the next public request
 * shows it. Nobody publishes what they had a hand in. In an emergency a reason lets it go out before every stage has passed it; that
 * stands on record with the stages left out.
 */
export async function publishDraft(actor: Actor, input: PublishDraftInput): Promise<Outcome<{ published: Published }>> {
  const { emergency, ...step } = PublishDraftInput.parse(input)
  const offer = await makeOffer(actor, step.editionId)
  const outcome = await db().$transaction(async (tx): Promise<Outcome<{ published: Published; tags: string[] }>> => {
    const { edition, issue } = await lockEdition(tx, actor, 'publish', step)
    if (issue) return refused(issue)
    if (await isOwnWork(tx, actor, edition)) return refused({ field: null, key: 'own_work' })
    const skipped = stagesLeft(edition.stage ?? 'publish', edition.document.district.rules)
    if (skipped.length > 0 && emergency === '') return refused({ field: 'emergency', key: 'stages_open' })
    const { fields, corrections } = storedFields(edition)
    const missing = [...submissionIssues(fields, corrections), ...(await undecided(tx, edition.id, 'public'))]
    if (missing.length > 0) return refused(...missing)
    const { identity, issue: taken } = await identityOf(tx, edition)
    if (taken) return refused(taken)
    if (!offer || !(await putOffer(tx, edition, offer))) return refused({ field: null, key: 'stale' })

    const { documentId, document: { district, slug: formerSlug } } = edition
    for (const at of skipped) await recordVerdict(tx, actor, edition, { kind: 'skipped', reason: emergency, at })
    await recordVerdict(tx, actor, edition, { kind: 'passed', reason: null, at: 'publish' })
    await publishEdition(tx, actor, edition, identity)
    await recordMentions(tx, edition.id)
    await indexDocument(tx, documentId)
    await recordAudit(tx, actor, {
      action: 'edition.publish', entityType: 'edition', entityId: edition.id, districtCode: district.code,
      details: { title: edition.title, number: edition.number, version: edition.version, slug: identity.slug, sha256: offer.sha256, ...(skipped.length > 0 && { skipped, reason: masked(emergency) }) },
    })
    const tags = [...new Set([formerSlug, identity.slug].flatMap((slug) => tagsOfDocument(district.slug, slug)))]
    await announce(tx, tags)
    return { ok: true, published: { districtSlug: district.slug, slug: identity.slug, kind: identity.kind }, tags }
  })
  if (!outcome.ok) return outcome
  forget(outcome.tags)
  return { ok: true, published: outcome.published }
}

/** Number, shelf and address of the document as this edition has them. An address once public stays, whatever the number becomes. */
async function identityOf(tx: Transaction, edition: LockedEdition): Promise<{ identity: PublicIdentity; issue: Issue | null }> {
  const { documentId: id, document, number } = edition
  const { districtCode } = document
  // Imports hold the same row, so that no number or address is given out twice.
  await tx.$queryRaw`select code from district where code = ${districtCode} for update`

  const { fields } = storedFields(edition)
  const base = slugOf({
    number: fields.docNumber,
    caseNumber: fields.request?.number ?? null,
    issuedOn: dayOf(edition.issuedOn),
    sha256: edition.sourceSha256,
  })
  const others = { districtCode, NOT: { id } }
  const [namesake, wasPublic, neighbours] = [
    number && (await tx.document.findFirst({ where: { ...others, number }, select: { id: true } })),
    await tx.edition.findFirst({ where: { documentId: id, status: { in: ['live', 'past'] } }, select: { id: true } }),
    await tx.document.findMany({ where: { ...others, slug: { startsWith: base } }, select: { slug: true } }),
  ]
  const slug = wasPublic ? document.slug : freeSlug(base, new Set(neighbours.map((one) => one.slug)))
  return {
    identity: { kind: documentKindOf(fields.docKind), number, slug },
    issue: namesake ? { field: 'docNumber', key: 'number_taken' } : null,
  }
}
