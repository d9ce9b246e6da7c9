import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { deskSource } from '#desk/register/change-facility.ts'
import { Basis } from '#desk/register/inputs.ts'
import { basisIssues, changeRecord } from '#desk/register/records/change-record.ts'
import { readClaim } from '#desk/register/records/kinds/claim.ts'
import { readMembership } from '#desk/register/records/kinds/membership.ts'
import { readOffer } from '#desk/register/records/kinds/offer.ts'
import { readRelation } from '#desk/register/records/kinds/relation.ts'
import type { Transaction } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import type { Facility, Prisma } from '#platform/generated/client.ts'

/** Kinds of records that have a form of their own; hours have theirs since there are exceptions and holidays to them. */
export const FORM_KINDS = ['offer', 'claim', 'relation', 'membership'] as const
export type FormKind = (typeof FORM_KINDS)[number]

/** What a form said, by the columns of its table, or why it cannot be kept. */
export type ReadRecord = { columns: Record<string, Prisma.JsonValue>; issues: Issue[] }
type Reader = (said: Record<string, unknown>, around: { tx: Transaction; facility: Facility; source: Prisma.JsonObject }) => ReadRecord | Promise<ReadRecord>

const READERS: Record<FormKind, Reader> = { claim: readClaim, relation: readRelation, membership: readMembership, offer: readOffer }

export const Place = z.object({ facilityId: z.uuid(), kind: z.enum(FORM_KINDS), recordId: z.uuid().nullable(), revision: z.coerce.number().int().nonnegative() })

export type KeepRecordInput = z.input<typeof Place> & z.input<typeof Basis> & { /** What its form asks. */ [field: string]: unknown }

/** Adds a record to a house, or changes one, with who says so. */
export async function keepRecord(actor: Actor, input: KeepRecordInput): Promise<Outcome> {
  const place = Place.parse(input)
  const basis = Basis.parse(input)
  return changeRecord(actor, place, place.recordId === null ? 'add' : 'change', async (tx, facility) => {
    const source = deskSource(actor, basis)
    const { columns, issues } = await READERS[place.kind](input, { tx, facility, source })
    const all = [...issues, ...basisIssues(basis.basis)]
    return all.length > 0 ? refused(...all) : { ok: true, columns: { ...columns, source }, reason: basis.basis }
  })
}
