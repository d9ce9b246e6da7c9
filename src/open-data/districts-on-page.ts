/** How many of a list each district holds, in the order of the list; null are those of no district. */
export type DistrictCount = { code: string | null; count: number }

/**
 * Which districts a page of a list by district takes from, and how many of theirs come before it: to pass over all before the page would take the
 * database as long as reading them.
 *
 * @example
 * // five of 350205, two of 350206: the page of two from the fifth on
 * districtsOnPage([{ code: '350205', count: 5 }, { code: '350206', count: 2 }], 4, 2) //=> { codes: ['350205', '350206'], skip: 4 }
 */
export function districtsOnPage(counts: readonly DistrictCount[], from: number, take: number): { codes: (string | null)[]; skip: number } {
  const codes: (string | null)[] = []
  let [before, skip] = [0, 0]
  for (const { code, count } of counts) {
    if (before >= from + take) break
    if (count > 0 && before + count > from) {
      if (codes.length === 0) skip = from - before
      codes.push(code)
    }
    before += count
  }
  return { codes, skip }
}
