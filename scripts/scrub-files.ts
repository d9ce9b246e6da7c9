// Makes anew the files that documents published before scrubbing still offer as they were handed in: npm run scrub-files
import { scrubOffers } from '#desk/offer/scrub-offers.ts'
import { db } from '#platform/db.ts'
import { attachPostgres } from '#platform/postgres/attach.ts'
import { sentenceOf } from './fail.ts'

const attached = await attachPostgres('huiyin')
process.env.DATABASE_URL = attached.connectionString
try {
  const changed = await scrubOffers((title) => console.log(title))
  console.log(changed === 0 ? 'Every public document offers a scrubbed file.' : `${changed} document(s) offer a scrubbed file now; each has a new edition, and an entry in the trail.`)
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
} finally {
  await db().$disconnect()
  await attached.release()
}
