import { z } from 'zod'
import { type Actor, actorId } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { tagsOfDocument } from '#documents/cache-tags.ts'
import { endReleases } from '#desk/releases/end-release.ts'
import { forget } from '#platform/cache.ts'
import { columnOf, dayInChina } from '#platform/clock.ts'
import { db, type Transaction } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'
import { EndingKind } from '#platform/generated/enums.ts'
import { screen } from '#privacy/screen.ts'
import { type LockedEdition, lockEdition } from '#publishing/lock-edition.ts'
import { indexDocument } from '#search/index-document.ts'

export const EndDocumentInput = z.object({
  /** The live edition. */
  editionId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  kind: z.enum(EndingKind),
  /** What the public is told. */
  reason: z.string().trim().max(300),
  /** The first day a repeal holds; every other ending holds at once. */
  endedOn: z.union([z.literal(''), z.iso.date()]).default(''),
  /** 文号 of the document that replaces or repeals this one. */
  successor: z.string().trim().max(80).default(''),
})

export type EndDocumentInput = z.input<typeof EndDocumentInput>

/** Endings that leave no text at the address: it answers 410, or leads to the successor. */
const TAKEN_DOWN: ReadonlySet<EndingKind> = new Set(['withdrawn', 'replaced'])

/**
 * Tells what became of a public document: 撤回 takes it down (410), 废止 ends its force on a day, 撤销 says it never had any, and a
 * replaced one leads to its successor. The text stays on record in every case, and so does who decided and why.
 */
export async function endDocument(actor: Actor, input: EndDocumentInput): Promise<Outcome> {
  const { kind, reason, endedOn, successor, ...step } = EndDocumentInput.parse(input)
  const outcome = await db().$transaction(async (tx): Promise<Outcome<{ tags: string[] }>> => {
    const { edition, issue } = await lockEdition(tx, actor, 'end', step)
    if (issue) return refused(issue)
    if (reason === '') return refused({ field: 'reason', key: 'reason_required' })
    if (screen(reason).length > 0) return refused({ field: 'reason', key: 'reason_private' })
    const next = successor === '' ? null : await successorOf(tx, edition, successor)
    if (next === 'unknown' || (kind === 'replaced' && next === null)) return refused({ field: 'successor', key: 'successor_not_public' })

    const { documentId, document: { district, slug } } = edition
    const day = columnOf((kind === 'repealed' && endedOn) || dayInChina(new Date()))!
    const ordinal = await tx.ending.count({ where: { documentId } })
    await tx.ending.create({
      data: { documentId, ordinal, kind, endedOn: day, reason, successorId: next, actorId: actorId(actor), actorName: actor.name }, select: { ordinal: true },
    })
    await tx.document.update({ where: { id: documentId }, data: { ending: kind, endedOn: day }, select: { id: true } })
    if (TAKEN_DOWN.has(kind)) {
      await tx.edition.update({ where: { id: edition.id }, data: { status: 'past', revision: { increment: 1 } }, select: { id: true } })
      // What was taken down does not come back by the clock: somebody must want it to.
      await endReleases(tx, { edition: { documentId } }, 'taken_down')
    }
    await indexDocument(tx, documentId)
    const tags = tagsOfDocument(district.slug, slug)
    await announce(tx, tags)
    await recordAudit(tx, actor, {
      action: 'edition.end', entityType: 'edition', entityId: edition.id, districtCode: district.code,
      details: { title: edition.title, number: edition.number, kind, endedOn: dayInChina(day), reason, ...(successor && { successor }) },
    })
    return { ok: true, tags }
  })
  if (!outcome.ok) return outcome
  forget(outcome.tags)
  return { ok: true }
}

/** Another public document of the district by its 文号, in whatever brackets it is typed. */
async function successorOf(tx: Transaction, { documentId, document: { districtCode } }: LockedEdition, number: string): Promise<string | 'unknown'> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    select d.id from document d join edition e on e.document_id = d.id
    where e.status = 'live' and folded_number(e.number) = folded_number(${number}) and d.district_code = ${districtCode} and d.id <> ${documentId}::uuid
    limit 1`
  return found?.id ?? 'unknown'
}
