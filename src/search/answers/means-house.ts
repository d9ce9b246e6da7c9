import { KIND_WORDS } from '#search/answers/kind-words.ts'
import type { Wish } from '#search/answers/read-wish.ts'
import type { Concept } from '#search/question/concepts.ts'
import type { Ranked } from '#search/ranking/rank.ts'

const KINDS: ReadonlySet<string> = new Set(Object.values(KIND_WORDS).flat())

/**
 * Whether words name one house and nothing else: then neither a list of its kind nor the street it is called after answers them. A word for
 * a kind alone names none, though one house may be called little else.
 *
 * @example
 * // 海沧医院 is a house, not 海沧街道; 妇幼保健院 asks which there are.
 */
export function meansHouse(results: readonly Pick<Ranked, 'named' | 'leads'>[], concepts: readonly Concept[]): boolean {
  if (KINDS.has(concepts.map(({ word }) => word).join(''))) return false
  return results.some(({ named }) => named?.by === 'facility') || results.filter(({ leads }) => leads === 'called').length === 1
}

/** Whether somebody said but what kind of door they look for: no time, no terms, nothing of the way there. */
export function saysKindOnly({ time, terms, stepFree, near }: Wish): boolean {
  return time === null && !stepFree && !near && Object.values(terms).every((term) => !term)
}
