import { setTimeout as wait } from 'node:timers/promises'
import { load } from './load.ts'
import { processorTime } from './processor-time.ts'

export type Target = { name: string; url: string; encoding: string; pids: number[] }

/** Microseconds throughout; `cost` is processor time a request, over all processes of the target. */
export type Round = { cost: number; p50: number; p99: number; perSecond: number; errors: number }

export type Plan = { rounds: number; seconds: number; connections: number }

/** Engines go on compiling what is asked often for some thousand requests. */
const WARM_UP_SECONDS = 10

/** Loads the targets in turn, round after round, so that a noisy neighbour meets them alike. A first round warms up and is not counted. */
export async function compare(targets: Target[], { rounds, seconds, connections }: Plan): Promise<Map<string, Round[]>> {
  const measured = new Map<string, Round[]>(targets.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const { name, url, encoding, pids } of targets) {
      // Readers of a page are met on their way, not as fifty who come at once to one nobody has read for a while: for those a
      // front asks once, and has the others look again every half second.
      await fetch(url, { headers: { 'accept-encoding': encoding } }).then((answer) => answer.arrayBuffer())
      const before = processorTime(pids)
      const { requests, microseconds, errors, p50, p99 } = await load(url, round === 0 ? WARM_UP_SECONDS : seconds, connections, encoding)
      // What was asked for last is still being answered.
      await wait(500)
      const cost = (processorTime(pids) - before) / 1000 / requests
      if (round > 0) measured.get(name)!.push({ cost, p50, p99, perSecond: (requests / microseconds) * 1e6, errors })
    }
  }
  return measured
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}

/** Median over the rounds of one target's value divided by another's in the same round. */
export function ratio(measured: Map<string, Round[]>, over: string, under: string, value: (round: Round) => number): number {
  const below = measured.get(under)!
  return median(measured.get(over)!.map((round, index) => value(round) / value(below[index]!)))
}

/** One line a target, medians. */
export function printRounds(measured: Map<string, Round[]>): void {
  console.log(`${'target'.padEnd(34)} µs CPU/req      req/s   p50 ms   p99 ms  errors`)
  for (const [name, rounds] of measured) {
    const of = (value: (round: Round) => number) => median(rounds.map(value))
    const errors = rounds.reduce((sum, round) => sum + round.errors, 0)
    console.log(
      name.padEnd(34), of((round) => round.cost).toFixed(1).padStart(10), of((round) => round.perSecond).toFixed(0).padStart(10),
      (of((round) => round.p50) / 1000).toFixed(2).padStart(8), (of((round) => round.p99) / 1000).toFixed(2).padStart(8), String(errors).padStart(7),
    )
  }
}

/** One line a bar; answers whether it is held. */
export function holds(what: string, value: number, relation: '≥' | '≤', bar: number): boolean {
  const held = relation === '≥' ? value >= bar : value <= bar
  console.log(`${held ? 'ok    ' : 'MISSED'} ${what}: ${value.toFixed(3)} (${relation} ${bar})`)
  return held
}
