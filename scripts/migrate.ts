// Brings the database of DATABASE_URL up to this code: npm run migrate
import { applyMigrations } from '#platform/migrations/apply.ts'
import { sentenceOf } from '#platform/sentence-of.ts'
import { fail } from './fail.ts'

const url = process.env.DATABASE_URL
if (!url) fail('DATABASE_URL is not set; it names the PostgreSQL to migrate, as postgresql://user:password@host:5432/database.')
try {
  const applied = await applyMigrations(url)
  const { renewReadingCopies } = await import('./renew-reading-copies.ts')
  await renewReadingCopies(url)
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
} catch (error) {
  fail(sentenceOf(error))
}
