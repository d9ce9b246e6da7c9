import { findQuotations } from '#ingest/text/quotations.ts'
import { HEALTH_TERMS } from '#ingest/word-lists/health-terms.ts'
import { wordFinder } from '#ingest/text/word-finder.ts'
import { stateFrom, type Passage } from '#ingest/facts/passages.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { Term } from '#ingest/facts/names/shapes.ts'

const findKnown = wordFinder(HEALTH_TERMS)

/** “…” that is speech or a whole sentence names nothing. */
const LONGEST_NAME = 18
const SPEECH = /[。；！？：]|^(?:第|我|您|你|为什么|如何)|[的了]$|^.$/u

/** “…”公众号 is a platform, “…”工程 a measure of the document's own. */
const OTHER_FACT = /^(?:[手微官智信]\S{1,3})?(?:APP|App|公众号|小程序|平台|模块|工程|项目)/u

/** “…宣传月”, a title of honour (“…先进单位”), a master's name before his workroom (“…”名医工作室): names that explain themselves. */
const SELF_EXPLAINING = /(?:日|周|月|年|单位|称号|示范[区县市]|促进[区县市]|先进[区县市]|卫生[区县市镇]|平台)$|^以.{1,8}为/u
const HONOURED = /^(?:名(?:老)?(?:中)?医|中医|专家|传承|院士|国医|工作室|荣誉|称号|奖)/u

/**
 * Finds the terms a reader may want explained: terms of the field, names in quotation marks (“两个允许”), and short names the text gives
 * itself. Each once, where it first stands. Opinions that are quoted are not terms.
 */
export function findTerms(passages: readonly Passage[], { opinionPairs, abbreviations }: Pick<ParsedDocument, 'opinionPairs' | 'abbreviations'>): Term[] {
  const opinions = new Set(opinionPairs.map(({ opinionQuote }) => opinionQuote))
  const seen = new Set<string>()
  const terms: Term[] = []
  const add = (term: string, source: Term['source'], passage: Passage, part: 'heading' | 'text', from: number, to: number) => {
    const key = term.replace(/[“”‘’\s]/gu, '')
    if (seen.has(key)) return
    seen.add(key)
    terms.push({ ...stateFrom(passage, passage[part], from, to, 'certain'), term, source })
  }
  for (const passage of passages) {
    if (passage.role !== 'body') continue
    for (const part of ['heading', 'text'] as const) {
      const { text } = passage[part]
      const quoted = new Uint8Array(text.length)
      for (const { text: name, start, end } of findQuotations(text, '“')) {
        if (opinions.has(name)) quoted.fill(1, start, end)
        if (opinions.has(name) || !isName(name) || SELF_EXPLAINING.test(name)) continue
        if ([OTHER_FACT, HONOURED].some((shape) => shape.test(text.slice(end + 1, end + 12)))) continue
        quoted.fill(1, start, end)
        add(name, 'quoted', passage, part, start, end)
      }
      for (const { word, index } of findKnown(text)) if (!quoted[index]) add(word, 'field', passage, part, index, index + word.length)
    }
  }
  for (const { short, path, quote, line, range } of abbreviations) {
    if (!seen.has(short)) terms.push({ term: short, source: 'abbreviation', path, quote, confidence: 'certain', line, range })
  }
  return terms.toSorted((a, b) => a.range.start - b.range.start)
}

function isName(name: string): boolean {
  return name.length >= 2 && name.length <= LONGEST_NAME && !SPEECH.test(name) && !isRhyme(name) && /[\p{L}\p{N}]/u.test(name)
}

/** 做大、做强、做优: three or more short parts that share a character in one place are a rhyme, not a name. */
function isRhyme(name: string): boolean {
  const parts = name.split(/[、，]/u)
  const [first] = parts
  if (parts.length < 3 || !first || parts.some((part) => part.length !== first.length)) return false
  return first.length === 1 || [...first].some((sign, i) => parts.every((part) => part[i] === sign))
}
