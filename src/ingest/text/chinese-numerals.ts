/** What stands for zero in a year: the right 〇, and the circles, letters and figures typed for it (Latin, wide and Cyrillic O). */
export const ZEROS = '〇○◯⭕零0０OoＯｏОо'

const DIGITS: Record<string, number> = {
  ...Object.fromEntries([...ZEROS].map((zero) => [zero, 0])),
  一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
/** 廿六 for 26, 卅一 for 31. */
const TENS: Record<string, string> = { 廿: '二十', 卅: '三十' }

/**
 * Reads a number written in Chinese or Arabic digits, full width included; null when it is neither.
 *
 * @example
 * readNumeral('二十三') //=> 23
 * readNumeral('一万二千') //=> 12000
 * readNumeral('二〇二三') //=> 2023
 * readNumeral('１２') //=> 12
 */
export function readNumeral(text: string): number | null {
  const digit = text.length === 1 ? DIGITS[text] : undefined
  if (digit !== undefined) return digit
  const plain = toHalfWidthDigits(text.replace(/\s+/gu, '')).replace(/[廿卅]/gu, (tens) => TENS[tens]!)
  if (/^\d{1,9}$/.test(plain)) return Number(plain)
  if (plain === '' || plain.length > 8) return null
  if (plain.includes('万')) return readWithTenThousands(plain)
  if (/[十百千]/u.test(plain)) return readWithUnits(plain)

  let value = 0
  for (const sign of plain) {
    const next = DIGITS[sign] ?? (/^\d$/.test(sign) ? Number(sign) : undefined)
    if (next === undefined) return null
    value = value * 10 + next
  }
  return value
}

function readWithTenThousands(text: string): number | null {
  const [before, after, more] = text.split('万')
  const head = before === '' ? 1 : readNumeral(before!)
  const tail = after === '' ? 0 : readNumeral(after!)
  return head === null || tail === null || more !== undefined ? null : head * 10_000 + tail
}

function readWithUnits(text: string): number | null {
  let value = 0
  let pending: number | null = null
  for (const sign of text) {
    const unit = UNITS[sign]
    if (unit !== undefined) {
      value += (pending ?? 1) * unit
      pending = null
      continue
    }
    const digit = DIGITS[sign]
    if (digit === undefined) return null
    pending = digit
  }
  return value + (pending ?? 0)
}

/** ２０２３ → 2023. Other characters stay. */
export function toHalfWidthDigits(text: string): string {
  if (!/[０-９]/u.test(text)) return text
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

/** Ｂ（２０２２） → B（2022）: letters and figures. Every other character stays, so offsets do too. */
export function toHalfWidth(text: string): string {
  if (!/[０-９Ａ-Ｚａ-ｚ]/u.test(text)) return text
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}
