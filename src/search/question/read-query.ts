import { type Concept, conceptsOf, phraseOf } from '#search/question/concepts.ts'
import { fold } from '#search/words/fold.ts'
import { withoutAsked } from '#search/words/lists/asked-of.ts'
import { type Names, readNames } from '#search/question/read-names.ts'

/** Longer questions are cut: nobody types this much, and a pasted page must not cost more than a question. */
export const LONGEST_QUERY = 80

/** What was asked, taken apart. */
export type Query = {
  /** The words as they came, cleaned and cut, to show in the search box. */
  words: string
  cut: boolean
  concepts: Concept[]
  /** All Chinese of the query as one tsquery phrase; null when it is too short to tell anything. */
  phrase: string | null
  names: Names
}

/** Reads whatever stands in the search box; hostile or empty input reads as few or no concepts. */
export function readQuery(input: string): Query {
  const clean = cleaned(input.slice(0, 4 * LONGEST_QUERY))
  const words = [...clean].slice(0, LONGEST_QUERY).join('')
  const folded = fold(words)
  const han = folded.match(/\p{Script=Han}+/gu) ?? []
  return {
    words,
    cut: words.length < clean.length || input.length > 4 * LONGEST_QUERY,
    concepts: conceptsOf(withoutAsked(folded) || folded),
    phrase: han.length === 1 && [...han[0]!].length >= 4 ? phraseOf(han[0]!) : null,
    names: readNames(folded),
  }
}

/** Without control characters and halves of surrogate pairs, which no database takes. */
function cleaned(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, ' ').replace(/\s+/g, ' ').trim()
}
