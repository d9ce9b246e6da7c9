import { fieldOfItem } from '#desk/review/items.ts'
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
