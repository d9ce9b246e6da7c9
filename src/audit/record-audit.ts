import { type Actor, actorId } from '#accounts/actor.ts'
import type { Transaction } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** Everything that leaves an entry. Words for each stand in `messages` under admin.audit.action. */
export const AUDIT_ACTIONS = [
  'account.create',
  'account.change',
  'account.sign-in',
  'account.sign-in-failed',
  'account.sign-out',
  'account.lock',
  'account.password',
  'account.end-sessions',
  'account.second-factor',
  'account.second-factor-shown',
  'account.second-factor-failed',
  'account.passkey-add',
  'account.passkey-rename',
  'account.passkey-remove',
  'account.recovery-codes',
  'account.recovery-code-used',
  'account.single-sign-on',
  'account.bind',
  'account.invite',
  'account.link',
  'account.accept',
  'account.roles',
  'account.deactivate',
  'account.reactivate',
  'document.import',
  'edition.correct',
  'edition.revise',
  'edition.accept',
  'edition.decide',
  'edition.fact',
  'edition.mask',
  'edition.keep',
  'edition.ask',
  'edition.level',
  'edition.undo',
  'edition.redo',
  'edition.submit',
  'edition.remark',
  'edition.settle',
  'edition.pass',
  'edition.return',
  'edition.publish',
  'edition.release',
  'edition.release-cancelled',
  'edition.release-refused',
  'promise.tell',
  'promise.publish',
  'promise.decline',
  'edition.request',
  'edition.decline',
  'edition.end',
  'edition.discard',
  'edition.read',
  'edition.check',
  'edition.retain',
  'edition.scrub',
  'case.set',
  'trail.export',
  'feedback.receive',
  'feedback.decide',
  'facility.load',
  'facility.correct',
  'facility.event',
  'facility.withdraw-event',
  'facility.hours',
  'facility.record',
  'facility.switch',
  'facility.place',
  'register.import',
  'register.undo',
  'register.merge',
  'facility.owner-link',
  'facility.owner-link-revoked',
  'facility.confirm',
  'facility.take-away',
  'facility.put-back',
  'register.add',
  'register.bulk',
  'register.switch',
  'village.set',
  'village.withdraw',
  'place.load',
  'place.set',
  'district.extent',
  'circle.method',
  'circle.compute',
  'circle.publish',
  'circle.withdraw',
  'service.load',
  'service.define',
  'service.approve',
] as const

export type AuditAction = (typeof AUDIT_ACTIONS)[number]

export type AuditNote = {
  action: AuditAction
  entityType: 'case' | 'document' | 'edition' | 'user' | 'facility' | 'district' | 'service' | 'place' | 'feedback' | 'circle' | 'register'
  entityId: string
  /** The district whose trail shows the entry; null when none is concerned. */
  districtCode: string | null
  /** What changed, in a few plain values. Never a password, a session or the text of a document. */
  details?: Prisma.InputJsonObject
}

/**
 * Adds one entry to the trail, in the transaction of the change it tells of: without the entry there is no change. The database
 * gives it number, time and hash; until the transaction ends no other entry is added, so this is the last thing a verb does.
 */
export async function recordAudit(tx: Transaction, actor: Actor, note: AuditNote): Promise<void> {
  const { action, entityType, entityId, districtCode, details = {} } = note
  await tx.auditEntry.create({
    data: { actorId: actorId(actor), actorName: actor.name, action, entityType, entityId, districtCode, details },
    select: { id: true },
  })
}
