import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

import { isHan } from '#ingest/proofreading/words/lone-characters.ts'
import { OWN_WORDS, RIGHT_WORDS, SEEN_RIGHT } from '#ingest/proofreading/words/lexicon.ts'

let jieba: Jieba | undefined

/** Cuts text into words by the dictionary alone: what is no word falls apart into single characters, and that is what a proof-reader looks for. */
export function segment(text: string): string[] {
  jieba ??= withOwnWords()
  return jieba.cut(text, false)
}

/** A word of a text, and where it begins; its words are empty where none stands. */
export type Token = { word: string; from: number }

/** So far off, what stands there no longer tells where words are cut. */
const REACH = 8

/** The word of a text in which the character at a place stands. */
export function wordAt(text: string, at: number): Token {
  let from = Math.max(0, at - REACH)
  for (const word of segment(text.slice(from, at + REACH + 1))) {
    if (at < from + word.length) return { word: isHan(word) ? word : '', from }
    from += word.length
  }
  return { word: '', from }
}

function withOwnWords(): Jieba {
  const loaded = Jieba.withDict(dict)
  loaded.loadDict(new TextEncoder().encode([...RIGHT_WORDS.map((word) => `${word} ${SEEN_RIGHT}\n`), ...OWN_WORDS.map((word) => `${word} 5000\n`)].join('')))
  return loaded
}
