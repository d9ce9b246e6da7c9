import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import type { Corrections } from '#desk/fields/corrections.ts'
import { FIELD_NAMES } from '#desk/fields/field.ts'
import { Change } from '#desk/steps/change.ts'
import { takeStep } from '#desk/steps/take-step.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import type { Finding } from '#platform/generated/client.ts'
import { type LockedEdition, lockEdition } from '#publishing/lock-edition.ts'

export const MaskFindingsInput = z.object({
  editionId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  keys: z.array(z.string()).min(1).max(2_000),
  /** Why, where the rule does not say it all. */
  reason: z.string().trim().max(200).default(''),
})

export type MaskFindingsInput = z.input<typeof MaskFindingsInput>

/**
 * Masks findings in the text of a draft and in what was typed into its fields, with every other place of the same words. The text is
 * recognised again from what is left, so that nothing made from it has the words; they stay in the step and the file first handed
 * in, for those who draft and review.
 */
export async function maskFindings(actor: Actor, input: MaskFindingsInput): Promise<Outcome<{ revision: number }>> {
  const { keys, reason, ...step } = MaskFindingsInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'correct', step)
    if (issue) return refused(issue)
    const findings = await tx.finding.findMany({ where: { editionId: edition.id, mask: { not: null }, state: { not: 'confirmed' } }, orderBy: { rangeStart: 'asc' } })
    const chosen = findings.filter(({ key }) => keys.includes(key))
    if (chosen.length < keys.length) return refused({ field: null, key: 'finding_gone' })

    const said = new Set(chosen.map(wordsOf))
    const all = findings.filter((finding) => said.has(wordsOf(finding)))
    const { revision } = await takeStep(tx, actor, edition, maskingOf(edition, all, reason || null))
    await recordAudit(tx, actor, {
      action: 'edition.mask', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, masks: all.map(({ rule, mask, line }) => ({ rule, mask, line })), ...(reason && { reason }) },
    })
    return { ok: true, revision }
  })
}

/** The change that masks findings in the text and in what was typed into the fields. */
export function maskingOf({ text, corrections }: Pick<LockedEdition, 'text' | 'corrections'>, findings: Finding[], reason: string | null): Change {
  return Change.parse({
    kind: 'mask', reason,
    splices: findings.filter(({ field }) => field === null).map(({ rangeStart: at, rangeEnd, mask: inserted }) => ({ at, removed: text.slice(at, rangeEnd), inserted })),
    fields: maskedFields(corrections as Corrections, findings),
  })
}

function wordsOf({ rule, quote }: Finding): string {
  return `${rule}\n${quote}`
}

/** Corrections that hold the same words, with the mask in their place. */
function maskedFields(corrections: Corrections, findings: Finding[]): Change['fields'] {
  const made = FIELD_NAMES.flatMap((name) => {
    const before = corrections[name]
    if (!before) return []
    const after = findings.reduce((value, { quote, mask }) => value.replaceAll(quote, mask ?? quote), before)
    return after === before ? [] : [[name, { before, after }] as const]
  })
  return Object.fromEntries(made)
}
