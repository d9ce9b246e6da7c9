/**
 * A text with a stretch blanked, so that what stood around it does not become a word and everything else keeps its place.
 *
 * @example
 * blank('周六打疫苗', 0, 2) //=> '  打疫苗'
 */
export function blank(text: string, at: number, length: number): string {
  return text.slice(0, at) + ' '.repeat(length) + text.slice(at + length)
}
