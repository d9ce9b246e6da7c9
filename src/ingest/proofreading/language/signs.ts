/** The place of each sign in the alphabet: what ends a stretch, a number, a character nobody counted, and then the characters by how often they were seen. */
export const STOP = 0
export const NUMBER = 1
export const UNKNOWN = 2
export const FIRST_CHARACTER = 3

/** The signs of a text, and where in it each begins. A run of digits is one sign, and so is whatever else stands between characters. */
export type Signs = { signs: Uint16Array; places: Uint32Array; length: number }

/**
 * Reads a text as signs. `numbers` gives the number of a character, undefined for one nobody counted. A stop stands at either end.
 *
 * @example
 * readSigns('共12人。', new Map([['共', 3], ['人', 4]])) // signs 0 3 1 4 0, places 0 0 1 3 4
 */
export function readSigns(text: string, numbers: ReadonlyMap<number, number>): Signs {
  const signs = new Uint16Array(text.length + 2)
  const places = new Uint32Array(text.length + 2)
  let length = 1
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const sign = isHan(unit) ? (numbers.get(unit) ?? UNKNOWN) : isDigit(unit) ? NUMBER : STOP
    if (unit <= SPACE || unit === WIDE_SPACE || (sign < UNKNOWN && signs[length - 1] === sign)) continue
    signs[length] = sign
    places[length++] = at
  }
  if (signs[length - 1] !== STOP) places[length++] = text.length
  return { signs, places, length }
}

const SPACE = 32
const WIDE_SPACE = 0x3000

export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}

function isDigit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || unit === 46 || unit === 37 || (unit >= 0xff10 && unit <= 0xff19)
}
