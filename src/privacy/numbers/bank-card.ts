/** Beginnings that issuers use: 银联 62, 60 and the 9558, 9559 of before; the foreign schemes 4, 5, 34–37, 35. */
const ISSUERS = /^(?:62|60|955[89]|4|5[1-5]|3(?:4|5(?:2[89]|[3-8])|7))/

/**
 * Tells whether digits are the number of a bank card: 15 to 19 of them, beginning as an issuer's do, with the check digit of
 * ISO/IEC 7812-1 (Luhn).
 *
 * @example
 * isBankCard('6222020000000000010') //=> whether its last digit is right
 */
export function isBankCard(digits: string): boolean {
  return /^\d{15,19}$/.test(digits) && ISSUERS.test(digits) && luhn(digits) === 0
}

/** What is left over of the Luhn sum; 0 when the last digit is the right one. */
export function luhn(digits: string): number {
  let sum = 0
  for (let index = digits.length - 1, double = false; index >= 0; index--, double = !double) {
    const value = Number(digits[index]) * (double ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10
}
