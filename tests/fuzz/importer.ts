// Random and mutated letters through the importer: npm run fuzz:importer [-- CASES [SEED]]
import fc from 'fast-check'
import { anyTexts } from './any-texts.ts'
import { brokenPromise } from './broken-promise.ts'
import { processorTime } from '../processor-time.ts'

const cases = Number(process.argv[2] ?? 100_000)
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31)
/** A text of a few pages that takes longer than this hangs. */
const LONGEST_MS = 5_000
const ROUND = 2_000

const began = Date.now()
let done = 0
let slowest = 0
console.log(`${cases} cases, seed ${seed}`)
for (let round = 0; done < cases; round++) {
  const numRuns = Math.min(ROUND, cases - done)
  const result = fc.check(fc.property(anyTexts, (text) => {
    let broken: ReturnType<typeof brokenPromise> = null
    const ms = processorTime(() => (broken = brokenPromise(text)))
    slowest = Math.max(slowest, ms)
    if (broken) throw new Error(broken)
    if (ms > LONGEST_MS) throw new Error(`${ms.toFixed(0)} ms for ${text.length} characters`)
  }), { numRuns, seed: seed + round })
  if (result.failed) {
    console.error(result.errorInstance instanceof Error ? result.errorInstance.message : '', fc.defaultReportMessage(result))
    process.exit(1)
  }
  done += numRuns
  if (done % 10_000 === 0 || done === cases) console.log(`${done} cases, ${((Date.now() - began) / 1000).toFixed(0)} s, slowest ${slowest.toFixed(0)} ms`)
}
