/** The keys of the review screen, under what each does, in the order of the help; the first of several is the one shown on a button. */
export const KEYS = {
  next: 'N J', previous: 'P K', confirm: 'Enter', reject: 'X', accept: 'A', reopen: 'R', edit: 'E', add: 'I', group: 'G', whole: 'Shift+G', neighbour: '↑ ↓', level: '← → 0–5', undo: 'U Ctrl+Z', redo: 'Shift+U Ctrl+Y', save: 'Ctrl+S', leave: 'Esc', help: '?',
} as const

/** What a button stands for, by which the keyboard finds it. */
export type Keyed = keyof typeof KEYS | 'absent' | 'submit'

/** The key that presses a button; none for one that the keyboard reaches by its place alone. */
export function shortcutOf(keyed: Keyed): string | undefined {
  return keyed === 'absent' || keyed === 'submit' || keyed === 'level' ? undefined : KEYS[keyed].split(' ')[0]
}
