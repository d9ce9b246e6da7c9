import { Fragment } from 'react'
import { phrasesOf } from '#ui/phrases-of.ts'

/**
 * A heading that breaks between words only, as GB/T 9704—2012 (7.3.1) asks of titles: 词意完整. Works with `word-break: keep-all`.
 */
export function Phrases({ text }: { text: string }) {
  return phrasesOf(text).map((phrase, index) => <Fragment key={index}>{index > 0 && <wbr />}{phrase}</Fragment>)
}
