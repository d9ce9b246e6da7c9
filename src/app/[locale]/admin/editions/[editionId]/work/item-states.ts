import { fieldOfItem, itemOfField } from '#desk/review/items.ts'
import type { FieldName } from '#desk/fields/field.ts'
import type { Change } from '#desk/steps/change.ts'
import type { Command } from './command.ts'

/** Whether somebody has looked at an item; `asked` that a colleague was asked; `none` is a field with nothing to look at. */
export type ItemState = 'open' | 'confirmed' | 'rejected' | 'asked' | 'none'

/** The states that a command leaves its items in; null when values or text may have changed too, and the page must be made anew. */
export function statesAfter(command: Command, { fields, decisions, facts, levels, splices }: Change): Record<string, ItemState> | null {
  const settled = command.do === 'decide' ? (command.confirm ?? []).filter((item) => fieldOfItem(item) !== null) : []
  const onlyStates = splices.length === 0 && Object.keys(levels).length + Object.keys(facts).length === 0 && Object.keys(fields).length <= settled.length
  if (!onlyStates) return null
  return Object.fromEntries([
    ...settled.map((item) => [item, 'confirmed']),
    ...Object.entries(decisions).map(([key, { after }]) => [key, after ?? 'open']),
  ])
}

/** The first item that a step taken back or done again changes, for the eye to follow it there; null where it was of the text alone. */
export function itemChanged({ proposal, decisions, facts, fields }: Change): string | null {
  const [field] = Object.keys(fields) as FieldName[]
  return proposal?.key ?? Object.keys(decisions)[0] ?? Object.keys(facts)[0] ?? (field ? itemOfField(field) : null)
}
