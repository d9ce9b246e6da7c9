import { isNamed } from '#ingest/proofreading/names/named.ts'
import { gainOf } from '#ingest/proofreading/language/mendings.ts'
import { costsUpTo } from '#ingest/proofreading/words/costs.ts'
import { GRAMMAR, SLOGAN_VERBS, SUFFIXES } from '#ingest/word-lists/proofreading/single-words.ts'
import { comesBack, isHan, isLone, standsAlone } from '#ingest/proofreading/words/lone-characters.ts'
import { isOfTheField, isWord, MAY_LACK, PAIRS, rarityOf, SET } from '#ingest/proofreading/words/lexicon.ts'
import { segment } from '#ingest/proofreading/words/segments.ts'
import { wordsMeantBy, type Meant, type Slip } from '#ingest/proofreading/words/meant-words.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { ParagraphRole } from '#ingest/parsed-document.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

/** Names are made of characters that are no words. */
const NAMING: ReadonlySet<ParagraphRole> = new Set(['addressee', 'contact', 'leader', 'signer', 'signature', 'letterhead', 'number', 'field', 'cc', 'printing', 'seal', 'table-row'])
/** 深渡镇 is a place; before 区人民医院 stands a word. */
const PLACE = /^(?:[镇乡村街路]|[县区市](?!人民|中医|妇幼|疾控|医院|卫|级|域|属|内)|社区|片区|公园)/u
/** The code of a 发文字号 is no text: 保政办函〔2023〕25号. */
const CODE_OF_NUMBER = /[\u4e00-\u9fff]{1,12}\s?[〔【［\[（(]\s?(?:19|20)\d/u

/** How unlikely each slip is, on the scale of rarities: a reading with a slip must be more likely than the text as written by that much. */
const PRICE: Record<Slip, number> = { alike: 6, nearly: 8, turned: 6, gap: 7, other: 11 }
/** 的, 到, 由 are seldom what a writer mistook, and behind a number stands a measure. */
const UNLIKELY = 3
/** So much laws and reports must speak for another word, since two characters nobody listed are more often a new word than a slip (限上, 智造). */
const LEAST_GAIN = 1
const LEAST_FOR_GAP = 0
/** A gap in a phrase that is not long. */
const GAP = 2
const COUNTED = /^[一二三四五六七八九十两每各几]/u
/** More lone characters in a row are a name nobody listed. */
const MOST_LONE = 3
const LONGEST_ZONE = 16
const LONGEST_SPAN = 6

/**
 * Words that are none, where a common word differs by one slip and makes the sentence much more likely: 换解, 务服, 质良, 高度重您. How likely a
 * sentence is, is the sum of the rarities of its words (a noisy channel over single words).
 */
export const unlikelyWords: Rule = ({ passages }) => {
  const whole = passages.map(({ text }) => text).join('\n')
  return passages.filter(({ role }) => !NAMING.has(role)).flatMap((passage) => zonesOf(passage.text).flatMap((zone) => {
    const best = likeliestRepair(zone)
    return best && isLikelier(zone.text, best) && !isEnumerated(passage.text, zone, best) && !isName(passage.text, zone.from + best.from, zone.from + best.to, whole) ? [toFinding(passage, zone, best)] : []
  }))
}

function isEnumerated(text: string, zone: Zone, { slip, from, to }: Repair): boolean {
  return slip === 'gap' && some(from, to, (at) => zone.lone.has(at) && comesBack(text, zone.from + at))
}

type Zone = { from: number; text: string; lone: ReadonlySet<number> }

/** Stretches around characters that stand alone but are no words, with two words on either side. */
function zonesOf(text: string): Zone[] {
  const tokens = segment(text)
  const places: number[] = []
  tokens.reduce((at, token) => (places.push(at), at + token.length), 0)
  return clustersOf(tokens).filter(({ length }) => length <= MOST_LONE).flatMap((cluster) => {
    const first = reach(tokens, cluster[0]!, -1)
    const last = reach(tokens, cluster.at(-1)!, 1)
    const from = places[first]!
    const zone = tokens.slice(first, last + 1).join('')
    if (zone.length > LONGEST_ZONE || zone.length < 2 || CODE_OF_NUMBER.test(text.slice(from, from + LONGEST_ZONE + 8))) return []
    return [{ from, text: zone, lone: new Set(cluster.flatMap((token) => Array.from(tokens[token]!, (_, i) => places[token]! - from + i))) }]
  })
}

/** Lone characters with at most one word between them belong together. */
function clustersOf(tokens: readonly string[]): number[][] {
  const clusters: number[][] = []
  for (const [i, token] of tokens.entries()) {
    if (!isLone(token)) continue
    const open = clusters.at(-1)
    if (open && i - open.at(-1)! <= 2) open.push(i)
    else clusters.push([i])
  }
  return clusters
}

function reach(tokens: readonly string[], from: number, step: 1 | -1): number {
  let at = from
  while (Math.abs(at - from) < 2 && isHan(tokens[at + step] ?? '')) at += step
  return at
}

type Repair = Meant & { from: number; to: number; gain: number }

function likeliestRepair({ text, lone }: Zone): Repair | null {
  const before = costsUpTo(text)
  const after = costsUpTo(text, true)
  const asWritten = before[text.length]!
  let best: Repair | null = null
  for (let from = 0; from < text.length; from++) {
    for (let to = from + 2; to <= Math.min(text.length, from + LONGEST_SPAN); to++) {
      // A third lone character beside them makes an unknown name more likely than a slip.
      if (lone.has(from - 1) || lone.has(to) || !some(from, to, (at) => lone.has(at))) continue
      const seen = text.slice(from, to)
      for (const meant of wordsMeantBy(seen)) {
        if (!mayBe(meant, seen, lone.has(from + meant.at))) continue
        const gain = asWritten - before[from]! - after[text.length - to]! - rarityOf(meant.word) - priceOf(meant, seen)
        if (gain > 0 && (!best || gain > best.gain)) best = { ...meant, from, to, gain }
      }
    }
  }
  return best
}

/** Two characters are more often a name than a slip for a word that official prose hardly needs (武篆, 武装), or that sounds only nearly so. */
function mayBe({ word, slip, at }: Meant, seen: string, isLoneThere: boolean): boolean {
  // 奋斗/之责, 创新/之问
  if (seen.length === 2 && seen[0] === '之') return false
  if (seen.length === 2 && word.length === 2 && (!isOfTheField(word) || slip === 'nearly')) return false
  if (slip === 'gap' && at === 0 && SUFFIXES.has(seen[0]!)) return false
  if (slip === 'gap') return word.length >= 4 && (SET.has(word) || PAIRS.has(word)) && !(at < 2 && SLOGAN_VERBS.has(word[1 - at]!))
  if (slip === 'other') return isLoneThere && at > 0 && at < word.length - 1
  return slip !== 'turned' || word.length > 2 || !(isWord(seen) || [...word].some(standsAlone))
}

function priceOf({ word, slip, at }: Meant, seen: string): number {
  const isGrammar = GRAMMAR.has(seen[at] ?? '')
  return PRICE[slip] + (slip === 'gap' && !MAY_LACK.has(word) ? GAP : 0) + [isGrammar, COUNTED.test(seen)].filter(Boolean).length * UNLIKELY
}

function some(from: number, to: number, test: (at: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (test(at)) return true
  return false
}

/** A name is followed by what it names, or comes back elsewhere; a slip does neither. */
function isName(text: string, from: number, to: number, whole: string): boolean {
  const seen = text.slice(from, to)
  return PLACE.test(text.slice(to, to + 2)) || isNamed(text, from, to) || whole.indexOf(seen) !== whole.lastIndexOf(seen)
}

function toFinding(passage: Passage, zone: Zone, best: Repair): Finding {
  const { from, to, word, slip } = narrow(best)
  const wrong = zone.text.slice(from, to)
  return { rule: slip === 'gap' ? 'missing_character' : 'wrong_character', passage, from: zone.from + from, to: zone.from + to, proposal: word, confidence: 'likely', parameters: { wrong, right: word } }
}

/** A gap makes the stretch longer, and so less likely by itself. */
function isLikelier(text: string, { from, to, word, slip }: Repair): boolean {
  return gainOf(text, from, to, word) > (slip === 'gap' ? LEAST_FOR_GAP : LEAST_GAIN)
}

/** Of a pair only the word with the slip is shown. */
function narrow(best: Repair): Repair {
  const { from, to, at, word, slip } = best
  const first = PAIRS.get(word)
  if (first === undefined || slip === 'gap' || SET.has(word) || (slip === 'turned' && at === first - 1)) return best
  return at < first ? { ...best, to: from + first, word: word.slice(0, first) } : { ...best, from: from + first, to, word: word.slice(first) }
}
