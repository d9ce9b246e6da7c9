// Takes files or folders into the database: npm run import -- PATH… --district huli [--publish]
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { terminalWords } from '#i18n/terminal-words.ts'
import { filesToImport } from '#desk/files-to-import.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { takeIn } from '#desk/take-in.ts'
import { db } from '#platform/db.ts'
import { migrationStatus } from '#platform/migrations/status.ts'
import { attachPostgres } from '#platform/postgres/attach.ts'

const ACTOR = { kind: 'system', name: 'import' } as const

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { district: { type: 'string' }, publish: { type: 'boolean', default: false } },
})
if (positionals.length === 0 || !values.district) {
  console.error('Usage: npm run import -- PATH… --district huli [--publish]')
  process.exit(2)
}

const attached = await attachPostgres('huiyin')
process.env.DATABASE_URL = attached.connectionString
process.exitCode = await importAll(positionals, values.district, values.publish).catch((error: Error) => {
  console.error(error.message)
  return 1
})
await db().$disconnect()
await attached.release()

async function importAll(paths: string[], slug: string, publish: boolean): Promise<number> {
  const status = await migrationStatus(attached.connectionString)
  if (status.state !== 'current') throw new Error(`The database is not ready (${status.state}): run "npm run migrate".`)
  const district = await db().district.findUnique({ where: { slug }, select: { code: true } })
  if (!district) throw new Error(`No district is called "${slug}".`)

  const files = await filesToImport(paths)
  const failures: string[] = []
  for (const [index, file] of files.entries()) {
    showProgress(index, files.length, file)
    const issue = await importOne(file, district.code, publish)
    if (issue) failures.push(`${file}: ${terminalWords(issue)}`)
  }
  showProgress(files.length, files.length, '')
  for (const failure of failures) console.error(failure)
  console.log(`${files.length - failures.length} of ${files.length} files are in the database.`)
  return failures.length === 0 && files.length > 0 ? 0 : 1
}

async function importOne(file: string, districtCode: string, publish: boolean): Promise<string | null> {
  const fileName = file.split('/').at(-1)!
  const taken = await takeIn(ACTOR, { districtCode, fileName, bytes: await readFile(file) })
  if (!taken.ok) return taken.issues[0]!.key
  if (!publish) return null
  const edition = await db().edition.findUniqueOrThrow({ where: { id: taken.editionId }, select: { status: true, revision: true } })
  if (edition.status === 'live' || edition.status === 'past') return null
  const submitted = await submitDraft(ACTOR, { editionId: taken.editionId, revision: edition.revision, confirmed: [] })
  if (!submitted.ok) return submitted.issues[0]!.key
  const published = await publishDraft(ACTOR, { editionId: taken.editionId, revision: edition.revision + 1 })
  return published.ok ? null : published.issues[0]!.key
}

function showProgress(done: number, total: number, file: string): void {
  if (!process.stderr.isTTY || total === 0) return
  const width = 30
  const full = Math.round((done / total) * width)
  process.stderr.write(`\r\x1b[K${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${total} ${file.slice(-40)}${done === total ? '\n' : ''}`)
}
