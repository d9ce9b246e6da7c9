import { headers } from 'next/headers'
import type { Client } from '#accounts/session/begin-session.ts'

/** Where this request comes from. The last address is the one our own front saw; those before it are what the client claims. */
export async function currentClient(): Promise<Client> {
  const received = await headers()
  return { address: received.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown', browser: received.get('user-agent') }
}
