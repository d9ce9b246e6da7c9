import type { Finding, Rule, RuleName } from '#privacy/finding.ts'
import { wordsOfSecrecy } from '#privacy/word-lists/secrecy.ts'

/** 机密★1年 as GB/T 9704—2012, 7.2.2 prints it, with every star people type; and the level alone behind 密级 or on its own line. */
const MARK = /(?:绝 ?密|机 ?密|秘 ?密) ?[★☆*＊✩✭▲△] ?(?:\d{1,2} ?[年月日]|长期)?/gu
const LEVEL = /(?<=密级(?:和保密期限)?[: ]{1,3})(?:绝密|机密|秘密)|(?<=^[ \t\u3000]*)(?:绝 ?密|机 ?密|秘 ?密)(?=[ \t\u3000]*$)/gmu

/** Marks of secrecy and of what is meant for inside (保守国家秘密法, article 35). They are never masked: who meets one asks. */
export const secrecy: Rule = (_text, folded) => [
  ...matched('secrecy_mark', MARK, folded),
  ...matched('secrecy_mark', LEVEL, folded),
  ...wordsOfSecrecy.flatMap((shape) => matched('internal_mark', shape, folded)),
]

function matched(rule: RuleName, shape: RegExp, folded: string): Finding[] {
  return [...folded.matchAll(shape)].map(({ 0: words, index }) => ({ rule, start: index, end: index + words.trimEnd().length, mask: null }))
}
