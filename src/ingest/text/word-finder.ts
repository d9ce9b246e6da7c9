export type FoundWord = { word: string; index: number }

const LATIN = /[A-Za-z]/u

/**
 * Makes a search for the words of a list: at each place the longest that fits, none overlapping another. Words are looked up by
 * their first two characters, so that the length of the list costs nothing. Latin words count only between other characters.
 *
 * @example
 * wordFinder(['医联体', '紧密型医联体'])('组建紧密型医联体') //=> [{ word: '紧密型医联体', index: 2 }]
 */
export function wordFinder(words: readonly string[]): (text: string) => FoundWord[] {
  const byHead = Map.groupBy(words.toSorted((a, b) => b.length - a.length), (word) => word.slice(0, 2))
  return (text) => {
    const found: FoundWord[] = []
    for (let i = 0; i + 1 < text.length; i++) {
      const word = byHead.get(text.slice(i, i + 2))?.find((candidate) => text.startsWith(candidate, i) && !cutsLatin(text, i, candidate))
      if (!word) continue
      found.push({ word, index: i })
      i += word.length - 1
    }
    return found
  }
}

function cutsLatin(text: string, index: number, word: string): boolean {
  return (LATIN.test(word[0]!) && LATIN.test(text[index - 1] ?? ' ')) || (LATIN.test(word.at(-1)!) && LATIN.test(text[index + word.length] ?? ' '))
}
