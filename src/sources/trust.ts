/** Where a value comes from, from the surest down; content/facilities/README.md tells what each is. */
export const TRUSTS = [
  'seed', 'official', 'official-derived', 'hospital', 'news', 'news-repost', 'wiki', 'directory', 'hospital-unverified', 'mirror', 'code', 'weak', 'code-weak', 'register', 'desk', 'owner', 'rule', 'draft', 'other',
] as const

export type Trust = (typeof TRUSTS)[number]

const WEAK: ReadonlySet<Trust> = new Set(['directory', 'hospital-unverified', 'mirror', 'code', 'weak', 'code-weak', 'other'])

export function trustOf(text: string): Trust {
  return (TRUSTS as readonly string[]).includes(text) ? (text as Trust) : 'other'
}

/** A value whose first source is a directory or weaker is shown as 待核实. */
export function isWeak(trust: Trust): boolean {
  return WEAK.has(trust)
}

/**
 * Whether a source is so old that a reader must be told: three years and more.
 *
 * @example
 * isOld('2019-02-24', '2026-11-23') //=> true
 */
export function isOld(asOf: string | null, today: string): boolean {
  const year = /^\d{4}/.exec(asOf ?? '')?.[0]
  return year !== undefined && Number(today.slice(0, 4)) - Number(year) >= 3
}
