// Loads content/ into the database of DATABASE_URL: npm run load
import { sentenceOf } from '#platform/sentence-of.ts'
import { fail } from './fail.ts'
import { loadContent } from './load-content.ts'

if (!process.env.DATABASE_URL) fail('DATABASE_URL is not set; the demo loads its own database by itself.')
try {
  await loadContent()
  console.log('content/ is loaded.')
  process.exit(0)
} catch (error) {
  fail(sentenceOf(error))
}
