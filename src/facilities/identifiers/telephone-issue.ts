/** Numbers of an office or a service: with or without the code of their place, with or without an extension; short ones; 400 and 800. */
const OFFICE = /^(?:(?:\+?86[- ]?)?0\d{2,3}[- ]?)?[2-9]\d{6,7}(?:[- ]?(?:转|分机|ext\.?|x|-)[- ]?\d{1,6})?$/i
const SHORT = /^(?:1[12]\d|1[12]\d{3}|9[56]\d{3,4}|1[06]\d{3}|(?:400|800)[- ]?\d{3}[- ]?\d{4})$/
const MOBILE = /^(?:\+?86[- ]?)?1[3-9]\d{9}$/

/**
 * What is wrong with telephone numbers as written, several parted by 、，；/ or a line end; null when nothing is. A mobile number may be
 * somebody's own, which a register must not show: that is asked about. What is two numbers run together, or lost its first nought in a
 * spreadsheet, is no number.
 *
 * @example
 * telephoneIssue('0592-2808387转801、120') //=> null
 * telephoneIssue('5922808387') //=> 'telephone_wrong'
 * telephoneIssue('13800000000') //=> 'telephone_mobile'
 */
export function telephoneIssue(text: string): 'telephone_wrong' | 'telephone_mobile' | null {
  const numbers = text.normalize('NFKC').replace(/[—–]/g, '-').split(/[、,;/\n]/).map((part) => part.replace(/^[^\d+]*[:：]/, '').replace(/\([^()]*\)$/, '').replace(/^\((0\d{2,3})\)/, '$1-').trim())
  if (numbers.some((number) => !OFFICE.test(number) && !SHORT.test(number) && !MOBILE.test(number))) return 'telephone_wrong'
  return numbers.some((number) => MOBILE.test(number)) ? 'telephone_mobile' : null
}
