import type { Translate } from '#i18n/translate.ts'
import { KEYS } from './keys.ts'
import type { WorkWords } from './workbench.tsx'

const NAMES = [
  'refused', 'lost', 'unsaved', 'saved', 'typeRight', 'typeReason', 'progress', 'allSeen', 'next', 'previous', 'undo', 'redo', 'nothingToUndo', 'nothingToRedo',
  'confirmGroup', 'confirmWhole', 'firstHint', 'gotIt', 'left', 'groupSeen', 'open', 'confirmed', 'rejected', 'asked', 'none', 'submit', 'keys', 'singleKeys', 'close', 'confirm', 'reject',
  'confirmSentence', 'confirmSentenceOf', 'rejectDoubtful', 'rejectDoubtfulOf',
  'addFact', 'setFact', 'factKind', 'factQuote', 'factQuoteHint', 'useChosen', 'saveFact',
] as const satisfies (keyof WorkWords)[]

/** The words the screen fills in by itself, as phrases with {names}. */
export function workWords(t: Translate): WorkWords {
  return Object.fromEntries(NAMES.map((name) => [name, t.raw(`admin.work.${name}`) as string])) as WorkWords
}

/** The keys and what each does, in the order of the help. */
export function keyWords(t: Translate): { keys: string; does: string }[] {
  return (Object.keys(KEYS) as (keyof typeof KEYS)[]).map((name) => ({ keys: KEYS[name], does: t(`admin.key.${name}`) }))
}
