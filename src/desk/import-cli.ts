// Takes files or folders into the database: npm run import -- PATH… --district huli [--publish] [--failures failures.csv]
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { eachOf } from '#desk/bulk/each-of.ts'
import { duration, timeLeft } from '#desk/bulk/time-left.ts'
import { failuresCsv } from '#desk/bulk/failures-csv.ts'
import { filesToImport } from '#desk/bulk/files-to-import.ts'
import { importFile, type ImportedFile } from '#desk/bulk/import-file.ts'
import { terminalWords } from '#i18n/terminal-words.ts'
import { db } from '#platform/db.ts'
import { runOnDatabase } from '#platform/postgres/run-on-database.ts'

const ACTOR = { kind: 'system', name: 'import' } as const
const USAGE = 'Usage: npm run import -- PATH… --district huli [--publish] [--failures failures.csv]'
/** One is read and recognised while the database writes another. */
const AT_ONCE = 3
const interactive = process.stderr.isTTY
const [DONE, FAILED, MISUSED, STOPPED] = [0, 1, 2, 130]

const { paths, options } = readArguments()
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (stopping = true))

await runOnDatabase(importAll)

async function importAll(): Promise<number> {
  const district = await db().district.findUnique({ where: { slug: options.district }, select: { code: true } })
  if (!district) throw new Error(`No district is called "${options.district}".`)

  const files = await filesToImport(paths)
  const results: ImportedFile[] = []
  const left = timeLeft(files.length, performance.now())
  await eachOf(files, AT_ONCE, async (file) => {
    if (stopping) return
    const result = await importFile(ACTOR, file, { districtCode: district.code, publish: options.publish })
    results.push(result)
    report(result)
    showProgress(results.length, files.length, left(results.length, performance.now()))
  })
  return conclude(results, files.length)
}

function report(result: ImportedFile): void {
  const { file } = result
  clearProgress()
  if (result.ok) console.log(`${result.status.replace('_', ' ').padEnd(14)} ${file}`)
  else console.error(`${'failed'.padEnd(14)} ${file}: ${terminalWords(result.key)}`)
}

/** Says what became of the files, keeps the failures for a spreadsheet, and gives the exit code. */
function conclude(results: readonly ImportedFile[], total: number): number {
  const failures = results.flatMap((result) => (result.ok ? [] : [{ file: result.file, key: result.key, words: terminalWords(result.key) }]))
  if (options.failures) writeFileSync(options.failures, failuresCsv(failures))
  const held = results.filter((result) => result.ok && result.status === 'already_held').length
  console.log(`${results.length - failures.length} of ${total} files are in the database, ${held} of them were before.${failures.length > 0 ? ` ${failures.length} failed.` : ''}`)
  if (results.length < total) {
    console.log('Stopped. The same command goes on where it stopped.')
    return STOPPED
  }
  return failures.length === 0 && total > 0 ? DONE : FAILED
}

function showProgress(done: number, total: number, left: number): void {
  if (!interactive) {
    if (done % 100 === 0 && done < total) process.stderr.write(`${done} of ${total}, ${duration(left)} left\n`)
    return
  }
  const width = 30
  const full = Math.round((done / total) * width)
  if (done < total) process.stderr.write(`${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${total}, ${duration(left)} left`)
}

function clearProgress(): void {
  if (interactive) process.stderr.write('\r\x1b[K')
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { district: { type: 'string' }, publish: { type: 'boolean', default: false }, failures: { type: 'string' } },
    })
    const { district, publish, failures } = values
    if (positionals.length > 0 && district) return { paths: positionals, options: { district, publish, failures } }
  } catch {
    // An option nobody knows: the same answer as no arguments.
  }
  console.error(USAGE)
  process.exit(MISUSED)
}
