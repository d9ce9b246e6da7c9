// The importer's own bounds, as milliseconds of the machine they were set on: npm run bench:importer
// How much slower this machine is at the moment is measured beside each text, by a fixed piece of work.
import { readFileSync } from 'node:fs'
import { parseDocument } from '#ingest/parse-document.ts'
import { filesToImport } from '#desk/bulk/files-to-import.ts'
import { MB, pathological } from '../fixtures/pathological-texts.ts'
import { processorTime } from '../processor-time.ts'
import { slowness } from './rig/reference-work.ts'

const SEEDS_MS = 200
const MEGABYTE_MS = 2_000

const seeds = (await filesToImport(['content/documents'])).map((file) => readFileSync(file, 'utf8'))
const texts: { name: string; make: () => readonly string[]; bar: number }[] = [
  { name: 'all seeds together', make: () => seeds, bar: SEEDS_MS },
  ...pathological.map(([name, make]) => ({ name: `1 MB of ${name}`, make: () => [make(MB)], bar: MEGABYTE_MS })),
]
// The work itself is fast only once V8 has seen enough of it.
for (const _ of [1, 2, 3]) slowness()
let held = true
let before = slowness()
console.log(`${''.padEnd(59)}    here  slower by  so there`)
for (const { name, make, bar } of texts) {
  const made = make()
  const here = processorTime(() => made.forEach((text) => parseDocument(text)))
  const after = slowness()
  const slower = (before + after) / 2
  before = after
  const there = here / slower
  held = there <= bar && held
  console.log(`${there <= bar ? 'ok    ' : 'MISSED'} ${name.padEnd(52)} ${here.toFixed(0).padStart(7)} ${slower.toFixed(2).padStart(10)} ${there.toFixed(0).padStart(6)} ms of ${bar}`)
}
process.exit(held ? 0 : 1)
