import { FIELD_WORDS } from '#ingest/word-lists/proofreading/field-words.ts'
import { areAlike } from '#ingest/proofreading/words/likeness.ts'
import { segment } from '#ingest/proofreading/words/segments.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { ParagraphRole } from '#ingest/parsed-document.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const WORDS = FIELD_WORDS.trim().split(/\s+/u)
const KNOWN = new Set(WORDS)
const BY_FIRST = Map.groupBy(WORDS, ([first]) => first!)
const BY_LAST = Map.groupBy(WORDS, ([, last]) => last!)

/** Names are made of characters that are no words. */
const NAMING: ReadonlySet<ParagraphRole> = new Set(['addressee', 'contact', 'leader', 'signer', 'signature', 'letterhead', 'number', 'field', 'cc', 'printing', 'seal', 'table-row'])

/** Characters that stand alone in correct sentences. */
const PARTICLES = new Set('的地得了着过是有无不未再又也都就还更最很在对将与和及等为以已并均可应需其该各每从向按经把被让使给到至于由之而或且但若如则即所者这那此何我你您他她它们个中上下前后内外里间时年月日号第一二三四五六七八九十百千万亿零两几多少大小新老高低好共同会能要去来出入起开看说用打拿放叫走区市县省镇乡村街局委办院所科室处站部室自只因指名家项次场期张台套支')

/** The code of a 发文字号 is no text: 保政办函〔2023〕25号. */
const CODE_OF_NUMBER = /^[\u4e00-\u9fff]{2,12}\s?[〔【［\[（(]\s?(?:19|20)\d/u

/** Two characters that are no word but sound or look like one of the field, or are one turned round: 方按, 治料, 务服. */
export const strayPairs: Rule = ({ passages }) => passages.filter(({ role }) => !NAMING.has(role)).flatMap((passage) => {
  const tokens = segment(passage.text)
  const findings: Finding[] = []
  let at = 0
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1]
    if (next && isStray(token) && isStray(next) && !isAlone(tokens[i - 1]) && !isAlone(tokens[i + 2])) {
      const right = meant(token, next)
      if (right && !CODE_OF_NUMBER.test(passage.text.slice(at, at + 16))) findings.push(stray(passage, at, right))
    }
    at += token.length
  }
  return findings
})

function isAlone(token: string | undefined): boolean {
  return token !== undefined && isStray(token)
}

function isStray(token: string): boolean {
  return token.length === 1 && /[\u4e00-\u9fff]/u.test(token) && !PARTICLES.has(token)
}

function meant(a: string, b: string): string | null {
  if (KNOWN.has(b + a)) return b + a
  return BY_FIRST.get(a)?.find((word) => areAlike(word[1]!, b)) ?? BY_LAST.get(b)?.find((word) => areAlike(word[0]!, a)) ?? null
}

function stray(passage: Passage, from: number, right: string): Finding {
  const wrong = passage.text.slice(from, from + 2)
  return { rule: 'wrong_character', passage, from, to: from + 2, proposal: right, confidence: 'likely', parameters: { wrong, right } }
}
