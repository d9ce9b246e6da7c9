import { type Actor, actorId } from '#accounts/actor.ts'
import { editionColumns } from '#desk/edition/write-edition.ts'
import { writeTasks } from '#desk/edition/write-tasks.ts'
import { writePeople } from '#desk/edition/write-edition-parts.ts'
import { type Corrections, withCorrections } from '#desk/fields/corrections.ts'
import { recognisedFields } from '#desk/fields/stored-fields.ts'
import { handFactsOf, writeHandFacts } from '#desk/facts/hand-facts.ts'
import { writeFindings } from '#desk/privacy/write-findings.ts'
import { decide } from '#desk/review/decide.ts'
import { type BlockLevel, Change, patched } from '#desk/steps/change.ts'
import { type Recorded, standing } from '#desk/steps/history.ts'
import { spliced } from '#desk/steps/splices.ts'
import { setLevels } from '#desk/structure/set-levels.ts'
import { rewriteText } from '#desk/text/rewrite-text.ts'
import type { Transaction } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import type { LockedEdition } from '#publishing/lock-edition.ts'

export type StepRow = Recorded & { change: Change }

/** The steps taken on an edition, oldest first. */
export async function stepsOf(tx: Transaction, editionId: string): Promise<StepRow[]> {
  const rows = await tx.step.findMany({
    where: { editionId }, orderBy: { ordinal: 'asc' }, select: { ordinal: true, move: true, of: true, change: true },
  })
  return rows.map(({ change, ...row }) => ({ ...row, change: Change.parse(change) }))
}

/** The changes of the steps in effect that changed the text, oldest first. */
export function textSteps(steps: StepRow[]): StepRow[] {
  const { inEffect } = standing(steps)
  return steps.filter(({ ordinal, change }) => inEffect.includes(ordinal) && change.splices.length > 0)
}

/**
 * Makes a change in a locked draft and records it as its next step, in the transaction of the verb, which adds the audit
 * entry. `move` says whether the change is a step of its own or takes back, or does again, the step `of`.
 */
export async function takeStep(
  tx: Transaction, actor: Actor, edition: LockedEdition, change: Change, move: Omit<Recorded, 'ordinal'> = { move: 'do', of: null },
): Promise<{ revision: number }> {
  const before = await stepsOf(tx, edition.id)
  const step = { ordinal: before.length, ...move, change }
  const corrections = patched(edition.corrections as Record<string, string | null>, change.fields)
  const levels = patched(edition.levels as Record<string, BlockLevel>, change.levels)
  const handFacts = patched(handFactsOf(edition), change.facts) as Prisma.InputJsonObject
  const { revision } = await tx.edition.update({
    where: { id: edition.id }, data: { corrections, levels, handFacts, revision: { increment: 1 } }, select: { revision: true },
  })
  if (Object.keys(change.facts).length > 0) await writeHandFacts(tx, edition.id)
  await decide(tx, actor, edition, change)
  if (change.splices.length > 0) {
    const text = spliced(edition.text, change.splices)
    if (text === null) throw new Error(`step ${step.ordinal} does not fit the text of edition ${edition.id}`)
    await rewriteText(tx, edition, text, textSteps([...before, step]).length === 0)
  } else if (Object.keys(change.fields).length > 0) {
    await rewriteFields(tx, edition, corrections)
  }
  await setLevels(tx, edition.id, change.levels)
  if (concernsTasks(change)) await writeTasks(tx, edition.id)

  await tx.step.create({
    data: { editionId: edition.id, ...step, revision, actorId: actorId(actor), actorName: actor.name }, select: { ordinal: true },
  })
  return { revision }
}

/** Whether a change sets a task, or says of one that it is none or one after all. */
function concernsTasks({ facts, decisions }: Change): boolean {
  const set = Object.values(facts).some(({ before, after }) => (after ?? before)?.kind === 'task')
  return set || Object.entries(decisions).some(([key, { before, after }]) => key.startsWith('task-') && (before === 'rejected' || after === 'rejected'))
}

/** Puts corrections into what was recognised, and the outcome into the columns and people that are read. */
async function rewriteFields(tx: Transaction, edition: LockedEdition, corrections: Corrections): Promise<void> {
  const { fields } = withCorrections(recognisedFields(edition), corrections)
  await tx.edition.update({ where: { id: edition.id }, data: await editionColumns(tx, fields, edition.document.districtCode), select: { id: true } })
  await writePeople(tx, edition.id, fields)
  await writeFindings(tx, edition.id)
}
