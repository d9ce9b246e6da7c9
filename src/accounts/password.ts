import { hash, verify } from '@node-rs/argon2'

/** Shortest password taken (NIST SP 800-63B asks 8 and more for length than for odd characters). */
export const PASSWORD_MIN_LENGTH = 12
export const PASSWORD_MAX_LENGTH = 128

/** Argon2id (2 in the library's ambient enum) with the parameters OWASP gives for servers: 19 MiB, two passes. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID)
}

export function verifyPassword({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> {
  return verify(stored, password)
}
