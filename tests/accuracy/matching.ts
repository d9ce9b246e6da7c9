/** How a list of findings compares with what a reader listed. */
export type Score<T, F> = { kind: string; right: number; listed: number; found: number; missed: T[]; extra: F[] }

/** Pairs what a reader listed with what was found, each finding once. */
export function compare<T, F>(kind: string, listed: readonly T[], found: readonly F[], isSame: (listed: T, found: F) => boolean): Score<T, F> {
  const left = [...found]
  const missed = listed.filter((one) => {
    const at = left.findIndex((candidate) => isSame(one, candidate))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return { kind, right: listed.length - missed.length, listed: listed.length, found: found.length, missed, extra: left }
}

export function total(scores: readonly Score<unknown, unknown>[]): { recall: number; precision: number } {
  const sum = (of: (score: Score<unknown, unknown>) => number) => scores.reduce((all, score) => all + of(score), 0)
  return { recall: sum(({ right }) => right) / sum(({ listed }) => listed), precision: sum(({ right }) => right) / sum(({ found }) => found) }
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
