import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import type { Data, FactSurroundings } from '#desk/facts/fact-field.ts'
import { blankData, fieldsOf } from '#desk/facts/fact-fields.ts'
import { type FactKind, FACT_KINDS, FACTS } from '#desk/facts/fact-kinds.ts'
import { factKey } from '#desk/facts/fact-rows.ts'
import { bare, findWords, quoted } from '#desk/facts/find-words.ts'
import { HandFact, handFactsOf } from '#desk/facts/hand-facts.ts'
import { sectionsOf } from '#desk/facts/sections.ts'
import { forgetKept } from '#desk/keeping/forget-kept.ts'
import { decisionsOn } from '#desk/review/decisions.ts'
import { Change } from '#desk/steps/change.ts'
import { takeStep } from '#desk/steps/take-step.ts'
import { dayOf } from '#platform/clock.ts'
import { db, type Transaction } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { masked } from '#privacy/masked.ts'
import type { Range } from '#ingest/text/source-range.ts'
import { type LockedEdition, lockEdition } from '#publishing/lock-edition.ts'

export const SetFactInput = z.object({
  editionId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  kind: z.enum(FACT_KINDS as [FactKind, ...FactKind[]]),
  /** The fact to change; null for one the importer missed. */
  key: z.string().max(120).nullable(),
  /** The words of the text that show it, and about where they stand. */
  quote: z.string().max(2_000),
  near: z.coerce.number().int().nonnegative().nullable().default(null),
  /** Parts as typed, by their name in FACT_FIELDS; those left out stay as they are. */
  values: z.record(z.string(), z.string().max(2_000)),
  /** Words kept of the same form, which this save makes needless. */
  keptId: z.uuid().optional(),
})

export type SetFactInput = z.input<typeof SetFactInput>

/**
 * Sets what a fact of a draft says and which words show it, or adds one that the importer missed. It is confirmed by whoever sets it,
 * stands in the place of the one that was read, and outlives a new recognition.
 */
export async function setFact(actor: Actor, input: SetFactInput): Promise<Outcome<{ revision: number; key: string }>> {
  const { kind: asked, key, quote, near, values, keptId, ...step } = SetFactInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'correct', step)
    if (issue) return refused(issue)
    const former = key === null ? null : await tx.fact.findFirst({ where: { editionId: edition.id, key, replacedBy: null } })
    if (key !== null && !former) return refused({ field: null, key: 'fact_gone' })

    const kind = (former?.kind ?? asked) as FactKind
    const place = placeOf(edition.text, quote, near, former && { quote: former.quote, start: former.rangeStart, end: former.rangeEnd })
    if (!place) return refused({ field: 'quote', key: 'quote_not_in_text' })
    const { data, issues } = written(kind, (former?.data as Data | undefined) ?? blankData(kind), values, await surroundingsOf(tx, edition))
    if (issues.length > 0) return refused(...issues)
    if (!FACTS[kind].shape.safeParse({ ...data, path: null, quote: place.quote, line: 1, range: place.range, confidence: 'certain' }).success) return refused({ field: null, key: 'malformed' })

    const made = HandFact.parse({ kind, quote: place.quote, near: place.range.start, data, replaces: former?.key ?? null })
    const change = await changeTo(tx, edition, factKey(kind, made.quote, data), made, former)
    if ('issue' in change) return refused(change.issue)
    const { revision } = await takeStep(tx, actor, edition, change.change)
    await forgetKept(tx, actor, keptId)
    await recordAudit(tx, actor, {
      action: 'edition.fact', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, kind, quote: masked(made.quote).slice(0, 60), changes: changesOf(kind, former, made) },
    })
    return { ok: true, revision, key: change.key }
  })
}

type Former = { key: string; quote: string; state: string; data: unknown } | null

/** Same words: the same place. Other words: where the text has them, nearest to where they were or were chosen. */
function placeOf(text: string, quote: string, near: number | null, former: (Range & { quote: string }) | null): { quote: string; range: Range } | null {
  if (former && bare(former.quote) === bare(quote) && near === null) return { quote: former.quote, range: { start: former.start, end: former.end } }
  const range = findWords(text, quote, near ?? former?.start ?? 0)
  return range && { quote: quoted(text, range), range }
}

async function surroundingsOf(tx: Transaction, { id, issuedOn }: LockedEdition): Promise<FactSurroundings> {
  return { sections: await sectionsOf(tx, id), writtenOn: dayOf(issuedOn) }
}

function written(kind: FactKind, before: Data, values: Record<string, string>, around: FactSurroundings): { data: Data; issues: Issue[] } {
  let data = before
  const issues: Issue[] = []
  for (const [name, field] of fieldsOf(kind)) {
    const typed = values[name]?.trim()
    if (typed === undefined || (typed === field.read(data) && typed !== '')) continue
    const answer = field.write(data, typed, around)
    if (typeof answer === 'string') issues.push({ field: name, key: answer })
    else data = answer
  }
  return { data, issues }
}

/** The change that makes a fact so, confirmed; what was decided about the former is taken back with it. */
async function changeTo(tx: Transaction, edition: LockedEdition, key: string, made: HandFact, former: Former): Promise<{ change: Change; key: string } | { issue: Issue }> {
  if (key !== former?.key && (await tx.fact.findFirst({ where: { editionId: edition.id, key, replacedBy: null }, select: { id: true } }))) return { issue: { field: null, key: 'fact_held' } }
  const decided = await decisionsOn(tx, edition.documentId)
  const stateOf = (of: string) => (decided(of).state === 'proposed' ? undefined : decided(of).state) as 'confirmed' | 'rejected' | undefined
  const decisions = { [key]: { before: stateOf(key), after: 'confirmed' } }
  if (key === former?.key) return { key, change: Change.parse({ kind: 'fact', decisions }) }

  const before = former && handFactsOf(edition)[former.key]
  const facts = { [key]: { after: { ...made, replaces: before ? before.replaces : made.replaces } }, ...(before && former && { [former.key]: { before } }) }
  const reopened = former && stateOf(former.key) ? { [former.key]: { before: stateOf(former.key) } } : {}
  return { key, change: Change.parse({ kind: 'fact', facts, decisions: { ...decisions, ...reopened } }) }
}

/** Before and after of every part that changed, short enough for a trail and without private numbers. */
function changesOf(kind: FactKind, former: Former, made: HandFact): Record<string, [string, string]> {
  const parts = fieldsOf(kind).map(([name, field]): [string, [string, string]] => [name, [former ? field.read(former.data as Data) : '', field.read(made.data)]])
  const all: [string, [string, string]][] = [['quote', [former?.quote ?? '', made.quote]], ...parts]
  return Object.fromEntries(all.filter(([, [before, after]]) => before !== after).map(([name, [before, after]]) => [name, [masked(before).slice(0, 120), masked(after).slice(0, 120)]]))
}
