const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_SIGNS = '10X98765432'
/** First two digits of GB/T 2260, and 91 of a foreigner's permit for permanent residence. */
const PLACES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(' '),
)

/**
 * Tells whether digits are a 公民身份号码: 18 signs with the check sign of GB 11643—1999 (ISO 7064 MOD 11-2), or the 15 digits
 * of before 1999, which have none. Place and birthday must be possible.
 *
 * @example
 * isIdentityNumber('11010519491231002X') //=> true
 */
export function isIdentityNumber(signs: string): boolean {
  if (!PLACES.has(signs.slice(0, 2))) return false
  if (signs.length === 15) return /^\d{15}$/.test(signs) && isBirthday(`19${signs.slice(6, 12)}`)
  return /^\d{17}[\dX]$/.test(signs) && isBirthday(signs.slice(6, 14)) && checkSign(signs) === signs[17]
}

/** The check sign that the first 17 digits ask for. */
export function checkSign(signs: string): string {
  return CHECK_SIGNS[WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(signs[index]), 0) % 11]!
}

function isBirthday(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))]
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= last
}
