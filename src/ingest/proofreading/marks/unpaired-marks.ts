import { readMarker } from '#ingest/sections/numbering.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const PAIRS: Record<string, string> = { '《': '》', '“': '”', '（': '）', '〔': '〕', '【': '】', '(': ')' }
const OPENERS: Record<string, string> = { '》': '《', '”': '“', '）': '（', '〕': '〔', '】': '【', ')': '（' }
const LONGEST = 20_000
const MOST = 20
/** How many characters are quoted with a lone mark, so that a reader recognises the place. */
const SHOWN = 12

type Lone = { sign: string; passage: Passage; at: number }

/** Marks of a pair of which one is missing: 《医疗机构管理条例 without 》. Brackets may be of two widths; 1） is a number. */
export const unpairedMarks: Rule = ({ passages }) => {
  const lone = passages.map((passage, i) => loneMarks(passage, passages[i + 1]))
  const paired = pairsAcross(lone)
  return lone.flat().filter((mark) => !paired.has(mark) && mark.passage.role !== 'contact' && mark.passage.role !== 'field').map(toFinding)
}

function loneMarks(passage: Passage, next: Passage | undefined): Lone[] {
  const { role, text } = passage
  if (role === 'table-row' || text.length > LONGEST) return []
  const open: Lone[] = []
  const alone: Lone[] = []
  for (let at = readMarker(text)?.length ?? 0; at < text.length && alone.length < MOST; at++) {
    const sign = text[at]!
    if (PAIRS[sign]) open.push({ sign: fullWidth(sign), passage, at })
    const opener = OPENERS[sign]
    if (!opener) continue
    const last = open.findLastIndex((mark) => mark.sign === opener)
    if (last >= 0) alone.push(...open.splice(last).slice(1))
    else if (!isNumber(text, at)) alone.push({ sign: fullWidth(sign), passage, at })
  }
  const goesOn = next?.text.startsWith('“') ? open.findLast(({ sign }) => sign === '“') : undefined
  // Every paragraph of a long quotation begins with its mark, and only the last one ends with one.
  return [...alone, ...open.filter((mark) => !(mark.sign === '“' && mark.at === 0) && mark !== goesOn)].slice(0, MOST)
}

function isNumber(text: string, at: number): boolean {
  return /[）)]/u.test(text[at]!) && /(?:^|[。；：，\s])[\da-zA-Z一二三四五六七八九十]{1,2}$/u.test(text.slice(Math.max(0, at - 3), at))
}

function fullWidth(sign: string): string {
  return sign === '(' ? '（' : sign === ')' ? '）' : sign
}

/** A pair may stand around a break that was not closed, or around a block of lines (（联系人：…⏎电话：…）). */
function pairsAcross(lone: readonly (readonly Lone[])[]): Set<Lone> {
  const paired = new Set<Lone>()
  lone.forEach((marks, i) => {
    for (const opener of marks.filter(({ sign }) => PAIRS[sign]).toReversed()) {
      const closer = lone.slice(i + 1, i + 4).flat().find((mark) => mark.sign === PAIRS[opener.sign] && !paired.has(mark))
      if (closer) paired.add(opener).add(closer)
    }
  })
  return paired
}

function toFinding({ sign, passage, at }: Lone): Finding {
  const [from, to] = PAIRS[sign] ? [at, Math.min(passage.text.length, at + SHOWN)] : [Math.max(0, at + 1 - SHOWN), at + 1]
  return { rule: 'mark_unpaired', passage, from, to, proposal: null, confidence: /[《》]/u.test(sign) ? 'certain' : 'likely', parameters: { mark: sign } }
}
