const DIGITS = '零一二三四五六七八九'

/**
 * A count below a hundred, in Chinese or Arabic figures; null when it is neither.
 *
 * @example
 * readCount('二十二') //=> 22
 */
export function readCount(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!parts || text === '') return null
  const [, tens, ten, ones] = parts
  if (!ten) return tens && !ones ? DIGITS.indexOf(tens) : null
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0)
}
