/** GB 32100—2015: digits and capital letters but I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * Whether a text is a 统一社会信用代码: eighteen characters, the last computed from the others (GB 32100—2015, 附录A:
 * the sum of each character's value times 3^(i-1) mod 31, taken from 31).
 *
 * @example
 * isCreditCode('91350100M000100Y43') //=> true
 * isCreditCode('91350100M000100Y44') //=> false
 */
export function isCreditCode(text: string): boolean {
  const values = [...text].map((character) => ALPHABET.indexOf(character))
  if (values.length !== 18 || values.includes(-1) || !/^.{2}\d{6}/.test(text)) return false
  return values[17] === checkValue(values.slice(0, 17))
}

function checkValue(values: number[]): number {
  const sum = values.reduce((total, value, place) => total + value * WEIGHTS[place]!, 0)
  return (31 - (sum % 31)) % 31
}
