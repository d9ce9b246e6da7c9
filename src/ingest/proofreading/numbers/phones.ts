import { findMatches } from '#ingest/proofreading/found.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

const LABELLED = /(?:电\s?话|手\s?机|联系方式|热线)(?:号码)?\s?(?:[：:]|为)\s?([\d（）()—－–-]{5,24})(?![\d*xX×＊])/gu
const ANY = /(?<![\d*xX×＊])[\d（）()—－–-]{5,24}(?![\d*xX×＊])/gu
const SHAPES: readonly RegExp[] = [/^1[3-9]\d{9}$/u, /^[2-9]\d{6,7}$/u, /^0(?:10|2\d)[2-9]\d{7}$/u, /^0[3-9]\d{2}[2-9]\d{6,7}$/u, /^[48]00\d{7}$/u, /^1\d{2,5}$/u, /^9\d{4}$/u]

/** Telephone numbers with a digit too few or too many, in the text behind their label and on contact lines. A masked number (138****) is not read. */
export const phones: Rule = ({ passages }) => [
  ...findMatches(passages.filter(({ role }) => role !== 'contact'), LABELLED, ({ 0: seen, 1: number, index }) => judge(number!, index + seen.length - number!.length)),
  ...findMatches(passages.filter(({ role }) => role === 'contact'), ANY, ({ 0: number, index }) => judge(number, index)),
]

function judge(number: string, from: number): ReturnType<Parameters<typeof findMatches>[2]> {
  const [main = '', ...rest] = number.split(/(?<=\d{7})[—－–-]/u)
  const digits = main.replace(/\D/gu, '')
  if (digits.length < 5 || rest.length > 1 || SHAPES.some((shape) => shape.test(digits))) return null
  return { rule: 'phone_malformed', from, to: from + number.length, proposal: null, confidence: 'likely', parameters: { digits: digits.length } }
}
