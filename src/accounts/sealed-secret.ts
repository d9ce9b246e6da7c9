import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { env } from '#platform/env.ts'

/** A secret as it is stored, or kept by a browser: useless to whoever has that alone. */
export function seal(secret: string): Promise<string> {
  return symmetricEncrypt({ key: env().AUTH_SECRET, data: secret })
}

export function unseal(sealed: string): Promise<string> {
  return symmetricDecrypt({ key: env().AUTH_SECRET, data: sealed })
}
