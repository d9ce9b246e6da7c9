// Makes anew the files that documents published before scrubbing still offer as they were handed in: npm run scrub-files
import { scrubOffers } from '#desk/offer/scrub-offers.ts'
import { runOnDatabase } from '#platform/postgres/run-on-database.ts'

await runOnDatabase(async () => {
  const changed = await scrubOffers((title) => console.log(title))
  console.log(changed === 0 ? 'Every public document offers a scrubbed file.' : `${changed} document(s) offer a scrubbed file now; each has a new edition, and an entry in the trail.`)
  return 0
})
