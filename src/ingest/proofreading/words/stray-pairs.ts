import { FIELD_WORDS } from '#ingest/word-lists/proofreading/field-words.ts'
import { GRAMMAR, PARTICLES } from '#ingest/word-lists/proofreading/single-words.ts'
import { areAlike } from '#ingest/proofreading/words/likeness.ts'
import { isWord, segment } from '#ingest/proofreading/words/segments.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { ParagraphRole } from '#ingest/parsed-document.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const WORDS = FIELD_WORDS.trim().split(/\s+/u)
const KNOWN = new Set(WORDS)
const BY_FIRST = Map.groupBy(WORDS, ([first]) => first!)
const BY_LAST = Map.groupBy(WORDS, ([, last]) => last!)

/** Names are made of characters that are no words. */
const NAMING: ReadonlySet<ParagraphRole> = new Set(['addressee', 'contact', 'leader', 'signer', 'signature', 'letterhead', 'number', 'field', 'cc', 'printing', 'seal', 'table-row'])
/** 深渡镇 is a place. */
const PLACE = /^(?:[镇乡村街路县区市]|社区|片区|公园)/u
/** The code of a 发文字号 is no text: 保政办函〔2023〕25号. */
const CODE_OF_NUMBER = /^[\u4e00-\u9fff]{2,12}\s?[〔【［\[（(]\s?(?:19|20)\d/u

/** Characters that are no word but sound or look like one of the field, or are one turned round: 方按, 治料, 务服, 护救车. */
export const strayPairs: Rule = ({ passages }) => passages.filter(({ role }) => !NAMING.has(role)).flatMap((passage) => {
  const { text } = passage
  const tokens = segment(text)
  const findings: Finding[] = []
  let at = 0
  for (const [i, token] of tokens.entries()) {
    const right = pairMeant(tokens, i) ?? turnedWord(tokens[i], tokens[i + 1], tokens[i + 2])
    if (right && !CODE_OF_NUMBER.test(text.slice(at, at + 16)) && !PLACE.test(text.slice(at + 2, at + 4))) findings.push(stray(passage, at, right))
    at += token.length
  }
  return findings
})

/** The word two neighbours are meant to be. A third stray character beside them makes an unknown name more likely than a slip. */
function pairMeant(tokens: readonly string[], i: number): string | null {
  const [a, b] = [tokens[i], tokens[i + 1]]
  if (!isSingle(a) || !isSingle(b) || GRAMMAR.has(a) || GRAMMAR.has(b) || isStray(tokens[i - 1]) || isStray(tokens[i + 2])) return null
  if (!isStray(a) && !isStray(b)) return null
  if (isStray(a) && isStray(b) && KNOWN.has(b + a)) return b + a
  // Beside a stray character a common word may be the slip (落时 for 落实), never the half that is right.
  const begun = isStray(a) ? BY_FIRST.get(a)?.find((word) => areAlike(word[1]!, b)) : undefined
  const ended = isStray(b) ? BY_LAST.get(b)?.find((word) => areAlike(word[0]!, a)) : undefined
  return begun ?? ended ?? null
}

/** 护救车 for 救护车: a word of three characters of which two changed places. */
function turnedWord(a: string | undefined, b: string | undefined, c: string | undefined): string | null {
  if (!isSingle(a) || !isSingle(b) || !isSingle(c)) return null
  return [b + a + c, a + c + b].find((word) => isWord(word)) ?? null
}

function isStray(token: string | undefined): token is string {
  return isSingle(token) && !PARTICLES.has(token)
}

function isSingle(token: string | undefined): token is string {
  return token !== undefined && /^[\u4e00-\u9fff]$/u.test(token)
}

function stray(passage: Passage, from: number, right: string): Finding {
  const to = from + right.length
  return { rule: 'wrong_character', passage, from, to, proposal: right, confidence: 'likely', parameters: { wrong: passage.text.slice(from, to), right } }
}
