import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

import { OWN_WORDS } from '#ingest/proofreading/words/lexicon.ts'

let jieba: Jieba | undefined

/** Cuts text into words by the dictionary alone: what is no word falls apart into single characters, and that is what a proof-reader looks for. */
export function segment(text: string): string[] {
  jieba ??= withOwnWords()
  return jieba.cut(text, false)
}

function withOwnWords(): Jieba {
  const loaded = Jieba.withDict(dict)
  loaded.loadDict(new TextEncoder().encode(OWN_WORDS.map((word) => `${word} 5000\n`).join('')))
  return loaded
}
