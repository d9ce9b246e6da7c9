import { bare, caseKeys, facilityKey, personKey, sessionKeys, titleKey, type SessionBody } from '#search/entries/keys.ts'
import { withoutAsked } from '#search/words/lists/asked-of.ts'
import { readCount } from '#search/words/numerals.ts'

/** What the words of a query name outright, as keys to look up. */
export type Names = {
  /** One list per number or session mentioned: a document named by the words bears one key of every list. */
  required: string[][]
  /** Whole words that may be a person, a title or a facility. */
  possible: string[]
  /** The key of the one person that the words may be, when they say nothing beside: 刘荣如代表. */
  person: string | null
  /** True when the words say nothing beyond what `required` names. */
  nothingElse: boolean
}

const BRACKETED = /(\p{Script=Han}{0,16})\s*\(\s*((?:19|20)\d{2})\s*\)\s*第?\s*0*(\d{1,5})\s*号?/gu
const PLAIN = /(\p{Script=Han}{0,16})\s*((?:19|20)\d{2})\s*[-—]?\s*第?\s*0*(\d{1,5})\s*号/gu
const FIGURES = /(第)?\s*([a-z]?\d{1,12})\s*(号)?/gu
const COUNT = '[一二三四五六七八九十0-9]{1,3}'
const SESSION = new RegExp(`(人大常委会|人大|政协)?第?(${COUNT})届(人大常委会|人大|政协)?第?(${COUNT})次(?:会议|全会)?`, 'gu')
const FILLER = /建议|提案|议案|审议意见|答复函|复函|答复|回复|办理情况|办理|情况|报告|关于|[区市县省的函件案号第]|\s|[^\p{L}\p{N}]/gu
const ASKING = /^.*?(?:关于|查询|查找|请问|查|找|看)/u
const BODIES: Record<string, SessionBody> = { 人大: 'npc', 政协: 'cppcc', 人大常委会: 'npc_standing_committee' }

/** Reads 文号, case numbers, sessions and names out of folded words. */
export function readNames(folded: string): Names {
  const required: string[][] = []
  let rest = folded
  rest = rest.replace(SESSION, (whole, before: string | undefined, term: string, after: string | undefined, session: string) => {
    const [termCount, sessionCount] = [readCount(term), readCount(session)]
    if (termCount === null || sessionCount === null) return whole
    required.push(sessionKeys(BODIES[after ?? before ?? ''] ?? null, termCount, sessionCount).slice(0, 1))
    return ' '
  })
  rest = rest.replace(BRACKETED, (_whole, agency: string, year: string, sequence: string) => {
    required.push(numberAlternatives(agency, year, sequence, agency.length < 2))
    return ' '
  })
  rest = rest.replace(PLAIN, (whole, agency: string, year: string, sequence: string) => {
    required.push(numberAlternatives(agency, year, sequence, /\d{7,}/.test(whole)))
    return ' '
  })
  const alone = rest.trim()
  rest = rest.replace(FIGURES, (whole, first: string | undefined, figures: string, last: string | undefined) => {
    const meant = last !== undefined || (first !== undefined && figures.length > 1) || figures.length >= 5 || (alone === whole.trim() && figures.length > 1)
    if (!meant) return whole
    required.push(caseAlternatives(figures))
    return ' '
  })
  const person = personAlone(folded)
  return { required, possible: [...possibleNames(folded, rest), ...(person ? [person] : [])], person, nothingElse: rest.replace(FILLER, '') === '' }
}

/** A year with a sequence is a 文号 of the agency before it, held or cited here; without one it may be a case number. */
function numberAlternatives(agency: string, year: string, sequence: string, maybeCase: boolean): string[] {
  const number = `${agency.replace(ASKING, '')}(${year})${sequence}`
  return [`n:${number}`, `q:${number}`, ...(maybeCase ? [`c:${year}-${sequence}`] : [])]
}

function caseAlternatives(figures: string): string[] {
  const keys = caseKeys(figures)
  const unpadded = figures.replace(/^0+(?=\d)/, '')
  return [...new Set([keys[0]!, ...keys.slice(1, 2), `c:${unpadded}`])]
}

function possibleNames(whole: string, rest: string): string[] {
  const people = rest.split(/[^\p{Script=Han}]+/u).flatMap((word) => personIn(word) ?? [])
  const asked = withoutAsked(whole)
  return bare(whole) === '' ? [] : [titleKey(whole), facilityKey(whole), ...(asked === whole || bare(asked) === '' ? [] : [facilityKey(asked)]), ...people]
}

function personAlone(folded: string): string | null {
  return personIn(folded.replaceAll(' ', '').replace(/的?(?:建议|提案|议案)$/, ''))
}

function personIn(word: string): string | null {
  const name = word.replace(/(代表|委员|同志|局长|主任)$/, '')
  return /^\p{Script=Han}{2,5}$/u.test(name) ? personKey(name) : null
}
