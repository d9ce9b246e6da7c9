import { remembered } from '#platform/remembered.ts'
import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 't', to: 'cn' })

const OPENING = '〔[（【［{〖﹝﹙'
const CLOSING = '〕]）】］}〗﹞﹚'

/**
 * Text as search compares it: simplified, half-width, lower case, every bracket round. Each UTF-16 unit stays in its
 * place, so an offset into the folded text is an offset into the original.
 *
 * @example
 * fold('厦湖衛健函【２０２５】11號') //=> '厦湖卫健函(2025)11号'
 */
export function fold(text: string): string {
  return text.length <= SHORT ? foldShort(text) : foldAnew(text)
}

/** A name is folded for its key, its sound and its words, and a kind or street with every house. */
const SHORT = 60
const foldShort = remembered(2_000, foldAnew)

function foldAnew(text: string): string {
  const simplified = simplify(text)
  let folded = ''
  for (let index = 0; index < simplified.length; index++) folded += foldUnit(simplified, index)
  return folded
}

function simplify(text: string): string {
  const whole = toSimplified(text)
  return whole.length === text.length ? whole : [...text].map(simplifyOne).join('')
}

function simplifyOne(character: string): string {
  const simple = toSimplified(character)
  return simple.length === character.length ? simple : character
}

function foldUnit(text: string, index: number): string {
  const unit = text[index]!
  const code = text.charCodeAt(index)
  // The ideographs, nearly all of most texts, stand as they are.
  if (code >= 0x3400 && code <= 0x9fff) return unit
  if (code >= 0xd800 && code <= 0xdfff) return isPaired(text, index, code) ? unit : ' '
  if (OPENING.includes(unit)) return '('
  if (CLOSING.includes(unit)) return ')'
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase()
  if (code < 0x20 || code === 0x7f || /\s/.test(unit)) return ' '
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower : unit
}

/** Half of a surrogate pair without its other half cannot be stored as UTF-8. */
function isPaired(text: string, index: number, code: number): boolean {
  const other = text.charCodeAt(code < 0xdc00 ? index + 1 : index - 1)
  return code < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other < 0xdc00
}
