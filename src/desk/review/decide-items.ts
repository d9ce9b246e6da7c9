import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { formValues } from '#desk/fields/corrections.ts'
import { FIELD_NAMES, type FieldName } from '#desk/fields/field.ts'
import { storedFields } from '#desk/fields/stored-fields.ts'
import { decisionsOn } from '#desk/review/decisions.ts'
import { doubtsWithoutField, itemOfDoubt } from '#desk/review/doubts.ts'
import { fieldOfItem } from '#desk/review/items.ts'
import { Change } from '#desk/steps/change.ts'
import { takeStep } from '#desk/steps/take-step.ts'
import type { Moved } from '#desk/steps/undo-step.ts'
import { db, type Transaction } from '#platform/db.ts'
import { masked } from '#privacy/masked.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import type { ReviewState } from '#platform/generated/enums.ts'
import { type LockedEdition, lockEdition } from '#publishing/lock-edition.ts'

const items = z.array(z.string().max(120)).max(2_000).default([])

export const DecideItemsInput = z.object({
  editionId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  /** Fields, by field-NAME, right as they stand; facts, by key, that the text does say; doubts that may stay as they are. */
  confirm: items,
  /** Facts the text does not say so, and proposals of proof-reading that are wrong. */
  reject: items,
  /** What somebody decided before and is open again. */
  reopen: items,
})

export type DecideItemsInput = z.input<typeof DecideItemsInput>

/** Records what a person says of recognised fields and facts and of proposals, as one step. What is decided already stays. */
export async function decideItems(actor: Actor, input: DecideItemsInput): Promise<Outcome<Moved>> {
  const { confirm, reject, reopen, ...step } = DecideItemsInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'correct', step)
    if (issue) return refused(issue)

    const asked = await askedAbout(tx, edition)
    const change = Change.parse({
      kind: 'decide',
      fields: settledFields(edition, fieldsIn(confirm), fieldsIn(reopen)),
      decisions: {
        ...decided(asked, confirm, 'confirmed', ['fact', 'doubt']),
        ...decided(asked, reject, 'rejected', ['fact', 'proposal']),
        ...decided(asked, reopen, undefined, ['fact', 'proposal', 'finding', 'doubt']),
      },
    })
    if (Object.keys(change.fields).length + Object.keys(change.decisions).length === 0) return { ok: true, revision: edition.revision, change }

    const { revision } = await takeStep(tx, actor, edition, change)
    await recordAudit(tx, actor, {
      action: 'edition.decide', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, fields: Object.keys(change.fields), decisions: auditOf(asked, change.decisions) },
    })
    return { ok: true, revision, change }
  })
}

type Asked = { key: string; quote: string; state: ReviewState; of: 'fact' | 'proposal' | 'finding' | 'doubt' }
type AllAsked = ReadonlyMap<string, Asked>

async function askedAbout(tx: Transaction, { id: editionId, documentId, issues }: LockedEdition): Promise<AllAsked> {
  const select = { key: true, quote: true, state: true } as const
  const facts = await tx.fact.findMany({ where: { editionId, replacedBy: null }, select })
  const proposals = await tx.proposal.findMany({ where: { editionId }, select })
  const known = await decisionsOn(tx, documentId)
  const doubts = doubtsWithoutField(issues).map((key) => ({ key: itemOfDoubt(key), quote: key, state: known(itemOfDoubt(key)).state, of: 'doubt' as const }))
  const findings = await tx.finding.findMany({ where: { editionId }, select: { key: true, rule: true, state: true } })
  const all: Asked[] = [
    ...doubts,
    ...facts.map((row) => ({ ...row, of: 'fact' as const })),
    ...proposals.map((row) => ({ ...row, of: 'proposal' as const })),
    // What was found is not for the trail; its rule is.
    ...findings.map(({ rule: quote, ...row }) => ({ ...row, quote, of: 'finding' as const })),
  ]
  return new Map(all.map((one) => [one.key, one]))
}

/** The decisions that change something. Accepting a proposal changes the text, and a finding stays for a reason: both are verbs of their own. */
function decided(asked: AllAsked, keys: string[], after: 'confirmed' | 'rejected' | undefined, of: Asked['of'][]): Change['decisions'] {
  const changed = keys.flatMap((key) => {
    const found = asked.get(key)
    if (!found || !of.includes(found.of) || found.state === (after ?? 'proposed')) return []
    return [[key, { before: found.state === 'proposed' ? undefined : found.state, after }] as const]
  })
  return Object.fromEntries(changed)
}

function fieldsIn(keys: string[]): FieldName[] {
  const named = new Set(keys.map(fieldOfItem))
  return FIELD_NAMES.filter((name) => named.has(name))
}

/** Settling a field keeps its value whatever a later recognition says; opening it again gives it back to recognition. */
function settledFields(edition: LockedEdition, settle: FieldName[], open: FieldName[]): Change['fields'] {
  const { fields, corrections } = storedFields(edition)
  const shown = formValues(fields)
  return Object.fromEntries([
    ...settle.filter((name) => !(name in corrections)).map((name) => [name, { after: shown[name] === '' ? null : shown[name] }]),
    ...open.filter((name) => name in corrections).map((name) => [name, { before: corrections[name] }]),
  ])
}

/** Every decision with the words it is about, short enough for a trail. */
function auditOf(asked: AllAsked, decisions: Change['decisions']) {
  return Object.entries(decisions).map(([key, { before, after }]) => ({
    key, quote: masked(asked.get(key)!.quote).slice(0, 60), before: before ?? 'proposed', after: after ?? 'proposed',
  }))
}
