import { findDocumentNumbers, formatDocumentNumber } from '#ingest/elements/document-number.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

/**
 * 发文字号 (GB/T 9704—2012, 7.2.5): the year in full between 〔 and 〕, the serial without leading zeros and without 第. The year of the
 * document's own number is that of its date.
 */
export const documentNumbers: Rule = ({ document, passages, locate, spot }) => {
  const findings = passages.flatMap((passage) => [...findDocumentNumbers(passage.text).flatMap((number) => formOf(passage, number)), ...shortYear(passage)])
  const { docNumber, dateIssued } = document
  const [number, date] = [docNumber && locate(docNumber.range), dateIssued && locate(dateIssued.range)]
  if (!docNumber || !dateIssued?.iso || !number || !date || docNumber.year === Number(dateIssued.iso.slice(0, 4))) return findings
  // A number taken in December may be signed in January.
  const turnOfYear = docNumber.year === Number(dateIssued.iso.slice(0, 4)) - 1 && dateIssued.iso.slice(5, 7) === '01'
  const length = docNumber.normalized.length
  return turnOfYear ? findings : [...findings, {
    rule: 'number_year_differs', passage: number.passage, from: number.from, to: Math.min(number.passage.text.length, number.from + length), proposal: null, confidence: 'likely',
    parameters: { number: docNumber.year, date: dateIssued.iso }, related: [spot(date.passage, 0, date.passage.text.length)],
  }]
}

function formOf(passage: Passage, number: ReturnType<typeof findDocumentNumbers>[number]): Finding[] {
  const at = { passage, from: number.index, to: number.index + number.raw.length, proposal: formatDocumentNumber(number) }
  if (number.zeroPadded) return [{ ...at, rule: 'number_malformed', confidence: 'certain', reason: 'leading_zero' }]
  if (/第\s?\d+\s?号$/u.test(number.raw)) return [{ ...at, rule: 'number_malformed', confidence: 'certain', reason: 'ordinal_in_number' }]
  return /〔(?:19|20)\d{2}〕/u.test(number.raw) ? [] : [{ ...at, rule: 'number_brackets', confidence: 'certain' }]
}

function shortYear(passage: Passage): Finding[] {
  return [...passage.text.matchAll(/[\u4e00-\u9fff]{2,10}〔(\d{2})〕\d{1,5}号/gu)].map(({ 0: seen, index }) => (
    { rule: 'number_malformed', passage, from: index, to: index + seen.length, proposal: null, confidence: 'certain', reason: 'short_year_in_number' }
  ))
}
