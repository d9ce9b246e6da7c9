import type { Concept } from '#search/question/concepts.ts'
import { expectedBearers } from '#search/ranking/expected-bearers.ts'

/** So many entries are looked at, as far as can be told beforehand; to rank more would keep the reader waiting. */
const MOST = 2_000

/** The parts of a question, tsquery literals, that fewest entries bear, as many as may be looked at together, and whether these are all of its parts. */
export async function tellingParts(concepts: readonly Concept[]): Promise<{ parts: string[]; all: boolean }> {
  const parts = concepts.flatMap(({ full, related, partial }) => [full, related, partial].filter((part) => part !== null))
  const expected = await expectedBearers('search_entry', parts)
  let together = 0
  const telling = parts
    .map((part, index) => ({ part, entries: expected[index]! }))
    .toSorted((a, b) => a.entries - b.entries)
    .filter(({ entries }) => (together += entries) <= MOST)
    .map(({ part }) => part)
  return { parts: telling, all: telling.length === parts.length }
}
