import type { Command } from './command.ts'

/** A command with what its own item has typed or chosen: the level of a heading, the reason of a decision, the right words. `read` gives a field's value by name. */
export function withTyped(command: Command, read: (name: string) => unknown): Command {
  const text = (name: string) => {
    const value = read(name)
    return typeof value === 'string' ? value : ''
  }
  switch (command.do) {
    case 'level':
      return command.level === undefined ? { ...command, level: Number(text(`level.${command.block}`)) } : command
    case 'accept':
      return typeof read(`words.${command.key}`) === 'string' ? { ...command, words: text(`words.${command.key}`) } : command
    case 'keep':
    case 'ask':
      return { ...command, reason: text(`reason.${command.key}`) }
    case 'mask':
      return command.keys.length === 1 ? { ...command, reason: text(`reason.${command.keys[0]}`) } : command
    default:
      return command
  }
}
