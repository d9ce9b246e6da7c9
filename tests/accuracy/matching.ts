/** How a list of findings compares with what a reader listed. */
export type Score<T, F> = { kind: string; right: number; listed: number; found: number; missed: T[]; extra: F[] }

/**
 * Pairs what a reader listed with what was found, each finding once. A finding that `mayCount` without being listed is
 * left out: neither right nor extra.
 */
export function compare<T, F>(kind: string, listed: readonly T[], found: readonly F[], isSame: (listed: T, found: F) => boolean, mayCount: (found: F) => boolean = () => false): Score<T, F> {
  const pairs = pairUp(listed, found, isSame)
  const taken = new Set(pairs.map(([, finding]) => finding))
  const extra = found.filter((finding) => !taken.has(finding) && !mayCount(finding))
  const missed = listed.filter((one) => !pairs.some(([paired]) => paired === one))
  return { kind, right: pairs.length, listed: listed.length, found: pairs.length + extra.length, missed, extra }
}

/** What a reader listed with the first finding that is the same and not taken yet. */
export function pairUp<T, F>(listed: readonly T[], found: readonly F[], isSame: (listed: T, found: F) => boolean): [T, F][] {
  const left = [...found]
  return listed.flatMap((one): [T, F][] => {
    const at = left.findIndex((candidate) => isSame(one, candidate))
    return at < 0 ? [] : [[one, left.splice(at, 1)[0]!]]
  })
}

/** How many of what was found have one of their properties right. */
export function rightOnes<T>(kind: string, found: readonly T[], isRight: (found: T) => boolean): Score<T, T> {
  const missed = found.filter((one) => !isRight(one))
  return { kind, right: found.length - missed.length, listed: found.length, found: found.length, missed, extra: [] }
}

export function total(scores: readonly Score<unknown, unknown>[]): { recall: number; precision: number } {
  const sum = (of: (score: Score<unknown, unknown>) => number) => scores.reduce((all, score) => all + of(score), 0)
  const part = (of: number) => (of === 0 ? 1 : sum(({ right }) => right) / of)
  return { recall: part(sum(({ listed }) => listed)), precision: part(sum(({ found }) => found)) }
}

/** One line a kind: recall and precision over all documents. */
export function tableOf(scores: readonly Score<unknown, unknown>[]): string {
  const kinds = Map.groupBy(scores, ({ kind }) => kind)
  const percent = (share: number) => `${(100 * share).toFixed(1).padStart(5)} %`
  return [...kinds].map(([kind, of]) => {
    const { recall, precision } = total(of)
    const [right, listed, found] = (['right', 'listed', 'found'] as const).map((key) => of.reduce((all, score) => all + score[key], 0))
    return `  ${kind.padEnd(20)} recall ${percent(recall)} (${right} of ${listed})  precision ${percent(precision)} (of ${found})`
  }).join('\n')
}

/** One quote holds the other, white space and width aside: readers cut their quotes a little shorter or longer. */
export function overlaps(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => text.replace(/\s+/gu, '').normalize('NFKC'))
  return first!.includes(second!) || second!.includes(first!)
}
