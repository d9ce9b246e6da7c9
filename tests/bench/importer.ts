// The importer's own bounds, measured alone on the machine: npm run bench:importer
import { readFileSync } from 'node:fs'
import { parseDocument } from '#ingest/parse-document.ts'
import { filesToImport } from '#desk/bulk/files-to-import.ts'
import { MB, pathological } from '../fixtures/pathological-texts.ts'
import { processorTime } from '../processor-time.ts'

const SEEDS_MS = 200
const MEGABYTE_MS = 2_000

const seeds = (await filesToImport(['content/documents'])).map((file) => readFileSync(file, 'utf8'))
const rows = [
  { text: 'all seeds together', ms: processorTime(() => seeds.forEach((text) => parseDocument(text))), bar: SEEDS_MS },
  ...pathological.map(([name, make]) => ({ text: `1 MB of ${name}`, ms: timed(make(MB)), bar: MEGABYTE_MS })),
]
for (const { text, ms, bar } of rows) console.log(`${ms <= bar ? 'ok    ' : 'MISSED'} ${text.padEnd(52)} ${ms.toFixed(0).padStart(6)} ms of ${bar}`)
process.exit(rows.every(({ ms, bar }) => ms <= bar) ? 0 : 1)

function timed(text: string): number {
  return processorTime(() => parseDocument(text))
}
