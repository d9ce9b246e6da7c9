import { fold } from '#search/words/fold.ts'

/**
 * Folded strings by which a document or facility is named whole. The letter says what the string is:
 * n 文号, q a 文号 it cites, c case number, s session, p person, t title, f facility name.
 */

const NUMBER = /^(\p{Script=Han}{0,16})\(((?:19|20)\d{2})\)0*(\d{1,5})(?:号)?$/u

/** 厦湖卫健函〔2025〕11号 is named by any tail of its agency code, down to 〔2025〕11号. */
export function numberKeys(number: string): string[] {
  return tailsOf(number, 'n', 0)
}

/** A cited document is only named with its agency code: 〔2023〕33号 alone could be anyone's. */
export function citedKeys(number: string): string[] {
  return tailsOf(number, 'q', 2)
}

function tailsOf(number: string, kind: 'n' | 'q', shortest: number): string[] {
  const parts = NUMBER.exec(fold(number).replaceAll(' ', ''))
  if (!parts) return [`${kind}:${bare(number)}`]
  const [, agency, year, sequence] = parts
  const tails = [...agency!].map((_, index, all) => all.slice(index).join('')).filter((tail) => tail.length >= shortest)
  return [...tails, ...(shortest === 0 ? [''] : [])].map((tail) => `${kind}:${tail}(${year})${sequence}`)
}

/**
 * A case number as printed, as year and sequence, and as the sequence alone, without the noughts before it.
 *
 * @example
 * caseKeys('2025099') //=> ['c:2025099', 'c:2025-99', 'c:99']
 */
export function caseKeys(number: string): string[] {
  const printed = bare(number)
  const dated = /^[a-z]?((?:19|20)\d{2})0*(\d{1,5})$/.exec(printed)
  if (dated) return [`c:${printed}`, `c:${dated[1]}-${dated[2]}`, `c:${dated[2]}`]
  return [...new Set([`c:${printed}`, `c:${printed.replace(/^0+(?=\d)/, '')}`])]
}

export type SessionBody = 'npc' | 'cppcc' | 'npc_standing_committee'

/** 区九届人大四次会议 is also found by 九届四次. */
export function sessionKeys(body: SessionBody | null, term: number, session: number): string[] {
  return body ? [`s:${body}-${term}-${session}`, `s:${term}-${session}`] : [`s:${term}-${session}`]
}

export function personKey(name: string): string {
  return `p:${bare(name)}`
}

export function titleKey(title: string): string {
  return `t:${bare(title)}`
}

export function facilityKey(name: string): string {
  return `f:${bare(name)}`
}

/** Letters, figures and characters only: brackets, spaces and punctuation are how people differ. */
export function bare(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '').slice(0, 200)
}
