const UNIT = /(?:^|[^A-Za-z])[cdk]?m$/u
const POWERS: Readonly<Record<string, string>> = { 2: '²', 3: '³' }

/**
 * A raised 2 or 3 behind metres is their power and no reference to a note; null for any other raised figure.
 *
 * @example
 * powerAfter('面积300m', '2') //=> '²'
 */
export function powerAfter(before: string, raised: string): string | null {
  return UNIT.test(before.slice(-4)) ? (POWERS[raised.trim()] ?? null) : null
}
