import type { SystemActor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { beginNext, lockedByRule, publishByRule } from '#desk/edition/next-by-rule.ts'
import { makeOffer, putOffer } from '#desk/offer/offer-source.ts'
import { rewriteText } from '#desk/text/rewrite-text.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { MEDIA_TYPES } from '#ingest/formats/source-text.ts'
import { forget } from '#platform/cache.ts'
import { db } from '#platform/db.ts'

const BY_RULE: SystemActor = { kind: 'system', name: 'scrub-files' }
/** What readers are told has changed. */
const NOTE = '下载文件已去掉作者、批注等附带信息，正文未改。'

/**
 * Makes the offered file anew for every public document that still offers the bytes as they were handed in, from before files were scrubbed: a
 * next edition with the same text takes its place, with a fingerprint of its own. Tells each document it changed; changes nothing when run again.
 */
export async function scrubOffers(tell: (title: string) => void = () => {}): Promise<number> {
  const unscrubbed = await db().edition.findMany({
    where: { ...publicEditions, OR: [
      { source: { mediaType: { notIn: [MEDIA_TYPES.text, MEDIA_TYPES.markdown, MEDIA_TYPES.docx] } } },
      // What was scrubbed is never the file that was handed in.
      { source: { mediaType: MEDIA_TYPES.docx }, receivedSha256: null },
    ] },
    select: { id: true, title: true, number: true, document: { select: { slug: true } } }, orderBy: { id: 'asc' },
  })
  let changed = 0
  for (const { id, title, number, document } of unscrubbed) {
    if (!(await scrub(id))) continue
    changed += 1
    tell(title ?? number ?? document.slug)
  }
  return changed
}

async function scrub(liveId: string): Promise<boolean> {
  const offer = await makeOffer(BY_RULE, liveId)
  const tags = await db().$transaction(async (tx) => {
    const next = await beginNext(tx, liveId, NOTE)
    if (!next || !offer) return null
    await rewriteText(tx, next, next.text, true)
    if (!(await putOffer(tx, await lockedByRule(tx, next.id), offer))) throw new Error(`the source of edition ${liveId} is not what was offered`)
    const { edition, tags: told } = await publishByRule(tx, BY_RULE, next.id)
    await recordAudit(tx, BY_RULE, {
      action: 'edition.scrub', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, number: edition.number, version: edition.version, from: offer.of, to: offer.sha256 },
    })
    return told
  })
  if (tags) forget(tags)
  return tags !== null
}
