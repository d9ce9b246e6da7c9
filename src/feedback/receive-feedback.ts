import { createHmac, randomBytes } from 'node:crypto'
import { recordAudit } from '#audit/record-audit.ts'
import type { Subject } from '#feedback/subject.ts'
import { dayInChina } from '#platform/clock.ts'
import { db, type Transaction } from '#platform/db.ts'
import { env } from '#platform/env.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'

const LONGEST = 500
const HOUR_MS = 60 * 60 * 1000
/** What is taken from one address in an hour, behind which a family or a waiting room may sit, and what may wait in a district. */
const MOST = { hour: 10, waiting: 500 }
/** Who receives for everybody that writes in. */
const READER = { kind: 'system', name: 'reader' } as const

export type FeedbackInput = { districtCode: string; subject: Subject; claim: string; evidence: string; /** Network address of the sender, kept as a digest until the decision. */ address: string; /** The link of the owner who says so. */ ownerLinkId?: string }

/** Takes in what a reader says is wrong. The same words sent twice are one; the receipt leads to the answer. */
export async function receiveFeedback({ districtCode, subject: { about, place, says }, claim, evidence, address, ownerLinkId }: FeedbackInput): Promise<Outcome<{ receipt: string }>> {
  const said = { claim: cleaned(claim), evidence: cleaned(evidence) || null }
  const issues = issuesOf(said)
  if (issues.length > 0) return refused(...issues)
  const sender = digestOf(address)
  const what = about.kind === 'facility' ? { facilityId: about.id } : about.kind === 'village' ? { placeId: about.id } : { documentId: about.id }
  // The words of a document are not copied: they may have to disappear from it one day.
  const saw = about.kind === 'facility' || about.kind === 'village' ? says : null

  return db().$transaction(async (tx): Promise<Outcome<{ receipt: string }>> => {
    // One sender is taken in one after another, so that neither a double click nor a flood slips between the counts.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${sender}))`
    const same = await tx.feedback.findFirst({ where: { ...what, place, sender, ...said }, select: { receipt: true } })
    if (same) return { ok: true, receipt: same.receipt }
    const flood = await floodOf(tx, districtCode, sender)
    if (flood) return refused({ field: null, key: flood })
    const { receipt, id } = await tx.feedback.create({ data: { receipt: randomBytes(10).toString('hex'), districtCode, ...what, place, saw, ...said, sender, ownerLinkId: ownerLinkId ?? null }, select: { id: true, receipt: true } })
    await recordAudit(tx, READER, { action: 'feedback.receive', entityType: 'feedback', entityId: id, districtCode, details: { place: place ?? '' } })
    return { ok: true, receipt }
  })
}

async function floodOf(tx: Transaction, districtCode: string, sender: string): Promise<'too_much_feedback' | 'feedback_full' | null> {
  const lately = await tx.feedback.count({ where: { sender, receivedAt: { gt: new Date(Date.now() - HOUR_MS) } } })
  if (lately >= MOST.hour) return 'too_much_feedback'
  return (await tx.feedback.count({ where: { districtCode, decision: null } })) >= MOST.waiting ? 'feedback_full' : null
}

function issuesOf({ claim, evidence }: { claim: string; evidence: string | null }): Issue[] {
  return [
    ...(claim === '' ? [{ field: 'claim', key: 'claim_required' }] : claim.length > LONGEST ? [{ field: 'claim', key: 'feedback_too_long' }] : []),
    ...(evidence !== null && evidence.length > LONGEST ? [{ field: 'evidence', key: 'feedback_too_long' }] : []),
  ]
}

/** Without what no keyboard types, which a database or a screen may stumble over. */
function cleaned(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/[^\P{C}\n\t]/gu, '').trim()
}

/** Tells senders apart for a day, and nobody from anybody after it. */
function digestOf(address: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`feedback ${dayInChina(new Date())} ${address}`).digest('base64url')
}
