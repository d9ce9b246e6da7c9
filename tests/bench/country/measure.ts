import { processorTime } from '../rig/processor-time.ts'

/** Milliseconds of each question, sorted; processor time a question of this process and of the database, and how much was found, on average. */
export type Times = { took: number[]; node: number; database: number; found: number }

/** Asks the first few unmeasured, since engines and plans warm up; `before` each question comes what must not be measured. */
export async function measured(count: number, backend: number, before: () => void, ask: () => Promise<number>): Promise<Times> {
  for (let warm = 0; warm < Math.min(10, count); warm++) await ask()
  const took: number[] = []
  let found = 0
  const [node, database] = [process.cpuUsage(), processorTime([backend])]
  for (let asked = 0; asked < count; asked++) {
    before()
    const began = performance.now()
    found += await ask()
    took.push(performance.now() - began)
  }
  const spent = process.cpuUsage(node)
  return { took: took.toSorted((a, b) => a - b), node: (spent.user + spent.system) / 1_000 / count, database: (processorTime([backend]) - database) / 1e6 / count, found: found / count }
}

/** One line a kind; answers whether its bar is held. */
export function printKind(kind: string, bar: number, { took, node, database, found }: Times): boolean {
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!
  const held = at(0.95) <= bar
  const cells = [at(0.5).toFixed(1).padStart(7), at(0.95).toFixed(1).padStart(7), `≤ ${bar}`.padStart(7), node.toFixed(1).padStart(8), database.toFixed(1).padStart(12), found.toFixed(0).padStart(6)]
  console.log(`${kind.padEnd(32)} ${cells.join(' ')}${held ? '' : '  MISSED'}`)
  return held
}
