import { takeWord } from '#search/answers/read-times.ts'
import { serviceWordsIn } from '#search/answers/match-services.ts'
import { ACCESS_WORDS, FEE_WORDS, INSURED_WORDS, MODE_WORDS } from '#search/answers/term-words.ts'
import type { Mode } from '#services/code-list.ts'
import type { AccessKind, FeeKind } from '#services/offer-terms.ts'

/** On which terms somebody wants a service; null or false where nothing is said of it. */
export type AskedTerms = { mode: Mode | null; fee: FeeKind | null; access: AccessKind | null; insured: boolean }

/**
 * What folded words say of the terms of a service, and what they say beside it. A word inside the longer name of a service is part of
 * that name: 上门 of 上门护理.
 *
 * @example
 * readTerms('免费上门打疫苗') //=> { terms: { mode: 'home', fee: 'free', access: null, insured: false }, rest: '    打疫苗' }
 * readTerms('上门护理') //=> { terms: { mode: null, … }, rest: '上门护理' }
 */
export function readTerms(folded: string): { terms: AskedTerms; rest: string } {
  const insured = take(folded, { yes: INSURED_WORDS })
  const access = take(insured.rest, ACCESS_WORDS)
  const fee = take(access.rest, FEE_WORDS)
  const mode = take(fee.rest, MODE_WORDS)
  return { terms: { mode: mode.name, fee: fee.name, access: access.name, insured: insured.name !== null }, rest: mode.rest }
}

/** Which of some things the longest word said is of, unless it is part of a service's name. */
function take<Name extends string>(folded: string, lists: Partial<Record<Name, readonly string[]>>): { name: Name | null; rest: string } {
  const entries = Object.entries(lists) as [Name, readonly string[]][]
  const { word, rest } = takeWord(folded, entries.flatMap(([, list]) => list))
  if (word === null || serviceWordsIn(folded).some((name) => name.length > word.length && name.includes(word))) return { name: null, rest: folded }
  return { name: entries.find(([, list]) => list.includes(word))![0], rest }
}
