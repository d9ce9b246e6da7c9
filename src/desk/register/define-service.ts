import { z } from 'zod'
import { type Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { hasWritten } from '#audit/queries.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { registerTags } from '#districts/register-tags.ts'
import { forget } from '#platform/cache.ts'
import { db, type Transaction } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'
import { isServiceCode } from '#services/code-list.ts'
import { deskSource } from '#desk/register/change-facility.ts'
import { optional } from '#desk/register/inputs.ts'

export const DefineServiceInput = z.object({
  districtCode: z.string(), code: z.string(), revision: z.coerce.number().int().nonnegative(),
  what: optional, forWhom: optional, bring: optional, cost: optional, how: optional,
  /** The document the words were checked against. */
  basis: z.string().trim().max(300),
})
export type DefineServiceInput = z.input<typeof DefineServiceInput>

/** Writes what a service is, as a draft of one district. Words approved before need approval again. */
export async function defineService(actor: Actor, input: DefineServiceInput): Promise<Outcome> {
  const { districtCode, code, revision, basis, ...texts } = DefineServiceInput.parse(input)
  assertMay('register', actor, districtCode)
  const issues: Issue[] = [
    ...(isServiceCode(code) ? [] : [{ field: null, key: 'service_unknown' }]),
    ...(texts.what === null ? [{ field: 'what', key: 'what_required' }] : []),
    ...(basis === '' ? [{ field: 'basis', key: 'basis_required' }] : []),
  ]
  if (issues.length > 0) return refused(...issues)
  return change(districtCode, async (tx) => {
    const held = await tx.serviceDefinition.findUnique({ where: { code_districtCode: { code, districtCode } } })
    if ((held?.revision ?? 0) !== revision) return refused({ field: null, key: 'stale' })
    const row = { texts, source: deskSource(actor, { basis, method: 'document' }), state: 'draft', approvedAt: null, approvedBy: null }
    await tx.serviceDefinition.upsert({ where: { code_districtCode: { code, districtCode } }, create: { code, districtCode, ...row }, update: { ...row, revision: { increment: 1 } } })
    await recordAudit(tx, actor, { action: 'service.define', entityType: 'service', entityId: code, districtCode, details: { name: code, reason: basis } })
    return { ok: true }
  })
}

/** Approves a district's words on a service; nobody approves words they wrote themselves. */
export async function approveService(actor: Actor, { districtCode, code, revision }: { districtCode: string; code: string; revision: number }): Promise<Outcome> {
  assertMay('publish', actor, districtCode)
  return change(districtCode, async (tx) => {
    const held = await tx.serviceDefinition.findUnique({ where: { code_districtCode: { code, districtCode } } })
    if (!held || held.revision !== revision) return refused({ field: null, key: 'stale' })
    if (held.state === 'approved') return refused({ field: null, key: 'approved_already' })
    if (await hasWritten(tx, actor, code, districtCode)) return refused({ field: null, key: 'own_words' })
    await tx.serviceDefinition.update({ where: { id: held.id }, data: { state: 'approved', approvedAt: new Date(), approvedBy: actor.name } })
    await recordAudit(tx, actor, { action: 'service.approve', entityType: 'service', entityId: code, districtCode, details: { name: code, revision } })
    return { ok: true }
  })
}

/** One change at a time to a district's words, so that nobody approves what another has just written over. */
async function change(districtCode: string, made: (tx: Transaction) => Promise<Outcome>): Promise<Outcome> {
  const outcome = await db().$transaction(async (tx) => {
    await tx.$queryRaw`select code from district where code = ${districtCode} for update`
    const done = await made(tx)
    if (done.ok) await announce(tx, registerTags.changed(districtCode))
    return done
  })
  if (outcome.ok) forget(registerTags.changed(districtCode))
  return outcome
}
