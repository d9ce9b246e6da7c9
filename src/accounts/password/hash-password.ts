import { hash, verify } from '@node-rs/argon2'

/** Argon2id (2 in the library's ambient enum) with the parameters OWASP gives for servers: 19 MiB, two passes. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const MADE_SO = `$argon2id$v=19$m=${ARGON2ID.memoryCost},t=${ARGON2ID.timeCost},p=${ARGON2ID.parallelism}$`

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID)
}

/** Whether a password is the one a hash was made of, whatever the parameters of its time were. */
export function verifyPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password)
}

/**
 * Whether a hash was made with other parameters than today's, so that it is made anew at the next sign-in.
 *
 * @example
 * isOutdated('$argon2id$v=19$m=4096,t=1,p=1$c2FsdA$aGFzaA') //=> true
 */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(MADE_SO)
}
