// Takes a table of houses into a register: npm run import-register -- FILE --district huli --basis 机构名册2026 [--as-of 2026-11-01] [--dry-run] [--sure] [--without-wrong] [--rows offers] [--checked FILE]
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { duration, timeLeft } from '#desk/bulk/time-left.ts'
import { checkTable } from '#desk/register/table/check-table.ts'
import { fateOf } from '#desk/register/table/checked-row.ts'
import { importTable } from '#desk/register/table/import-table.ts'
import { receiveTable } from '#desk/register/table/receive-table.ts'
import { TABLE_ROWS, type TableRows } from '#desk/register/table/table-kinds.ts'
import { tableFile } from '#desk/register/table/table-file.ts'
import { problemWords } from '#desk/register/table/table-words.ts'
import { translator } from '#i18n/translate.ts'
import { db } from '#platform/db.ts'
import type { Outcome } from '#platform/errors.ts'
import { runOnDatabase } from '#platform/postgres/run-on-database.ts'

const ACTOR = { kind: 'system', name: 'import-register' } as const
const USAGE = 'Usage: npm run import-register -- FILE --district huli --basis TEXT [--as-of 2026-11-01] [--dry-run] [--sure] [--without-wrong] [--rows offers] [--checked FILE]'
const [DONE, REFUSED, MISUSED] = [0, 1, 2]
const t = translator('zh-CN')

const { path, options } = readArguments()
await runOnDatabase(importOne)

async function importOne(): Promise<number> {
  const district = await db().district.findUnique({ where: { slug: options.district! }, select: { code: true } })
  if (!district) throw new Error(`No district is called "${options.district}".`)
  const bytes = Uint8Array.from(await readFile(path))
  const received = await receiveTable(ACTOR, { districtCode: district.code, rows: options.rows as TableRows, basis: options.basis!, asOf: options['as-of'] ?? '' }, { name: basename(path), bytes })
  if (!received.ok) return refusal(received)
  await tellProblems(received.tableId)
  if (options['dry-run']) return DONE
  let left: ReturnType<typeof timeLeft> | undefined
  const imported = await importTable(ACTOR, { tableId: received.tableId, sure: options.sure, without: options['without-wrong'] }, (done, total) => {
    left ??= timeLeft(total, performance.now())
    if (done > 0) process.stderr.write(`${done} of ${total}, ${duration(left(done, performance.now()))} left\n`)
  })
  if (!imported.ok) return imported.issues.every(({ key }) => key === 'nothing_changes') ? nothing() : refusal(imported)
  console.log(`${imported.created} added, ${imported.changed} changed, ${imported.left} left out.`)
  return DONE
}

/** Every problem of every row, and how many rows are to become what. */
async function tellProblems(tableId: string): Promise<void> {
  const checked = await checkTable(db(), ACTOR, tableId)
  const { rows } = checked
  for (const { line, problems } of rows) for (const problem of problems) console.error(t('admin.onLine', { line, words: problemWords(t, problem) }))
  const fates = Object.entries(Object.groupBy(rows, fateOf)).map(([fate, ofFate]) => `${t(`admin.table.fate.${fate as 'new'}`)} ${ofFate.length}`)
  console.log(fates.join('，'))
  if (options.checked) await writeFile(options.checked, tableFile(checked, t).body)
}

function nothing(): number {
  console.log(t('issues.nothing_changes'))
  return DONE
}

function refusal(outcome: Outcome): number {
  if (!outcome.ok) for (const { key, values } of outcome.issues) console.error(t(`issues.${key as 'rows_wrong'}`, values as { count: number }))
  return REFUSED
}

function isRows(rows: string): rows is TableRows {
  return (TABLE_ROWS as readonly string[]).includes(rows)
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        district: { type: 'string' }, basis: { type: 'string' }, 'as-of': { type: 'string' }, checked: { type: 'string' },
        'dry-run': { type: 'boolean', default: false }, sure: { type: 'boolean', default: false }, 'without-wrong': { type: 'boolean', default: false }, rows: { type: 'string', default: 'facilities' },
      },
    })
    const [file] = positionals
    if (file && positionals.length === 1 && values.district && values.basis && isRows(values.rows)) return { path: file, options: values }
  } catch {
    // An option nobody knows: the same answer as no arguments.
  }
  console.error(USAGE)
  process.exit(MISUSED)
}
