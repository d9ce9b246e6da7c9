import { createHash, randomUUID } from 'node:crypto'
import { db } from '#platform/db.ts'

const WINDOW_MS = 15 * 60 * 1000
/** Wrong passwords taken in a window: few for one account, more for one address, behind which a whole office may sit. */
const MOST = { account: 5, address: 30 }

type Attempt = { email: string; address: string }

/**
 * Counts an attempt to sign in, before the password is looked at, so that guesses sent side by side count too. False when
 * the account or the address has used up its attempts. Kept in the database: the limit holds across processes and restarts.
 */
export async function countAttempt(attempt: Attempt): Promise<boolean> {
  const now = Date.now()
  await db().rateLimit.deleteMany({ where: { lastRequest: { lt: now - WINDOW_MS } } })
  const counts = await Promise.all(keysOf(attempt).map(({ key, most }) => count(key, most, now)))
  return counts.every(Boolean)
}

/** Takes back what a right password counted: only wrong ones use up attempts. */
export async function forgiveAttempt(attempt: Attempt): Promise<void> {
  const [account, address] = keysOf(attempt)
  await db().rateLimit.deleteMany({ where: { key: account!.key } })
  await db().rateLimit.updateMany({ where: { key: address!.key, count: { gt: 0 } }, data: { count: { decrement: 1 } } })
}

async function count(key: string, most: number, now: number): Promise<boolean> {
  const rows = await db().$queryRaw<{ count: number }[]>`
    insert into rate_limit (id, key, count, last_request) values (${randomUUID()}, ${key}, 1, ${now})
    on conflict (key) do update set count = rate_limit.count + 1,
      last_request = case when rate_limit.count < ${most} then excluded.last_request else rate_limit.last_request end
    returning count`
  return rows[0]!.count <= most
}

/** Hashed, so that the table holds no list of accounts or addresses. */
function keysOf({ email, address }: Attempt) {
  return [
    { key: `sign-in:account:${digest(email.trim().toLowerCase())}`, most: MOST.account },
    { key: `sign-in:address:${digest(address)}`, most: MOST.address },
  ]
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
