import { matchesIn } from '#ingest/proofreading/found.ts'
import { readMarker, type NumberingStyle } from '#ingest/sections/numbering.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage, Reading } from '#ingest/proofreading/reading.ts'

/** Numbers that skip, repeat or stand alone: 三、 without 二、, 一是 without 二是. */
export const numbering: Rule = (reading) => [...sections(reading), ...items(reading, ITEM), ...items(reading, NTH), ...inlineNumbers(reading), ...attachmentNumbers(reading)]

const RANKS: Record<NumberingStyle, number> = { chapter: 0, article: 1, cn: 2, 'cn-paren': 3, dash: 9, arabic: 4, 'arabic-paren': 5, circled: 6 }
/** 第（一）项 and （一）至（三） cite a number. */
const GLUED = /(?<=[。；”？！\s])[一二三四五六七八九十]{1,3}、|(?<=[^第至、和及或])（[一二三四五六七八九十]{1,3}）(?![项款至、和及或])/gu
/** `meant` is the number a misnumbered section should bear; the next may go on from either. */
type Open = { style: NumberingStyle; ordinal: number; meant: number; passage: Passage; length: number }

function sections({ passages, document, spot }: Reading): Finding[] {
  const starts = new Set(document.outline.filter(({ marker }) => marker).map(({ range }) => range.start))
  const findings: Finding[] = []
  let open: Open[] = []
  /** Sections of one style may be counted through all chapters. */
  const last = new Map<NumberingStyle, number>()
  /** Numbers inside a paragraph (总体要求 （一）指导思想 on one line), and where they stood last: the next one does not skip. */
  const glued = new Map<string, number>()
  for (const passage of passages) {
    for (const { 0: raw } of matchesIn(passage.text, GLUED)) {
      const inside = readMarker(`${raw}.`)
      if (inside) glued.set(`${inside.style}${inside.ordinal}`, passage.index)
    }
    if (passage.role === 'attachment-title' || passage.role === 'title') {
      open = []
      last.clear()
    }
    const marker = passage.role === 'body' && starts.has(passage.offsets[0] ?? -1) ? readMarker(passage.text) : null
    if (!marker || marker.style === 'dash' || marker.style === 'article' || marker.style === 'chapter') continue
    const rank = RANKS[marker.style]
    open = open.filter(({ style }) => RANKS[style] <= rank)
    const before = open.at(-1)?.style === marker.style ? open.pop()! : null
    const expected = (before?.ordinal ?? 0) + 1
    const counted = marker.ordinal === (last.get(marker.style) ?? 0) + 1 || (before !== null && marker.ordinal === before.meant + 1)
    const anew = marker.ordinal === 1 && (before?.ordinal !== 1 || (marker.style !== 'cn' && marker.style !== 'cn-paren'))
    const isRight = marker.ordinal === expected || counted || anew
    if (!isRight && !((glued.get(`${marker.style}${marker.ordinal - 1}`) ?? -1) >= (before?.passage.index ?? 0))) findings.push(misnumbered(passage, marker, before, expected))
    open.push({ style: marker.style, ordinal: marker.ordinal, meant: isRight ? marker.ordinal : expected, passage, length: marker.length })
    last.set(marker.style, marker.ordinal)
  }
  return findings

  function misnumbered(passage: Passage, marker: { raw: string; ordinal: number; length: number }, before: Open | null, expected: number): Finding {
    const reason = before && marker.ordinal === before.ordinal ? 'number_repeated' : marker.ordinal > expected ? 'number_skipped' : 'number_restarted'
    const to = Math.min(passage.text.length, marker.length + 10)
    return {
      rule: 'numbering_gap', passage, from: 0, to, proposal: null, confidence: before ? 'certain' : 'likely', reason, parameters: { number: marker.raw, expected },
      related: before ? [spot(before.passage, 0, Math.min(before.passage.text.length, before.length + 10))] : [],
    }
  }
}

const ITEM = /(?<=^|[。；：！？”，;:,.])([一二三四五六七八九十]{1,2})是(?![否不的]|一[种个项样致直般些切定家]|[一二三四五六七八九十][、，是])/gu
type Item = { ordinal: number; meant: number; passage: Passage; from: number; to: number }

/** 第一，… 第三，… */
const NTH = /(?<=^|[。；：])第([一二三四五六七八九十])[，、]/gu

/** 一是 … 三是; a list ends where the next numbered section begins. */
function items({ passages, spot }: Reading, shape: RegExp): Finding[] {
  const findings: Finding[] = []
  let list: Item[] = []
  for (const passage of passages) {
    if (passage.role !== 'body' && passage.role !== 'opening') continue
    if (readMarker(passage.text) && !passage.text.startsWith('第')) close()
    for (const match of passage.text.matchAll(shape)) {
      const ordinal = readNumeral(match[1]!)!
      if (ordinal === 1) close()
      const last = list.at(-1)
      const isRight = !last || ordinal === last.ordinal + 1 || ordinal === last.meant + 1
      const item = { ordinal, meant: isRight ? ordinal : last.ordinal + 1, passage, from: match.index, to: match.index + match[0].length }
      if (!isRight) findings.push(broken(item, last))
      if (last || ordinal === 1) list.push(item)
    }
  }
  close()
  return findings

  function close(): void {
    const [only, second] = list
    list = []
    if (!only || second || shape === NTH || !/^.{0,60}?[。；]/u.test(only.passage.text.slice(only.to))) return
    findings.push({ rule: 'numbering_gap', passage: only.passage, from: only.from, to: Math.min(only.passage.text.length, only.to + 10), proposal: null, confidence: 'possible', reason: 'item_alone' })
  }

  function broken(item: Item, last: Item): Finding {
    const reason = item.ordinal === last.ordinal ? 'number_repeated' : 'number_skipped'
    return {
      rule: 'numbering_gap', passage: item.passage, from: item.from, to: Math.min(item.passage.text.length, item.to + 10), proposal: null, confidence: 'certain', reason,
      parameters: { number: item.passage.text.slice(item.from, item.to), expected: last.ordinal + 1 }, related: [spot(last.passage, last.from, Math.min(last.passage.text.length, last.to + 10))],
    }
  }
}

const COUNTED: readonly RegExp[] = [/([①②③④⑤⑥⑦⑧⑨])/gu, /(?<=[。；：])[（(]([1-9])[）)]/gu]

/** 附件：1.名单⏎3.标准 */
function attachmentNumbers({ passages }: Reading): Finding[] {
  const listed = passages.filter(({ role }) => role === 'attachment-note').flatMap((passage) => {
    const number = /^(?:附件[：:]\s?)?(\d{1,2})[.．、]/u.exec(passage.text)
    return number ? [{ passage, ordinal: Number(number[1]), to: number[0].length }] : []
  })
  return listed.flatMap(({ passage, ordinal, to }, i): Finding[] => {
    const before = listed[i - 1]
    if (!before || ordinal === before.ordinal + 1 || ordinal === 1) return []
    return [{ rule: 'numbering_gap', passage, from: 0, to: Math.min(passage.text.length, to + 10), proposal: null, confidence: 'certain', reason: ordinal === before.ordinal ? 'number_repeated' : 'number_skipped', parameters: { number: String(ordinal), expected: before.ordinal + 1 } }]
  })
}

/** ①…③… within one paragraph. */
function inlineNumbers({ passages }: Reading): Finding[] {
  return passages.filter(({ role }) => role === 'body').flatMap((passage) => COUNTED.flatMap((shape) => {
    const marks = [...passage.text.matchAll(shape)].map(({ 0: raw, 1: figure, index }) => ({ raw, from: index, ordinal: '①②③④⑤⑥⑦⑧⑨'.indexOf(figure!) + 1 || readNumeral(figure!)! }))
    const at = marks.findIndex(({ ordinal }, i) => i > 0 && ordinal !== marks[i - 1]!.ordinal + 1 && ordinal !== 1)
    if (at < 0 || marks[0]!.ordinal !== 1) return []
    const { raw, from } = marks[at]!
    return [{ rule: 'numbering_gap' as const, passage, from, to: Math.min(passage.text.length, from + raw.length + 8), proposal: null, confidence: 'likely' as const, reason: 'number_skipped', parameters: { number: raw, expected: marks[at - 1]!.ordinal + 1 } }]
  }))
}
