/** Signs of fonts that draw pictures in place of letters, by the letter they stand on. Only those that occur in forms and lists. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x28: '☎', 0x29: '✆', 0x2a: '✉', 0x6c: '●', 0x6e: '■', 0x6f: '□', 0x70: '□', 0x71: '□', 0x72: '□', 0x75: '◆', 0x76: '❖', 0x9f: '•', 0xa1: '○', 0xa7: '■', 0xa8: '□', 0xab: '★', 0xb6: '☆',
    0xd8: '➢', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓', 0xe8: '➔', 0xef: '⇦', 0xf0: '⇨', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
  },
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x97: '●', 0xa2: '■', 0xa3: '□', 0xa4: '□', 0xa5: '□' },
  'wingdings 3': { 0x66: '←', 0x67: '→', 0x68: '↑', 0x69: '↓', 0x7d: '▶', 0x7c: '◀' },
  symbol: {
    0x44: 'Δ', 0x53: 'Σ', 0x57: 'Ω', 0x61: 'α', 0x62: 'β', 0x67: 'γ', 0x64: 'δ', 0x6c: 'λ', 0x6d: 'μ', 0x70: 'π', 0x73: 'σ', 0x77: 'ω',
    0xa3: '≤', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xac: '←', 0xad: '↑', 0xae: '→', 0xaf: '↓', 0xd6: '√',
  },
}

/** Programs move the codes of such fonts into the private use area. */
const MOVED = 0xf000

/**
 * What words in a symbol font show; signs nobody told us of stay as codes of the private use area, where they count as unknown. Words in any
 * other font come back as they are.
 *
 * @example
 * shownIn('Wingdings 2', 'R') //=> '☑'
 */
export function shownIn(font: string, text: string): string {
  const signs = SIGNS[font.replace(/^["']|["']$/gu, '').trim().toLowerCase()]
  if (!signs) return text
  return [...text].map((sign) => {
    const code = sign.codePointAt(0)!
    const letter = code >= MOVED && code <= MOVED + 0xff ? code - MOVED : code
    return letter > 0xff || sign.trim() === '' ? sign : (signs[letter] ?? String.fromCharCode(MOVED + letter))
  }).join('')
}
