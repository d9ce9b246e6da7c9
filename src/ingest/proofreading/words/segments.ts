import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

import { FIELD_WORDS } from '#ingest/word-lists/proofreading/field-words.ts'
import { SET_PHRASES } from '#ingest/word-lists/proofreading/set-phrases.ts'
import { UNLISTED_WORDS } from '#ingest/word-lists/proofreading/unlisted-words.ts'

let jieba: Jieba | undefined
let words: Set<string> | undefined

/** Cuts text into words by the dictionary alone: what is no word falls apart into single characters, and that is what a proof-reader looks for. */
export function segment(text: string): string[] {
  jieba ??= withFieldWords()
  return jieba.cut(text, false)
}

/** A word the dictionary has. */
export function isWord(text: string): boolean {
  words ??= new Set(dict.toString().split('\n').map((line) => line.slice(0, line.indexOf(' '))))
  return words.has(text)
}

function withFieldWords(): Jieba {
  const loaded = Jieba.withDict(dict)
  const own = `${FIELD_WORDS} ${SET_PHRASES} ${UNLISTED_WORDS}`.replaceAll(/[!~]/gu, '').trim().split(/\s+/u)
  loaded.loadDict(new TextEncoder().encode(own.map((word) => `${word} 5000\n`).join('')))
  return loaded
}
