import { z } from 'zod'
import type { UserActor } from '#accounts/actor.ts'
import { FIELD_NAMES } from '#desk/fields/field.ts'
import { saveFields } from '#desk/keeping/save-or-keep.ts'
import { FACT_KINDS, type FactKind } from '#desk/facts/fact-kinds.ts'
import { setFact } from '#desk/facts/set-fact.ts'
import { decideFinding } from '#desk/privacy/decide-finding.ts'
import { maskFindings } from '#desk/privacy/mask-findings.ts'
import { acceptProposal } from '#desk/proofreading/accept-proposal.ts'
import { decideItems } from '#desk/review/decide-items.ts'
import type { Change } from '#desk/steps/change.ts'
import { redoStep, undoStep } from '#desk/steps/undo-step.ts'
import { setLevel } from '#desk/structure/set-level.ts'
import type { Issue } from '#platform/errors.ts'

const items = z.array(z.string()).optional()

/** One thing a person does on the review screen, as its button carries it. Saving is done before every other. */
export const Command = z.discriminatedUnion('do', [
  z.object({ do: z.literal('save'), next: z.literal('submit').optional() }),
  z.object({ do: z.literal('decide'), confirm: items, reject: items, reopen: items }),
  z.object({ do: z.literal('accept'), key: z.string(), words: z.string().optional() }),
  z.object({
    do: z.literal('fact'), kind: z.enum(FACT_KINDS as [FactKind, ...FactKind[]]), key: z.string().nullable(), quote: z.string(), near: z.int().nullable(),
    values: z.record(z.string(), z.string()),
    /** Of its own form: what it keeps unsaved words under. */
    keptId: z.uuid().optional(),
  }),
  z.object({ do: z.literal('mask'), keys: z.array(z.string()), reason: z.string().optional() }),
  z.object({ do: z.enum(['keep', 'ask']), key: z.string(), reason: z.string().optional() }),
  z.object({ do: z.literal('level'), block: z.string(), level: z.int().optional(), item: z.string() }),
  z.object({ do: z.literal('undo') }),
  z.object({ do: z.literal('redo') }),
])
export type Command = z.infer<typeof Command>

/** A command with the page it was given on: the count of saves, and what was typed into its fields. */
export const Given = z.object({
  command: Command,
  revision: z.int(),
  values: z.partialRecord(z.enum(FIELD_NAMES), z.string()),
  /** Of the page: what it keeps unsaved words under; none where nothing can be typed. */
  keptId: z.union([z.uuid(), z.literal('')]).default(''),
})
export type Given = z.input<typeof Given>

export type Obeyed =
  | { ok: true; revision: number; /** What the command changed; left out when the page must be read anew. */ change?: Change | undefined; /** The fact that was set. */ key?: string }
  | { ok: false; issues: Issue[]; /** The count of saves since, where what was typed is saved and only the rest was refused. */ saved?: number }

/** Saves what was typed, then calls the verb the command stands for: no press of a button loses a word. */
export async function obey(actor: UserActor, editionId: string, given: Given): Promise<Obeyed> {
  const { command, revision, values, keptId } = Given.parse(given)
  const nothingTyped = command.do !== 'save' && Object.keys(values).length === 0
  const saved = nothingTyped ? { ok: true as const, revision } : await saveFields(actor, { keptId, editionId, revision }, values)
  if (!saved.ok || command.do === 'save') return saved

  const done = await carryOut(actor, { editionId, revision: saved.revision }, command)
  if (saved.revision === revision) return done
  return done.ok ? { ...done, change: undefined } : { ...done, saved: saved.revision }
}

function carryOut(actor: UserActor, step: { editionId: string; revision: number }, command: Exclude<Command, { do: 'save' }>): Promise<Obeyed> {
  switch (command.do) {
    case 'decide':
      return decideItems(actor, { ...step, confirm: command.confirm, reject: command.reject, reopen: command.reopen })
    case 'accept':
      return acceptProposal(actor, { ...step, key: command.key, words: command.words })
    case 'fact': {
      const { kind, key, quote, near, values, keptId } = command
      return setFact(actor, { ...step, kind, key, quote, near, values, keptId })
    }
    case 'mask':
      return maskFindings(actor, { ...step, keys: command.keys, reason: command.reason })
    case 'keep':
    case 'ask':
      return decideFinding(actor, { ...step, key: command.key, decision: command.do, reason: command.reason ?? '' })
    case 'level':
      return setLevel(actor, { ...step, block: command.block, level: command.level ?? 0 })
    case 'undo':
      return undoStep(actor, step)
    case 'redo':
      return redoStep(actor, step)
  }
}
