import { createHash, randomBytes } from 'node:crypto'
import { type Transaction, db } from '#platform/db.ts'

const HOW_MANY = 10
/** Without letters that look like others. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789'

/** Gives an account new recovery codes, for a lost phone, and makes the old ones worthless. They are told once and kept as hashes only. */
export async function renewRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode)
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, hash: hashOf(userId, code) })) })
  return codes
}

export function recoveryCodesLeft(userId: string): Promise<number> {
  return db().recoveryCode.count({ where: { userId, usedAt: null } })
}

/** Uses a recovery code up; whether it was one. */
export async function useRecoveryCode(tx: Transaction, userId: string, typed: string): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({ where: { userId, hash: hashOf(userId, typed), usedAt: null }, data: { usedAt: new Date() } })
  return count > 0
}

/** 80 random bits: nobody finds them from a fast hash. */
function newCode(): string {
  const letters = Array.from(randomBytes(16), (byte) => LETTERS[byte % 32]).join('')
  return letters.match(/.{4}/g)!.join('-')
}

function hashOf(userId: string, code: string): string {
  return createHash('sha256').update(`${userId}:${code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`).digest('base64url')
}
