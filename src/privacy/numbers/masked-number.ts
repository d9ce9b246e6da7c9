/**
 * Digits hidden but for the first and last, what parts the groups kept, so that a reader sees what was left out.
 *
 * @example
 * maskedNumber('138-0013-8000', 3, 4) //=> '138-****-8000'
 */
export function maskedNumber(shown: string, head: number, tail: number): string {
  const isSign = (sign: string) => /[\p{Nd}A-Za-z×ＸХ]/u.test(sign)
  const signs = [...shown]
  const count = signs.filter(isSign).length
  let seen = 0
  return signs.map((sign) => {
    if (!isSign(sign)) return sign === '\n' || sign === '\r' ? '' : sign
    seen++
    return seen <= head || seen > count - tail ? sign : '*'
  }).join('')
}
