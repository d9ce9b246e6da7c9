import { findDates, lastDayOf } from '#ingest/proofreading/dates/days.ts'
import { findMatches } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Reading } from '#ingest/proofreading/reading.ts'

/** Dates that cannot follow one another: printed before it was signed, due before it was promised, ended before it began. */
export const dateOrder: Rule = (reading) => {
  const issued = reading.document.dateIssued?.iso
  return issued ? [...printedTooEarly(reading, issued), ...dueTooEarly(reading, issued), ...plannedTooEarly(reading, issued), ...seenTooEarly(reading, issued), ...toldTooEarly(reading, issued), ...validity(reading, issued)] : validity(reading, null)
}

function printedTooEarly({ document, locate, spot }: Reading, issued: string): Finding[] {
  const { printing, dateIssued } = document
  if (!printing?.iso || printing.iso >= issued || !dateIssued) return []
  const [printed, signed] = [locate({ ...printing.range, start: printing.range.end - 1 }), locate(dateIssued.range)]
  if (!printed || !signed) return []
  const from = Math.max(0, printed.passage.text.search(/\d/u))
  return [{ rule: 'date_order', passage: printed.passage, from, to: printed.passage.text.length, proposal: null, confidence: 'certain', reason: 'printed_before_issue', parameters: { printed: printing.iso, issued }, related: [spot(signed.passage, 0, signed.passage.text.length)] }]
}

const PROMISE = /(?:力争|确保|争取|计划|拟|预计|将)(?:于|在|到)?\s?(?=(?:19|20)\d{2}\s?年)/gu
const END_OF_YEAR = /^((?:19|20)\d{2})\s?年(?:\s?(?:年?底|底前|末|内|前)|(?=[^\d]))/u

/** 力争2023年底前完成 in a letter of 2025. */
function dueTooEarly({ passages }: Reading, issued: string): Finding[] {
  const prose = passages.filter(({ role }) => role === 'body')
  return findMatches(prose, PROMISE, ({ 0: word, index }, passage) => {
    const from = index + word.length
    const before = passage.text.slice(Math.max(0, index - 8), index)
    if (/[原曾已]$|当时|此前|[《“][^》”]*$/u.test(before)) return null
    const date = findDates(passage).find((candidate) => candidate.from === from)
    const year = END_OF_YEAR.exec(passage.text.slice(from, from + 12))
    const due = date ? lastDayOf(date) : year ? `${year[1]}-12-31` : null
    const to = date?.to ?? from + (year?.[0].length ?? 0)
    return due && due < issued ? { rule: 'date_order', from: index, to, proposal: null, confidence: 'likely', reason: 'due_before_issue', parameters: { due, issued } } : null
  })
}

const NEXT_STEPS = /^.{0,4}(?:下一?步|下一?阶段|今后|总体目标|主要目标|工作目标|发展目标).{0,12}$/u
const GOAL = /到\s?((?:19|20)\d{2})\s?年(?:底|末)?[，,]?(?![^，。；]{0,6}已)(?=[^。；]{0,30}?(?:达到|实现|建成|完成|力争|基本建立|基本形成|覆盖))|(?<![已于])((?:19|20)\d{2})\s?年\s?(?:\d{1,2}\s?月)?底前/gu

/** 到2020年底实现… among the goals and next steps of a paper of 2024. */
function plannedTooEarly({ passages }: Reading, issued: string): Finding[] {
  let planning = false
  const planned = passages.filter(({ role, text }) => {
    if (/^[一二三四五六七八九十]{1,3}、/u.test(text)) planning = NEXT_STEPS.test(text.slice(0, 24).split('。')[0]!)
    return planning && role === 'body'
  })
  return findMatches(planned, GOAL, (match) => {
    const due = `${match[1] ?? match[2]!}-12-31`
    return due < issued ? { rule: 'date_order', proposal: null, confidence: 'likely', reason: 'due_before_issue', parameters: { due, issued } } : null
  })
}

/** 截至2025年12月 in a letter of June 2025. */
function seenTooEarly({ passages }: Reading, issued: string): Finding[] {
  return findMatches(passages.filter(({ role }) => role === 'body'), /截[至止](?=(?:19|20)\d{2}\s?年)/gu, ({ 0: word, index }, passage) => {
    const date = findDates(passage).find((candidate) => candidate.from === index + word.length)
    const bare = date ? null : /^((?:19|20)\d{2})\s?年(?:底|末)/u.exec(passage.text.slice(index + word.length, index + word.length + 10))
    const seen = date?.year && date.day ? lastDayOf(date) : date?.year ? `${date.year}-${String(date.month).padStart(2, '0')}-01` : bare ? `${bare[1]}-12-01` : null
    const to = date?.to ?? index + word.length + (bare?.[0].length ?? 0)
    return seen && seen > issued ? { rule: 'date_order', to, proposal: null, confidence: 'likely', reason: 'counted_after_issue', parameters: { seen, issued } } : null
  })
}

/** A period that ends before it begins, or before the paper was issued. */
function validity({ document, locate }: Reading, issued: string | null): Finding[] {
  const effective = document.effective
  const begins = effective?.effectiveFrom ?? issued
  if (!effective?.expires || !begins || begins <= effective.expires) return []
  const place = locate(effective.range)
  const raw = effective.expiresRaw ?? ''
  const from = place ? place.passage.text.indexOf(raw.replace(/\s+/gu, '').slice(0, 6)) : -1
  if (!place || from < 0) return []
  return [{ rule: 'date_order', passage: place.passage, from, to: Math.min(place.passage.text.length, from + raw.length), proposal: null, confidence: 'certain', reason: 'ends_before_start', parameters: { start: begins, end: effective.expires } }]
}

const AHEAD = /将|拟|计划|预计|力争|争取|确保|目标|前|底|末|起|之后|以后|届时|期限|有效/u
const DONE = /了(?!解|结)|已经?(?=[\u4e00-\u9fff])/u

/** 2025年8月3日，我局组织了调研 in a letter of June 2025: what is told as done lies ahead. */
function toldTooEarly({ passages }: Reading, issued: string): Finding[] {
  return passages.filter(({ role }) => role === 'body').flatMap((passage) => findDates(passage).flatMap((date): Finding[] => {
    if (date.year === null) return []
    const day = date.day === null ? `${date.year}-${String(date.month).padStart(2, '0')}-01` : lastDayOf(date)
    const sentence = /[^。；]*/u.exec(passage.text.slice(date.to, date.to + 50))![0]
    const before = passage.text.slice(Math.max(0, date.from - 10), date.from)
    if (!day || day <= issued || AHEAD.test(sentence) || AHEAD.test(before) || /截[至止]|[到至以原定从自]$|[《“（]/u.test(before) || !DONE.test(sentence)) return []
    return [{ rule: 'date_order', passage, from: date.from, to: date.to, proposal: null, confidence: 'likely', reason: 'told_after_issue', parameters: { told: day, issued } }]
  }))
}
