import type { Brief } from '#documents/related.ts'

type Cited = { title: string | null; number: string | null }

/**
 * The document held here that a citation means; null when none is, or when it cannot be told which. A 文号 is one document's alone. A
 * title may be several's: then it is that of the citing district, or nobody's. What has another number is another document.
 *
 * @example
 * heldDocument({ title: '基层医改方案', number: null }, [one, ofAnotherDistrict], 'huli') //=> one
 */
export function heldDocument({ title, number }: Cited, held: Brief[], district: string): Brief | null {
  const numbered = number === null ? undefined : held.find((one) => one.number === number)
  if (numbered) return numbered
  const named = title === null ? [] : held.filter((one) => (one.title === title || one.attached === title) && (number === null || one.number === null))
  const own = named.filter((one) => one.district.slug === district)
  const candidates = own.length > 0 ? own : named
  return candidates.length === 1 ? candidates[0]! : null
}
