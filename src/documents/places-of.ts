/**
 * Where a word begins in a text, one occurrence after the other; the first `most` of them.
 *
 * @example
 * placesOf('夜诊、夜诊', '夜诊') //=> [0, 3]
 */
export function placesOf(text: string, word: string, most = Infinity): number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0 && places.length < most; at = text.indexOf(word, at + word.length)) places.push(at)
  return places
}
