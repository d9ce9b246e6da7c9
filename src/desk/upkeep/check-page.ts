import { z } from 'zod'
import { type Actor, actorId } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { db } from '#platform/db.ts'
import { NotFoundError, type Outcome, refused } from '#platform/errors.ts'

export const CheckPageInput = z.object({ editionId: z.uuid() })
export type CheckPageInput = z.input<typeof CheckPageInput>

/** 看过，仍然正确: puts on record that somebody looked at a public page again and found it still right. What is wrong is corrected in a new edition instead. */
export async function checkPage(actor: Actor, input: CheckPageInput): Promise<Outcome> {
  const { editionId } = CheckPageInput.parse(input)
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`select id from edition where id = ${editionId}::uuid for share`
    const edition = await tx.edition.findUnique({ where: { id: editionId }, select: { status: true, title: true, number: true, documentId: true, document: { select: { districtCode: true } } } })
    if (!edition) throw new NotFoundError(`no edition ${editionId}`)
    const { documentId, document: { districtCode }, title, number } = edition
    assertMay('draft', actor, districtCode)
    if (edition.status !== 'live') return refused({ field: null, key: 'not_live' })
    await tx.pageCheck.create({ data: { documentId, editionId, actorId: actorId(actor), actorName: actor.name }, select: { at: true } })
    await recordAudit(tx, actor, { action: 'edition.check', entityType: 'edition', entityId: editionId, districtCode, details: { title, number } })
    return { ok: true }
  })
}
