import { findQuotations } from '#ingest/text/quotations.ts'
import { actAt } from '#ingest/facts/commitments/measure-words.ts'
import { CALLED_SYSTEM, COUNTED_NAME, FURTHERS, MADE_UP, ORDINARY_END, PLAIN_COUNT, SAID_AFTER, SAID_OF, SAYING, SYSTEM_END } from '#ingest/word-lists/quoted-names.ts'
import { POLICY_NAMES, PROGRAMME_NAMES } from '#ingest/word-lists/policy-names.ts'
import { HEALTH_TERMS } from '#ingest/word-lists/health-terms.ts'
import { wordFinder } from '#ingest/text/word-finder.ts'
import { stateFrom, type Passage } from '#ingest/facts/passages.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { Term } from '#ingest/facts/names/shapes.ts'

const findKnown = wordFinder(HEALTH_TERMS)
const KNOWN_POLICIES = [...POLICY_NAMES, ...PROGRAMME_NAMES]

/** “…” that is speech or a whole sentence names nothing. */
const LONGEST_NAME = 18
const SPEECH = /[。；！？：]|^(?:第|我|您|你|为什么|如何)|[的了]$|^.$/u

/** A short name for a document or an organ is told where it is defined, and explains nothing. */
const NAMES_ELSE = /^《|(?:局|委|委员会|政府|办公室|小组|专班|公司|集团|协会)$/u

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
  const told = new Set([...opinionPairs.map(({ opinionQuote }) => opinionQuote), ...abbreviations.map(({ short }) => short)])
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
        if (told.has(name)) quoted.fill(1, start, end)
        if (told.has(name) || !isName(name) || SELF_EXPLAINING.test(name)) continue
        if ([OTHER_FACT, HONOURED].some((shape) => shape.test(text.slice(end + 1, end + 12)))) continue
        if (!isKnown(name) && !namesSystem(name, text.slice(Math.max(0, start - 6), start - 1), text.slice(end + 1, end + 14))) continue
        quoted.fill(1, start, end)
        const rest = /[+＋]$/u.test(name) ? (JOINED.exec(text.slice(end + 1, end + 12))?.[0] ?? '') : ''
        add(rest === '' ? name : `“${name}”${rest}`, 'quoted', passage, part, rest === '' ? start : start - 1, rest === '' ? end : end + 1 + rest.length)
      }
      for (const { word, index } of findKnown(text)) if (!quoted[index]) add(word, 'field', passage, part, index, index + word.length)
    }
  }
  for (const { full, short, path, quote, line, range } of abbreviations) {
    if (!seen.has(short) && !NAMES_ELSE.test(full ?? '')) terms.push({ term: short, source: 'abbreviation', path, quote, confidence: 'certain', line, range })
  }
  return terms.toSorted((a, b) => a.range.start - b.range.start)
}

/** 签而优约, 特岗特薪: what somebody coined has few characters; more are a saying, unless it ends as a name does. */
const LONGEST_COINED = 6

/** “党建+”邻里中心: what stands behind the mark is part of the name. */
const JOINED = /^[\u4e00-\u9fff]{2,8}?(?=卫生健康|服务站|建设|工作|活动|[^\u4e00-\u9fff]|$)/u

function isKnown(name: string): boolean {
  return findKnown(name).some(({ word, index }) => index === 0 && word.length === name.length) || KNOWN_POLICIES.some((policy) => name.startsWith(policy) && name.length - policy.length <= 2)
}

/**
 * Whether quoted words are the name of a policy, a rule or an order of things: a counted saying (两个允许), a made-up one (互联网+…), one that ends so or is
 * called so by the text. Slogans, brands, aims and figures of speech explain themselves or nothing.
 */
function namesSystem(name: string, before: string, behind: string): boolean {
  if (PLAIN_COUNT.test(name) || SAYING.test(name) || SAID_OF.test(behind)) return false
  if (COUNTED_NAME.test(name) || MADE_UP.test(name) || /^\d/u.test(name)) return true
  if (name.length < 3 || actAt(name) !== null || FURTHERS.test(name) || SAID_AFTER.test(before)) return false
  if (/[、，；：]/u.test(name)) return isCoinedRow(name)
  if (name.length > LONGEST_COINED) return SYSTEM_END.test(name) || CALLED_SYSTEM.test(behind)
  return !ORDINARY_END.test(name)
}

function isName(name: string): boolean {
  return name.length >= 2 && name.length <= LONGEST_NAME && !SPEECH.test(name) && !isRhyme(name) && /[\p{L}\p{N}]/u.test(name)
}

/** 区聘、镇管、村用: two or three parts of one length that have nothing in common but, maybe, what they end in (大全科、小专科). 就近派车、就近收治 says what it means. */
function isCoinedRow(name: string): boolean {
  const parts = name.split(/[、，]/u)
  const [first = ''] = parts
  return parts.length <= 3 && first.length >= 2 && first.length <= (parts.length === 2 ? 4 : 2) && !name.includes('不') && parts.every((part) => part.length === first.length) && ![...first].some((sign, i) => i < Math.max(2, first.length - 1) && parts.slice(1).some((part) => part[i] === sign))
}

/** 做大、做强、做优: three or more short parts that share a character in one place are a rhyme, not a name. */
function isRhyme(name: string): boolean {
  const parts = name.split(/[、，]/u)
  const [first] = parts
  if (parts.length < 3 || !first || parts.some((part) => part.length !== first.length)) return false
  return first.length === 1 || [...first].some((sign, i) => parts.every((part) => part[i] === sign))
}
