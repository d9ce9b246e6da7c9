import { createHash, randomUUID } from 'node:crypto'
import { type Issue } from '#platform/errors.ts'
import { type Transaction, db } from '#platform/db.ts'

/** How long wrong guesses are remembered, and so how long a lock lasts (GB/T 22239—2019, 8.1.4.1: failures are limited). */
const WINDOW_MS = 15 * 60 * 1000

/** Something that can be guessed at, how many wrong guesses it takes in a window, and whether others guess under it too. */
export type Guessed = { key: string; most: number; shared: boolean }

/** Hashed, so that the table holds no list of accounts or addresses. */
export const passwordOf = (email: string): Guessed => ({ key: `password:${digest(email.trim().toLowerCase())}`, most: 5, shared: false })
export const codeOf = (userId: string): Guessed => ({ key: `code:${digest(userId)}`, most: 5, shared: false })
/** More for one address, behind which a whole office may sit. */
export const anyFrom = (address: string): Guessed => ({ key: `address:${digest(address)}`, most: 30, shared: true })

export type Guess<T> =
  | { was: 'right'; answer: T }
  /** `locks` when it was the last one taken for now. */
  | { was: 'wrong'; locks: boolean }
  /** Not looked at: too many were wrong before. */
  | { was: 'barred'; minutes: number }

/**
 * Looks at a guess unless too many were wrong. It is counted before it is looked at, so that guesses sent side by side count
 * too; a right one is not held against anybody. Kept in the database: the limit holds across processes and restarts.
 */
export async function guess<T>(guessed: Guessed[], look: () => Promise<T | null>): Promise<Guess<T>> {
  const now = Date.now()
  await db().rateLimit.deleteMany({ where: { lastRequest: { lt: now - WINDOW_MS } } })
  const counted = await Promise.all(guessed.map((one) => count(one, now)))
  const barred = counted.filter(({ over }) => over)
  if (barred.length > 0) return { was: 'barred', minutes: Math.max(...barred.map(({ since }) => Math.ceil((since + WINDOW_MS - now) / 60_000))) }
  const answer = await look()
  if (answer === null) return { was: 'wrong', locks: counted.some(({ last }, index) => last && !guessed[index]!.shared) }
  await Promise.all(guessed.map(forgive))
  return { was: 'right', answer }
}

/** Forgets wrong guesses, and so lifts a lock. */
export async function forget(tx: Transaction, guessed: Guessed[]): Promise<void> {
  await tx.rateLimit.deleteMany({ where: { key: { in: guessed.map(({ key }) => key) } } })
}

/** The refusal of a guess that was not looked at. It is the same for an account there is and one there is not. */
export function barredFor(minutes: number): Issue {
  return { field: null, key: 'too_many_attempts', values: { minutes } }
}

async function count({ key, most }: Guessed, now: number): Promise<{ over: boolean; last: boolean; since: number }> {
  const rows = await db().$queryRaw<{ count: number; last_request: bigint }[]>`
    insert into rate_limit (id, key, count, last_request) values (${randomUUID()}, ${key}, 1, ${now})
    on conflict (key) do update set count = rate_limit.count + 1,
      last_request = case when rate_limit.count < ${most} then excluded.last_request else rate_limit.last_request end
    returning count, last_request`
  const row = rows[0]!
  return { over: row.count > most, last: row.count === most, since: Number(row.last_request) }
}

async function forgive({ key, shared }: Guessed): Promise<void> {
  if (shared) await db().rateLimit.updateMany({ where: { key, count: { gt: 0 } }, data: { count: { decrement: 1 } } })
  else await db().rateLimit.deleteMany({ where: { key } })
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
