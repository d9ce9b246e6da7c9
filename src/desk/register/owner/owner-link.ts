import { createHmac, timingSafeEqual } from 'node:crypto'
import { db } from '#platform/db.ts'
import { env } from '#platform/env.ts'
import type { OwnerLink } from '#platform/generated/client.ts'

type Signed = Pick<OwnerLink, 'id' | 'facilityId' | 'expiresAt'>

/**
 * The token of a link: its number, and a signature over number, house and end (HMAC-SHA-256), without which nobody can make one. Changing
 * the secret of the installation ends all of them.
 */
export function tokenOf(link: Signed): string {
  return `${link.id.replaceAll('-', '')}.${signatureOf(link)}`
}

/** The link a token is of, while it holds; null for one that is forged, too old or taken back. */
export async function findOwnerLink(token: string): Promise<OwnerLink | null> {
  const [, number, signature] = /^([0-9a-f]{32})\.([\w-]{43})$/.exec(token) ?? []
  if (!number || !signature) return null
  const link = await db().ownerLink.findFirst({ where: { id: number.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), revokedAt: null, expiresAt: { gt: new Date() } } })
  return link && timingSafeEqual(Buffer.from(signatureOf(link)), Buffer.from(signature)) ? link : null
}

function signatureOf({ id, facilityId, expiresAt }: Signed): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`owner ${id} ${facilityId} ${expiresAt.toISOString()}`).digest('base64url')
}
