import type { Command } from './command.ts'

/** The field that a command asks to be filled in first, and the words that say so; null where nothing is lacking: the right words of a question of proof-reading, the reason for which something is kept. */
export function lackingWords(command: Command, item: HTMLElement | null): { field: HTMLInputElement; ask: 'typeRight' | 'typeReason' } | null {
  const field = item?.querySelector<HTMLInputElement>('.acts input')
  if (!field) return null
  if (command.do === 'accept') return field.defaultValue !== '' && field.value === field.defaultValue ? { field, ask: 'typeRight' } : null
  return (command.do === 'keep' || command.do === 'ask') && field.value.trim() === '' ? { field, ask: 'typeReason' } : null
}
