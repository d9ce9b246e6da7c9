import { screen } from '#privacy/screen.ts'
import { NOT_NAMES } from '#privacy/word-lists/not-names.ts'
import { SURNAMES } from '#privacy/word-lists/surnames.ts'

/** What is longer was pasted, not looked for. */
const LONGEST = 30
/** As many digits as a telephone number has without its area code, less one. */
const MOST_DIGITS = 5
/** 〔2025〕 of a 文号 is nobody's. */
const YEAR = /[[(【〔]\d{4}[\])】〕]/gu
/** What looks like a person, by a number of their own or what one is addressed as. */
const PERSON = new RegExp(`^([${SURNAMES}]\\p{Script=Han}{0,2}) ?(?:\\d{3}|医生|医师|大夫|主任|护士|教授|专家|代表|委员|院长|先生|女士|同志)`, 'u')
const COMMON: ReadonlySet<string> = new Set(NOT_NAMES)

/**
 * What of typed words may be kept without keeping anything of whoever typed them: folded, in small letters, a space for many; null
 * where they carry a number long enough to be somebody's, an address of mail, a patient, or a person by name and number or title (个人信息保护法
 * articles 4 and 28). A bare name cannot be told from a place; what was asked only once is therefore shown to nobody.
 *
 * @example
 * keptWords('  狂犬疫苗 ') //=> '狂犬疫苗'
 * keptWords('王小明 1380592') //=> null
 */
export function keptWords(typed: string): string | null {
  const words = typed.normalize('NFKC').replace(/[\p{C}\s]+/gu, ' ').trim().toLowerCase()
  if (words === '' || words.length > LONGEST || words.includes('@')) return null
  if (words.replace(YEAR, '').replace(/\D/g, '').length > MOST_DIGITS || namesPerson(words)) return null
  return screen(words).length > 0 ? null : words
}

function namesPerson(words: string): boolean {
  const name = PERSON.exec(words)?.[1]
  return name !== undefined && !COMMON.has(name.slice(0, 2))
}
