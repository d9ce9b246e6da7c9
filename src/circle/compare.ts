import { type Coverage, isWithin } from '#circle/compute.ts'

export type Change = { gained: string[]; lost: string[]; nearer: number; farther: number }

/** What differs from one coverage to another: communities (by code) that come within the limit or fall out of it, and how many get nearer or farther by a minute or more. */
export function compare(before: Coverage, after: Coverage): Change {
  const earlier = new Map(before.reaches.map((reach) => [reach.home, reach]))
  const both = after.reaches.flatMap((reach) => {
    const was = earlier.get(reach.home)
    return was ? [{ was, is: reach }] : []
  })
  const codes = (holds: (pair: (typeof both)[number]) => boolean) => both.filter(holds).map(({ is }) => is.home)
  const shift = ({ was, is }: (typeof both)[number]) => (was.way && is.way ? is.way.minutes.mid - was.way.minutes.mid : 0)
  return {
    gained: codes(({ was, is }) => !isWithin(was.verdict) && isWithin(is.verdict)),
    lost: codes(({ was, is }) => isWithin(was.verdict) && !isWithin(is.verdict)),
    nearer: both.filter((pair) => shift(pair) <= -1).length,
    farther: both.filter((pair) => shift(pair) >= 1).length,
  }
}
