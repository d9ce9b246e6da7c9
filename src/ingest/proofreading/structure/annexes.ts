import { matchesIn } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const LISTED = /(?:^(?:附件\s?[:：]?\s?)?|(?<=[；;\s]))(\d{1,2})\s?[.．、]\s?([^；;]{2,80})|^附件\s?(\d{1,2})\s?[:：]\s?(.{2,80})$/gu
const HEADED = /^附件\s?(\d{1,2})/u
const MENTIONED = /附件\s?(\d{1,2})(?![.．、:：\d])/gu
/** So many of the characters that two titles have together, of all they have, make them one title told in two ways. */
const ALIKE = 0.5

type Annex = { number: number; title: string; passage: Passage; from: number; to: number }

/**
 * Annexes (附件) against their list under the text: one that the text names and the list has not (附件3 of two), one that is listed and does not follow
 * where others do or the other way round, and one whose own title differs from the listed (GB/T 9704—2012, 7.3.4 and 7.3.7: both must agree).
 */
export const annexes: Rule = ({ passages, spot }) => {
  const listed = passages.filter(({ role }) => role === 'attachment-note').flatMap(listedIn)
  const headed = passages.flatMap((passage, i) => headedAt(passage, passages[i + 1]))
  if (listed.length === 0) return []
  const asked = (annex: Annex, related: Annex | undefined): Finding => ({
    rule: 'annex_differs', passage: annex.passage, from: annex.from, to: annex.to, proposal: null, confidence: 'likely', parameters: { annex: `附件${annex.number}` },
    related: related ? [spot(related.passage, related.from, related.to)] : [],
  })
  const lacking = (ones: readonly Annex[], others: readonly Annex[]) => ones.filter(({ number }) => !others.some((other) => other.number === number)).map((one) => asked(one, undefined))
  const renamed = headed.flatMap((one) => {
    const same = listed.find(({ number }) => number === one.number)
    return same && one.title !== '' && differ(one.title, same.title) ? [asked(one, same)] : []
  })
  return [...lacking(mentioned(passages), [...listed, ...headed]), ...(headed.length > 1 ? [...lacking(listed, headed), ...lacking(headed, listed)] : []), ...renamed]
}

function listedIn(passage: Passage): Annex[] {
  return matchesIn(passage.text, LISTED).map((match) => ({ number: Number(match[1] ?? match[3]), title: plain(match[2] ?? match[4]!), passage, from: match.index, to: match.index + match[0].length }))
}

function headedAt(passage: Passage, next: Passage | undefined): Annex[] {
  const number = passage.role === 'attachment-label' ? HEADED.exec(passage.text)?.[1] : undefined
  if (number === undefined) return []
  const titled = next?.role === 'attachment-title' ? next : undefined
  return [{ number: Number(number), title: plain(titled?.text ?? ''), passage: titled ?? passage, from: 0, to: (titled ?? passage).text.length }]
}

function mentioned(passages: readonly Passage[]): Annex[] {
  return passages.filter(({ role }) => role === 'body' || role === 'opening').flatMap((passage) => matchesIn(passage.text, MENTIONED)
    // 国办发〔2024〕3号附件2 is an annex of another document.
    .filter(({ index }) => !/[号》）)]的?$/u.test(passage.text.slice(0, index)))
    .map((match) => ({ number: Number(match[1]), title: '', passage, from: match.index, to: match.index + match[0].length })))
}

function plain(title: string): string {
  return title.normalize('NFKC').replace(/[\s《》"“”。；;]/gu, '')
}

/** A title that goes on in the next line, or names its bureau before, is the same. */
function differ(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return false
  const shared = [...new Set(one)].filter((character) => other.includes(character)).length
  return shared >= ALIKE * new Set(one + other).size
}
