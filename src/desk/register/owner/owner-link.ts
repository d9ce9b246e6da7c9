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

/** The link a token is of, and whether it still holds: it may be too old or taken back. Null for one that is forged. */
export async function findOwnerLink(token: string): Promise<(OwnerLink & { holds: boolean }) | null> {
  const [, number, signature] = /^([0-9a-f]{32})\.([\w-]{43})$/.exec(token) ?? []
  if (!number || !signature) return null
  const link = await db().ownerLink.findUnique({ where: { id: number.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') } })
  if (!link || !timingSafeEqual(Buffer.from(signatureOf(link)), Buffer.from(signature))) return null
  return { ...link, holds: link.revokedAt === null && link.expiresAt > new Date() }
}

function signatureOf({ id, facilityId, expiresAt }: Signed): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`owner ${id} ${facilityId} ${expiresAt.toISOString()}`).digest('base64url')
}
