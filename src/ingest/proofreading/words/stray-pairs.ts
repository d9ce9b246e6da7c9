import { FIELD_WORDS } from '#ingest/word-lists/proofreading/field-words.ts'
import { PARTICLES } from '#ingest/word-lists/proofreading/single-words.ts'
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
const GRAMMAR = '的地得了着过是有无不未又也都就还更最很在对将与及等为以已并可应该各每从向经把被让使给到至于由之而或且但若如则即所者这那此何我你您他她它自只因其前后内外上下仅约超达'

/** The code of a 发文字号 is no text: 保政办函〔2023〕25号. */
const CODE_OF_NUMBER = /^[\u4e00-\u9fff]{2,12}\s?[〔【［\[（(]\s?(?:19|20)\d/u

/** Two characters that are no word but sound or look like one of the field, or are one turned round: 方按, 治料, 务服. */
export const strayPairs: Rule = ({ passages }) => passages.filter(({ role }) => !NAMING.has(role)).flatMap((passage) => {
  const { text } = passage
  const tokens = segment(text)
  const findings: Finding[] = []
  let at = 0
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1]
    if (next && isSingle(token) && isSingle(next) && (isStray(token) || isStray(next)) && !GRAMMAR.includes(token) && !GRAMMAR.includes(next) && !isAlone(tokens[i - 1]) && !isAlone(tokens[i + 2])) {
      const right = meant(token, next)
      if (right && !CODE_OF_NUMBER.test(text.slice(at, at + 16)) && !PLACE.test(text.slice(at + 2, at + 4))) findings.push(stray(passage, at, right))
    }
    const turned = isSingle(token) && next && isSingle(next) && tokens[i + 2] && isSingle(tokens[i + 2]!) ? turnedWord(token, next, tokens[i + 2]!) : null
    if (turned) findings.push(stray(passage, at, turned))
    at += token.length
  }
  return findings
})

/** 护救车 for 救护车: a word of three characters of which two changed places. */
function turnedWord(a: string, b: string, c: string): string | null {
  return [b + a + c, a + c + b].find((word) => isWord(word)) ?? null
}

function isAlone(token: string | undefined): boolean {
  return token !== undefined && isStray(token)
}

function isStray(token: string): boolean {
  return isSingle(token) && !PARTICLES.has(token)
}

function isSingle(token: string): boolean {
  return /^[\u4e00-\u9fff]$/u.test(token)
}

function meant(a: string, b: string): string | null {
  if (KNOWN.has(b + a) && isStray(a) && isStray(b)) return b + a
  const begun = mayStay(a) ? BY_FIRST.get(a)?.find((word) => areAlike(word[1]!, b)) : undefined
  const ended = mayStay(b) ? BY_LAST.get(b)?.find((word) => areAlike(word[0]!, a)) : undefined
  return begun ?? ended ?? null
}

/** A common word beside a stray character may be the slip (落时 for 落实), never the half that is right; particles proper are neither. */
function mayStay(character: string): boolean {
  return !PARTICLES.has(character)
}

function stray(passage: Passage, from: number, right: string): Finding {
  const wrong = passage.text.slice(from, from + right.length)
  return { rule: 'wrong_character', passage, from, to: from + right.length, proposal: right, confidence: 'likely', parameters: { wrong, right } }
}
