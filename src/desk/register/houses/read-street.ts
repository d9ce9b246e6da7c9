import { placeStem } from '#places/place-stem.ts'
import { bare } from '#search/entries/keys.ts'

/** A street as a district knows it, or, of one it does not know, those most like it. */
export type ReadStreet = { street: string } | { nearest: string[] }

const MOST_NEAREST = 3

/**
 * Reads the street of a row against those of the district: one of the same stem is that one, by the name the district gives it. Where no street of the district is known, every street is taken as it is.
 *
 * @example
 * readStreet('禾山', ['禾山街道', '江头街道']) //=> { street: '禾山街道' }
 * readStreet('和山街道', ['禾山街道', '江头街道']) //=> { nearest: ['禾山街道'] }
 */
export function readStreet(street: string, known: readonly string[]): ReadStreet {
  if (known.length === 0) return { street }
  const stem = stemOf(street)
  const same = known.filter((one) => bare(one) === bare(street) || stemOf(one) === stem)
  const [first] = same.filter((one) => bare(one) === bare(street)).concat(same)
  if (first !== undefined) return { street: first }
  const like = known.map((one) => ({ one, shared: sharedWith(stem, stemOf(one)) })).filter(({ shared }) => shared > 0)
  return { nearest: like.toSorted((a, b) => b.shared - a.shared).slice(0, MOST_NEAREST).map(({ one }) => one) }
}

function stemOf(street: string): string {
  return placeStem(bare(street))
}

/** How much of a stem stands in another: characters both have, of the longer one. */
function sharedWith(stem: string, other: string): number {
  const characters = new Set(other)
  return [...new Set(stem)].filter((character) => characters.has(character)).length / Math.max(stem.length, other.length, 1)
}
