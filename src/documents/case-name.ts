import type { CaseBody } from '#platform/generated/enums.ts'

export type NamedCase = { body: CaseBody; term: number | null; session: number | null; number: string | null; instrument: string | null }

/**
 * A session as congresses name theirs, from what is known of it.
 *
 * @example
 * sessionName({ body: 'npc', term: 9, session: 4 }) //=> '九届人大四次会议'
 * sessionName({ body: 'npc_standing_committee', term: 5, session: 22 }) //=> '五届人大常委会第22次会议'
 */
export function sessionName({ body, term, session }: Pick<NamedCase, 'body' | 'term' | 'session'>): string {
  const of = term === null ? '' : `${hanNumber(term)}届`
  if (body === 'npc_standing_committee') return `${of}人大常委会${session === null ? '' : `第${session}次会议`}`
  const meeting = session === null ? '' : `${hanNumber(session)}次会议`
  return body === 'npc' ? `${of}人大${meeting}` : `政协${of}${meeting}`
}

/** Session, number and instrument in one: 九届人大四次会议第2025099号建议. */
export function caseName(one: NamedCase): string {
  return `${sessionName(one)}${one.number === null ? '' : `第${one.number}号`}${one.instrument ?? ''}`
}

const HAN = '零一二三四五六七八九'

/** 1 to 99 in Chinese numerals. */
function hanNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 1 ? HAN[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? HAN[ones] : ''}`
}
