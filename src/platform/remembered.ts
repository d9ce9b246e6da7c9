/**
 * A pure function of a text that remembers what it answered, for work that costs more than a page and is asked for the same few texts. Full of `most`
 * answers, it begins anew.
 *
 * @example
 * const latinName = remembered(5_000, spellOut)
 */
export function remembered<Answer>(most: number, answerTo: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    if (!known.has(text)) {
      if (known.size >= most) known.clear()
      known.set(text, answerTo(text))
    }
    return known.get(text)!
  }
}
