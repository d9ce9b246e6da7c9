import { type Matched, matchNames, spellName, type SpelledName } from '#search/match-names.ts'

/** A register's names stay the same for days; spelling them out anew for every reader would cost more than the page. */
const spelled = new Map<string, SpelledName>()
const MOST = 50_000

/** The facilities whose name, in any of its forms, answers some words, nearest first. */
export function namedFacilities(words: string, facilities: readonly { id: string; name: string; aliases: readonly string[] }[]): Matched[] {
  return matchNames(words, facilities.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases].map(spell) })))
}

function spell(name: string): SpelledName {
  const known = spelled.get(name)
  if (known) return known
  if (spelled.size >= MOST) spelled.clear()
  const fresh = spellName(name)
  spelled.set(name, fresh)
  return fresh
}
