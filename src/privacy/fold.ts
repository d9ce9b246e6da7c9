/** Left between the halves of a folded surrogate pair, and in place of every invisible character. */
export const NOTHING = '\u200b'

const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\u{fe00}-\u{fe0f}]/u
const CROSSES = '×✕✖╳χΧХх'

/**
 * The text with digits, letters and signs of every width in their plain form, so that １３８ and 𝟏𝟑𝟖 hide nothing. Every place
 * keeps its number: what folds to more than one unit stays as it is.
 *
 * @example
 * fold('电话：１３８－0013') //=> '电话:138-0013'
 */
export function fold(text: string): string {
  // Plain text of one script needs no look at every sign.
  return text.replace(/[^\u0000-\u007f\u4e00-\u9fff，。、；：！？“”‘’《》]|[：，；！？]/gu, plain)
}

function plain(sign: string): string {
  if (CROSSES.includes(sign)) return 'X'
  if (INVISIBLE.test(sign)) return NOTHING.repeat(sign.length)
  const folded = sign.normalize('NFKC')
  if (folded.length === sign.length) return folded
  return folded.length === 1 && sign.length === 2 ? folded + NOTHING : sign
}
