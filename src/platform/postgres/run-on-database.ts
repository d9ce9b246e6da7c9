import { db } from '#platform/db.ts'
import { migrationStatus } from '#platform/migrations/status.ts'
import { attachPostgres } from '#platform/postgres/attach.ts'
import { sentenceOf } from '#platform/sentence-of.ts'

/**
 * Runs a command on its database, joined or started for as long as it takes, and lets go of it however it ends. The command answers the
 * exit code; what it throws is one sentence and code 1.
 *
 * @example
 * await runOnDatabase(async () => {
 *   console.log(await db().document.count())
 *   return 0
 * })
 */
export async function runOnDatabase(command: () => Promise<number>): Promise<void> {
  const attached = await attachPostgres('huiyin')
  process.env.DATABASE_URL = attached.connectionString
  try {
    const { state } = await migrationStatus(attached.connectionString)
    if (state !== 'current') throw new Error(`The database is not ready (${state}): run "npm run migrate".`)
    process.exitCode = await command()
  } catch (error) {
    console.error(sentenceOf(error))
    process.exitCode = 1
  } finally {
    await db().$disconnect()
    await attached.release()
  }
}
