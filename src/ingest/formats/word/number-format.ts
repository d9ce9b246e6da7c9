const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

const FORMATS: Record<string, (n: number) => string> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  numberInDash: (n) => `- ${n} -`,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: (n) => from(0x2460, 20, n),
  decimalEnclosedCircleChinese: (n) => from(0x2460, 20, n),
  decimalEnclosedParen: (n) => from(0x2474, 20, n),
  decimalEnclosedFullstop: (n) => from(0x2488, 20, n),
  ideographEnclosedCircle: (n) => from(0x3280, 10, n),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: (n) => [...String(n)].map((digit) => DIGITS[Number(digit)]).join(''),
  japaneseDigitalTenThousand: (n) => [...String(n)].map((digit) => DIGITS[Number(digit)]).join(''),
  taiwaneseDigital: (n) => [...String(n)].map((digit) => DIGITS[Number(digit)]).join(''),
  chineseLegalSimplified: (n) => [...chinese(n)].map((sign) => LEGAL[DIGITS.indexOf(sign)] ?? { 十: '拾', 百: '佰', 千: '仟' }[sign] ?? sign).join(''),
  ideographTraditional: (n) => STEMS[(n - 1) % 10]!,
  ideographZodiac: (n) => BRANCHES[(n - 1) % 12]!,
  upperLetter: (n) => letters(n),
  lowerLetter: (n) => letters(n).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
}

/**
 * Writes a counter in a number format of ECMA-376, 17.18.59 (w:numFmt); formats of other scripts as plain figures.
 *
 * @example
 * formatNumber(12, 'chineseCountingThousand') //=> '十二'
 * formatNumber(3, 'decimalEnclosedCircle') //=> '③'
 */
export function formatNumber(value: number, format: string): string {
  if (value < 0 || value > 9_999) return String(value)
  if (value === 0) return format.startsWith('decimal') ? '0' : '〇'
  return (FORMATS[format] ?? String)(value)
}

function fullWidth(n: number): string {
  return String(n).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function from(first: number, count: number, n: number): string {
  return n <= count ? String.fromCharCode(first + n - 1) : String(n)
}

/** 十二, 二十, 一百零三. */
function chinese(n: number): string {
  if (n < 10) return DIGITS[n]!
  const units = ['', '十', '百', '千']
  const digits = [...String(n)].map(Number)
  let text = ''
  digits.forEach((digit, i) => {
    if (digit !== 0) text += (text !== '' && digits[i - 1] === 0 ? '零' : '') + DIGITS[digit] + units[digits.length - 1 - i]
  })
  return n < 20 ? text.slice(1) : text
}

function letters(n: number): string {
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.min(Math.ceil(n / 26), 20))
}

function roman(n: number): string {
  const steps: [number, string][] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]
  let left = n
  return steps.map(([value, sign]) => {
    const times = Math.floor(left / value)
    left -= times * value
    return sign.repeat(times)
  }).join('')
}
