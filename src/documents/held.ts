import type { CitedBrief } from '#documents/reading/related.ts'

type Cited = { title: string | null; number: string | null }

/**
 * The document held here that a citation means; null when none is, or when it cannot be told which. A 文号 is one document's alone. A
 * title may be several's: then it is that of the citing district, or nobody's. What has another number is another document. `held` are
 * the documents that answer to what is cited, as the database found them by folded names.
 *
 * @example
 * heldDocument({ title: '基层医改方案', number: null }, [one, ofAnotherDistrict], 'huli') //=> one
 */
export function heldDocument({ title, number }: Cited, held: CitedBrief[], district: string): CitedBrief | null {
  const called = held.flatMap((one) => one.as.filter((name) => name.title === title && name.number === number).map(({ byNumber }) => ({ one, byNumber })))
  const numbered = called.find(({ byNumber }) => byNumber)
  if (numbered) return numbered.one
  const named = [...new Set(called.map(({ one }) => one))]
  const own = named.filter((one) => one.district.slug === district)
  const candidates = own.length > 0 ? own : named
  return candidates.length === 1 ? candidates[0]! : null
}
