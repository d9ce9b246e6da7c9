import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Seconds a code holds, digits it has: what every authenticator app takes for granted. */
const PERIOD = 30
const DIGITS = 6
/** Codes of so many periods before and after now are taken too: clocks of phones go wrong (RFC 6238, 5.2). */
const DRIFT = 1

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new secret of 160 bits, the length RFC 4226 (4, R6) asks for, in base32. */
export function newSecret(): string {
  return Array.from(randomBytes(32), (byte) => BASE32[byte % 32]).join('')
}

/**
 * The code of a period: HOTP of RFC 4226 over the number of 30-second periods since 1970 (RFC 6238).
 *
 * @example
 * codeAt('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 1) //=> '287082'
 */
export function codeAt(secret: string, period: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(period))
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = digest.at(-1)! & 0xf
  return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 10 ** DIGITS).padStart(DIGITS, '0')
}

export function periodAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / PERIOD)
}

/**
 * The period a code is of, or null when it is of none that holds at `now`. Periods up to `after` are used up: whoever saw a
 * code being typed cannot use it again.
 */
export function periodOf(secret: string, code: string, now: Date, after: number): number | null {
  const typed = Buffer.from(code)
  const here = periodAt(now)
  for (let period = here - DRIFT; period <= here + DRIFT; period++) {
    const right = Buffer.from(codeAt(secret, period))
    if (period > after && right.length === typed.length && timingSafeEqual(right, typed)) return period
  }
  return null
}

/** The address an authenticator app reads out of a QR code. `issuer` names us in its list. */
export function keyAddress(secret: string, { issuer, email }: { issuer: string; email: string }): string {
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(email)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&period=${PERIOD}&digits=${DIGITS}`
}

function bytesOf(secret: string): Buffer {
  const bits = Array.from(secret, (letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
}
