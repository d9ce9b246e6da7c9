import { findCaseNumber } from '#ingest/case/case-number.ts'
import { findQuotations } from '#ingest/text/quotations.ts'
import { readSession } from '#ingest/case/case-session.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage, Reading } from '#ingest/proofreading/reading.ts'

/** A case must have one title, one number and one session throughout a letter. */
export const caseTitles: Rule = (reading) => [...titleVariants(reading), ...numbers(reading), ...sessions(reading), ...otherBody(reading)]

/** 《关于改善…的建议》 in the opening, 《关于改善…的议案（转建议）》 further on. */
function titleVariants({ document, passages, spot }: Reading): Finding[] {
  const title = document.request?.title
  const opening = passages.find(({ role, text }) => role === 'opening' && title && text.includes(title))
  if (!title || !opening) return []
  const at = opening.text.indexOf(title)
  return passages.filter(({ role }) => role === 'body' || role === 'opening' || role === 'title').flatMap((passage) => findQuotations(passage.text).flatMap(({ text, start, end }): Finding[] => {
    if (text === title || text.includes(title) || title.includes(text) || !text.startsWith('关于') || !isVariant(core(text), core(title))) return []
    return [{ rule: 'title_variant', passage, from: start, to: end, proposal: null, confidence: 'certain', parameters: { title, other: text }, related: [spot(opening, at, at + title.length)] }]
  }))
}

function core(title: string): string {
  return title.replace(/[（(][^（）()]*[）)]$/u, '').replace(/的?(?:建议|提案|议案)$/u, '')
}

/** The same subject with at most a fifth of it changed at one place. */
function isVariant(a: string, b: string): boolean {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const longer = Math.max(a.length, b.length)
  return longer >= 8 && longer - head - tail <= longer / 5
}

function titleAndOpening({ passages }: Reading): { title: Passage; opening: Passage } | null {
  const title = passages.findLast(({ role, text }) => role === 'title' && /第|届/u.test(text))
  const opening = passages.find(({ role }) => role === 'opening')
  return title && opening ? { title, opening } : null
}

function numbers(reading: Reading): Finding[] {
  const places = titleAndOpening(reading)
  if (!places) return []
  const [first, second] = [findCaseNumber(places.title.text), findCaseNumber(places.opening.text)]
  if (!first || !second || first.numbers.length > 1 || second.numbers.length > 1) return []
  const [a, b] = [bare(first.number), bare(second.number)]
  if (a === b || a.endsWith(b) || b.endsWith(a) || a === '' || b === '') return []
  const { opening, title } = places
  return [{
    rule: 'case_number_differs', passage: opening, from: second.index, to: second.index + second.raw.length, proposal: null, confidence: 'certain',
    parameters: { title: first.number, opening: second.number }, related: [reading.spot(title, first.index, first.index + first.raw.length)],
  }]
}

function bare(number: string): string {
  return number.normalize('NFKC').replace(/[^0-9]/gu, '').replace(/^0+/u, '')
}

/** 人大 in the title, 政协 in the opening. */
function otherBody(reading: Reading): Finding[] {
  const places = titleAndOpening(reading)
  const [titled, opened] = [places?.title.text, places?.opening.text].map((text) => text && /(人大|政协)(?=[^，。；《》]{0,12}[届次])|(?<=[届次][^，。；《》]{0,8})(人大|政协)/u.exec(text)?.[0])
  if (!places || !titled || !opened || titled === opened || places.opening.text.includes(titled)) return []
  const at = places.opening.text.indexOf(opened)
  return [{ rule: 'session_differs', passage: places.opening, from: at, to: at + 2, proposal: titled, confidence: 'likely', parameters: { title: titled, opening: opened }, related: [reading.spot(places.title, 0, places.title.text.length)] }]
}

/** 九届四次 in the title, 九届三次 in the opening. */
function sessions(reading: Reading): Finding[] {
  const places = titleAndOpening(reading)
  if (!places) return []
  const [first, second] = [readSession(places.title.text), readSession(places.opening.text)]
  if (!first?.term || !second?.term) return []
  const differs = first.term !== second.term || (first.session !== null && second.session !== null && first.session !== second.session)
  if (!differs) return []
  const name = second.sessionRaw && first.term === second.term ? second.sessionRaw : `届`
  const at = places.opening.text.indexOf(name)
  if (at < 0) return []
  return [{
    rule: 'session_differs', passage: places.opening, from: at, to: at + name.length, proposal: null, confidence: 'likely',
    parameters: { title: `${first.term}/${first.session ?? '—'}`, opening: `${second.term}/${second.session ?? '—'}` }, related: [reading.spot(places.title, 0, places.title.text.length)],
  }]
}
