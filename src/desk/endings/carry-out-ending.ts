import { type Actor, actorId } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { tagsOfDocument } from '#documents/cache-tags.ts'
import { checkEnding, type Ending } from '#desk/endings/ending.ts'
import { endReleases } from '#desk/releases/end-release.ts'
import { pagesNaming } from '#facilities/pages-naming.ts'
import { columnOf, dayInChina } from '#platform/clock.ts'
import type { Transaction } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'
import type { EndingKind } from '#platform/generated/enums.ts'
import type { LockedEdition } from '#publishing/lock-edition.ts'
import { indexDocument } from '#search/entries/index-document.ts'

/** Endings that leave no text at the address: it answers 410, or leads to the successor. */
const TAKEN_DOWN: ReadonlySet<EndingKind> = new Set(['withdrawn', 'replaced'])

/**
 * Tells what became of a public document, in the transaction of a verb that has locked its live edition: 撤回 takes it down (410), 废止 ends
 * its force on a day, 撤销 says it never had any, and a replaced one leads to its successor. The text stays on record in every case, and so
 * does who decided, at whose request (null: alone), and why. Answers the tags of pages to forget once it is committed.
 */
export async function carryOutEnding(tx: Transaction, actor: Actor, edition: LockedEdition, ending: Ending, askedBy: string | null): Promise<Outcome<{ tags: string[] }>> {
  const checked = await checkEnding(tx, edition, ending)
  if ('issue' in checked) return refused(checked.issue)
  const { kind, reason, endedOn, successor } = ending
  const { documentId, document: { district, slug } } = edition
  const day = columnOf((kind === 'repealed' && endedOn) || dayInChina(new Date()))!
  const ordinal = await tx.ending.count({ where: { documentId } })
  await tx.ending.create({
    data: { documentId, ordinal, kind, endedOn: day, reason, successorId: checked.successorId, actorId: actorId(actor), actorName: actor.name }, select: { ordinal: true },
  })
  await tx.document.update({ where: { id: documentId }, data: { ending: kind, endedOn: day }, select: { id: true } })
  if (TAKEN_DOWN.has(kind)) {
    await tx.edition.update({ where: { id: edition.id }, data: { status: 'past', revision: { increment: 1 } }, select: { id: true } })
    // What was taken down does not come back by the clock: somebody must want it to.
    await endReleases(tx, { edition: { documentId } }, 'taken_down')
  }
  await indexDocument(tx, documentId)
  const tags = [...tagsOfDocument(district.slug, slug), ...await pagesNaming(tx, [documentId])]
  await announce(tx, tags)
  await recordAudit(tx, actor, {
    action: 'edition.end', entityType: 'edition', entityId: edition.id, districtCode: district.code,
    details: { title: edition.title, number: edition.number, kind, endedOn: dayInChina(day), reason, ...(successor && { successor }), askedBy },
  })
  return { ok: true, tags }
}
