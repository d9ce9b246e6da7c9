// Recomputes the chain of the audit trail: npm run verify-audit [-- --anchor HASH]. Exit code 1 when anything is not as it was written.
import { parseArgs } from 'node:util'
import { verifyChain } from '#audit/verify-chain.ts'
import { openDb } from '#platform/db.ts'
import { attachPostgres } from '#platform/postgres/attach.ts'
import { sentenceOf } from '#platform/sentence-of.ts'

const SAID = {
  changed: 'is not as it was written',
  parted: 'does not follow the entry before it: one was removed, put in or moved',
  cut: 'is where the trail should end: entries are missing at its end, or were added around the chain',
}

const { values } = parseArgs({ options: { anchor: { type: 'string' } } })
const attached = await attachPostgres('huiyin')
const client = openDb(attached.connectionString)
try {
  const { entries, last, breaks, anchored } = await verifyChain(client, values.anchor ?? null)
  for (const { id, kind, at } of breaks) console.error(`Entry ${id}${at ? ` of ${at.toISOString()}` : ''} ${SAID[kind]}.`)
  if (anchored === false) console.error(`The hash ${values.anchor} is not part of the trail any more.`)
  const whole = breaks.length === 0 && anchored !== false
  if (whole) console.log(`${entries} entries, all as they were written. Note the last one down elsewhere: entry ${last.id}, hash ${last.hash}`)
  process.exitCode = whole ? 0 : 1
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
} finally {
  await client.$disconnect()
  await attached.release()
}
