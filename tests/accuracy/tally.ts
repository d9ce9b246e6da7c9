/** How much of one kind of thing was found and how much of what was found is right, with the single cases for the keeper of the set. */
export type Tally = { kind: string; expected: number; recalled: number; found: number; right: number; missed: string[]; invented: string[] }

/** Lays expected things beside found ones. `right` are found ones that match or may be counted either way; those of the latter are left out. */
export function tally<E, F>(kind: string, expected: E[], found: F[], matches: (wanted: E, seen: F) => boolean, describe: { expected: (wanted: E) => string; found: (seen: F) => string }, arguable: (seen: F) => boolean = () => false): Tally {
  const pairs = pair(expected, found, matches)
  const missed = expected.filter((wanted) => !pairs.has(wanted))
  const matched = new Set(pairs.values())
  const invented = found.filter((seen) => !matched.has(seen) && !arguable(seen))
  const counted = matched.size + invented.length
  return { kind, expected: expected.length, recalled: expected.length - missed.length, found: counted, right: matched.size, missed: missed.map(describe.expected), invented: invented.map(describe.found) }
}

/** Each expected thing with the first found one that matches and is not taken yet. */
export function pair<E, F>(expected: E[], found: F[], matches: (wanted: E, seen: F) => boolean): Map<E, F> {
  const free = new Set(found)
  const pairs = new Map<E, F>()
  for (const wanted of expected) {
    const seen = [...free].find((candidate) => matches(wanted, candidate))
    if (seen === undefined) continue
    pairs.set(wanted, seen)
    free.delete(seen)
  }
  return pairs
}

/** A property of things that were found: how many of them have it right. */
export function share(kind: string, verdicts: { right: boolean; of: string }[]): Tally {
  const wrong = verdicts.filter(({ right }) => !right).map(({ of }) => of)
  const right = verdicts.length - wrong.length
  return { kind, expected: verdicts.length, recalled: right, found: verdicts.length, right, missed: wrong, invented: [] }
}

/** Tallies of many documents added up by kind, in order of appearance. */
export function total(all: Tally[]): Tally[] {
  return [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, of]) => ({
    kind,
    expected: sum(of, 'expected'),
    recalled: sum(of, 'recalled'),
    found: sum(of, 'found'),
    right: sum(of, 'right'),
    missed: of.flatMap(({ missed }) => missed),
    invented: of.flatMap(({ invented }) => invented),
  }))
}

/** 1 when nothing was expected. */
export const recall = ({ expected, recalled }: Tally): number => (expected ? recalled / expected : 1)
/** 1 when nothing was found. */
export const precision = ({ found, right }: Tally): number => (found ? right / found : 1)

function sum(of: Tally[], key: 'expected' | 'recalled' | 'found' | 'right'): number {
  return of.reduce((all, one) => all + one[key], 0)
}
