import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { makeOffer, putOffer } from '#desk/offer/offer-source.ts'
import { readyToPublish } from '#desk/ready-to-publish.ts'
import { endReleases, plannedRelease } from '#desk/releases/end-release.ts'
import { minutesLate } from '#desk/releases/lateness.ts'
import { tagsOfDocument } from '#documents/cache-tags.ts'
import { pagesNaming } from '#facilities/pages-naming.ts'
import { recordMentions } from '#facilities/record-mentions.ts'
import { forget } from '#platform/cache.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'
import { lockEdition } from '#publishing/lock-edition.ts'
import { type PublicIdentity, publishEdition } from '#publishing/publish-edition.ts'
import { recordVerdict } from '#publishing/record-verdict.ts'
import { stagesLeft } from '#publishing/stages.ts'
import { indexDocument } from '#search/entries/index-document.ts'
import { masked } from '#privacy/masked.ts'

export const PublishDraftInput = z.object({
  editionId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  /** Why stages are left out in an emergency; left out where none is. */
  emergency: z.string().trim().max(500).default(''),
  /** The time set for it, where that and not a person publishes it. */
  releaseId: z.uuid().optional(),
})

export type PublishDraftInput = z.input<typeof PublishDraftInput>

export type Published = { districtSlug: string; slug: string; kind: PublicIdentity['kind'] }

/**
 * Makes a submitted edition public, with everything residents find it by, in one transaction; the next public request
 * shows it. Nobody publishes what they had a hand in. In an emergency a reason lets it go out before every stage has passed it; that
 * stands on record with the stages left out.
 */
export async function publishDraft(actor: Actor, input: PublishDraftInput): Promise<Outcome<{ published: Published }>> {
  const { emergency, releaseId, ...step } = PublishDraftInput.parse(input)
  const offer = await makeOffer(actor, step.editionId)
  const outcome = await db().$transaction(async (tx): Promise<Outcome<{ published: Published; tags: string[] }>> => {
    const { edition, issue } = await lockEdition(tx, actor, 'publish', step)
    if (issue) return refused(issue)
    const release = await plannedRelease(tx, edition.id)
    if (releaseId && release?.id !== releaseId) return refused({ field: null, key: 'release_gone' })
    const skipped = stagesLeft(edition.stage ?? 'publish', edition.document.district.rules)
    if (skipped.length > 0 && emergency === '') return refused({ field: 'emergency', key: 'stages_open' })
    const { issues, identity } = await readyToPublish(tx, actor, edition)
    if (issues.length > 0) return refused(...issues)
    if (!offer || !(await putOffer(tx, edition, offer))) return refused({ field: null, key: 'stale' })

    const { documentId, document: { district, slug: formerSlug } } = edition
    for (const at of skipped) await recordVerdict(tx, actor, edition, { kind: 'skipped', reason: emergency, at })
    await recordVerdict(tx, actor, edition, { kind: 'passed', reason: null, at: 'publish' })
    await publishEdition(tx, actor, edition, identity)
    await endReleases(tx, { editionId: edition.id }, releaseId ? 'published' : 'by_hand')
    await recordMentions(tx, [edition.id])
    await indexDocument(tx, documentId)
    await recordAudit(tx, actor, {
      action: 'edition.publish', entityType: 'edition', entityId: edition.id, districtCode: district.code,
      details: { title: edition.title, number: edition.number, version: edition.version, slug: identity.slug, sha256: offer.sha256, ...(releaseId && release && timed(release.dueAt)), ...(skipped.length > 0 && { skipped, reason: masked(emergency) }) },
    })
    const tags = [...new Set([formerSlug, identity.slug].flatMap((slug) => tagsOfDocument(district.slug, slug))), ...await pagesNaming(tx, [documentId])]
    await announce(tx, tags)
    return { ok: true, published: { districtSlug: district.slug, slug: identity.slug, kind: identity.kind }, tags }
  })
  if (!outcome.ok) return outcome
  forget(outcome.tags)
  return { ok: true, published: outcome.published }
}

/** When it was to be published, and by how much it missed that. */
function timed(dueAt: Date) {
  return { planned: minuteInChina(dueAt), late: minutesLate(dueAt, new Date()) }
}
