import pg from 'pg'
import type { Transaction } from '#platform/db.ts'
import { databaseUrl } from '#platform/env.ts'

declare module 'pg' {
  interface Client {
    /** Left out of the published types: an open connection no longer keeps the process alive. */
    unref(): void
  }
}

const CHANNEL = 'huiyin_expiry'
/** NOTIFY carries at most 8,000 bytes; a longer list means "everything". */
const LONGEST_PAYLOAD = 7_900

/** Tells every process, when the transaction commits, that what is kept under these tags is old. */
export async function announce(tx: Transaction, tags: string[]): Promise<void> {
  const payload = JSON.stringify(tags)
  const carried = Buffer.byteLength(payload) > LONGEST_PAYLOAD ? '*' : payload
  await tx.$queryRaw`select pg_notify(${CHANNEL}, ${carried})::text`
}

type Listening = { connected: Promise<boolean> | null }
const held = globalThis as typeof globalThis & { huiyinExpiry?: Listening }

/** Starts hearing announcements, once per process. False while there is no connection to hear them on. */
export function listenForExpiry(forget: (tags: string[]) => void, forgetAll: () => void): Promise<boolean> {
  held.huiyinExpiry ??= { connected: null }
  held.huiyinExpiry.connected ??= listen(held.huiyinExpiry, forget, forgetAll)
  return held.huiyinExpiry.connected
}

async function listen(state: Listening, forget: (tags: string[]) => void, forgetAll: () => void): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl(), connectionTimeoutMillis: 5_000, keepAlive: true })
  const lost = () => {
    // Announcements made while deaf are gone: start from nothing and connect again on the next read.
    state.connected = null
    forgetAll()
  }
  client.on('notification', ({ payload }) => (payload && payload !== '*' ? forget(JSON.parse(payload) as string[]) : forgetAll()))
  client.on('error', lost)
  client.on('end', lost)
  try {
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    // A command that has read something ends all the same.
    client.unref()
    return true
  } catch {
    state.connected = null
    return false
  }
}
