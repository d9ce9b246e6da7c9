/** A number as registers print it: area code, number, extension after 转, 分机 or a second dash. */
const PRINTED = /^(?:\(?(?<area>0\d{2,3})\)?[- ]?)?(?<number>[1-9]\d{2,7}(?:-\d{4})?|1\d{10}|[48]00-?\d{3}-?\d{4})(?:(?:转|分机|-)(?<extension>\d{1,6}))?$/
/** Numbers that are the same everywhere: 120, 12320, 95xxx, 400 and mobile ones. */
const EVERYWHERE = /^(?:1\d{2}|12\d{3}|9[56]\d{3}|[48]00\d{7}|1\d{10})$/

/**
 * What a telephone has to dial: digits, and after a comma, at which it pauses, the extension. A local number gets the area code of the
 * district, which no source need state; null for what is not plainly one number, or a local one where no area code is known.
 *
 * @example
 * dialOf('2808387转801', '0592') //=> '05922808387,801'
 * dialOf('0571-8778388387022776', '0571') //=> null: two numbers run together
 */
export function dialOf(printed: string, areaCode: string | null): string | null {
  const { area, number, extension } = PRINTED.exec(printed.normalize('NFKC').replace(/\s+/g, ' ').trim())?.groups ?? {}
  if (!number) return null
  const digits = number.replaceAll('-', '')
  if (!EVERYWHERE.test(digits) && digits.length < 7) return null
  const before = area ?? (EVERYWHERE.test(digits) ? '' : areaCode)
  return before === null ? null : `${before}${digits}${extension ? `,${extension}` : ''}`
}
