export type FoundWord = { word: string; index: number }

const LATIN = /[A-Za-z]/u

/**
 * Reads the longest word of a list that stands at a place of a text, or null. Words are looked up by their first character, so that
 * a list of hundreds costs no more than one of ten.
 *
 * @example
 * wordReader(['加强', '加强和改进'])('加强和改进工作') //=> '加强和改进'
 */
export function wordReader(words: readonly string[]): (text: string, index?: number) => string | null {
  const byHead = Map.groupBy(words.toSorted((a, b) => b.length - a.length), (word) => word[0]!)
  return (text, index = 0) => byHead.get(text[index] ?? '')?.find((word) => text.startsWith(word, index)) ?? null
}

/**
 * Makes a search for the words of a list: at each place the longest that fits, none overlapping another. Latin words count only
 * where no Latin letter goes before or on.
 *
 * @example
 * wordFinder(['医联体', '紧密型医联体'])('组建紧密型医联体') //=> [{ word: '紧密型医联体', index: 2 }]
 */
export function wordFinder(words: readonly string[]): (text: string) => FoundWord[] {
  const read = wordReader(words)
  return (text) => {
    const found: FoundWord[] = []
    for (let i = 0; i < text.length; i++) {
      const word = read(text, i)
      if (word === null || cutsLatin(text, i, word)) continue
      found.push({ word, index: i })
      i += word.length - 1
    }
    return found
  }
}

function cutsLatin(text: string, index: number, word: string): boolean {
  return (LATIN.test(word[0]!) && LATIN.test(text[index - 1] ?? ' ')) || (LATIN.test(word.at(-1)!) && LATIN.test(text[index + word.length] ?? ' '))
}
