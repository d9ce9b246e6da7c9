import { renewCopies } from '#documents/reading/reading-copy.ts'
import { openDb } from '#platform/db.ts'

/** After migrating: sees to it that every live text has a reading copy of today's form. */
export async function renewReadingCopies(connectionString: string): Promise<void> {
  const client = openDb(connectionString)
  await renewCopies(client).finally(() => client.$disconnect())
}
