/** Everything that would move the pen without being seen: controls, line ends, marks of direction, half pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu

/**
 * A text as it is set: on one line, with nothing in it but characters that show and spaces.
 *
 * @example
 * plain('第\u202e 20253019号\n提案') //=> '第 20253019号 提案'
 */
export function plain(text: string): string {
  return text.replace(/[\t\n\r\v\f\u2028\u2029]+/g, ' ').replace(UNSEEN, '').normalize('NFC').trim()
}
