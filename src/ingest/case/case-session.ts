import { CONFERENCE, CONGRESS, STANDING_COMMITTEE } from '#ingest/word-lists/session-bodies.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'

/** The session a case was raised at, as the title or the opening names it. */
export type CaseSession = {
  bodyKind: 'NPC' | 'CPPCC' | 'NPC_STANDING_COMMITTEE' | null
  bodyNameRaw: string | null
  bodyLevel: string | null
  term: number | null
  session: number | null
  sessionRaw: string | null
  meeting: number | null
  meetingRaw: string | null
}

const N = '([一二三四五六七八九十百〇零\\d０-９]{1,4})'
const TERM = new RegExp(`第?\\s?${N}\\s?届`, 'u')
const SESSION = new RegExp(`(?<=[（(]?)第?\\s?${N}\\s?次次?\\s?(?:全体)?\\s?(?:会议|全会|大会|会|人代会|人大|(?=第\\s?\\d))`, 'u')
const MEETING = new RegExp(`第\\s?${N}\\s?次\\s?(?:常委会)?会议`, 'u')
const LEVEL = /全国|自治区|[省市区县州盟旗]/gu

/**
 * Reads body, term and session. Places word it in many ways: 区九届人大四次会议, 政协第十一届花都区委员会第三次会议,
 * 县第十八届人民代表大会第一次会议, 市十五届人大三次会议.
 *
 * @example
 * readSession('关于区九届人大四次会议第2025099号建议的答复函')
 * //=> { bodyKind: 'NPC', bodyNameRaw: '区九届人大', term: 9, session: 4, sessionRaw: '四次会议', … }
 */
export function readSession(text: string): CaseSession | null {
  const kind = bodyKind(text)
  const term = TERM.exec(text)
  if (!kind && !term) return null
  const none = { term: null, session: null, sessionRaw: null, meeting: null, meetingRaw: null }
  if (!term) {
    const named = kind && /[\u4e00-\u9fff]{0,8}(?:政协|人大|人民代表大会)/u.exec(text)
    return kind ? { bodyKind: kind, bodyNameRaw: named ? trimPhrase(named[0]) : null, bodyLevel: levelOf(named?.[0] ?? ''), ...none } : null
  }

  const from = phraseStart(text, term.index)
  const after = text.slice(term.index + term[0].length)
  const session = SESSION.exec(after.slice(0, 60))
  const end = term.index + term[0].length + (session && session.index < 40 ? session.index : bodyEnd(after))
  const bodyNameRaw = trimPhrase(text.slice(from, end))
  const near = text.slice(from, end + 12)
  const nearKind = bodyKind(near) ?? kind
  const base = { bodyKind: nearKind, bodyNameRaw, bodyLevel: levelOf(bodyNameRaw), term: readNumeral(term[1]!) }
  if (nearKind === 'NPC_STANDING_COMMITTEE') {
    const meeting = MEETING.exec(after.slice(0, 60))
    const meetingEnd = meeting ? term.index + term[0].length + meeting.index + meeting[0].length : end
    const name = trimPhrase(text.slice(from, meeting ? term.index + term[0].length + meeting.index : end))
    return { ...base, bodyNameRaw: name, session: null, sessionRaw: null, meeting: meeting ? readNumeral(meeting[1]!) : null, meetingRaw: meeting ? trimPhrase(text.slice(from, meetingEnd)) : null }
  }
  return {
    ...base, meeting: null, meetingRaw: null,
    session: session && session.index < 40 ? readNumeral(session[1]!) : null,
    sessionRaw: session && session.index < 40 ? session[0] : null,
  }
}

export function bodyKind(text: string): CaseSession['bodyKind'] {
  const standing = STANDING_COMMITTEE.test(text)
  const conference = text.search(CONFERENCE)
  const congress = text.search(CONGRESS)
  if (conference >= 0 && (congress < 0 || conference < congress)) return 'CPPCC'
  if (standing) return 'NPC_STANDING_COMMITTEE'
  return congress >= 0 ? 'NPC' : null
}

/** The phrase begins after 关于, 对, 在, a mark or a day, and not more than a place name before the term. */
function phraseStart(text: string, term: number): number {
  const before = text.slice(Math.max(0, term - 30), term)
  const stop = [...before.matchAll(/关于对?|答复|(?:提出|提交|反映|转来|转办|交办|交来|承办)的|对|在|现将|现就|就|于|[，,。；：:（(《“”》）)\s]|日/gu)].at(-1)
  return term - before.length + (stop ? stop.index + stop[0].length : 0)
}

function bodyEnd(after: string): number {
  const body = /^[\u4e00-\u9fff]{0,14}?(?:人大常委会|人民代表大会|政协委员会|委员会|人大|政协)/u.exec(after)
  return body?.[0].length ?? 0
}

function trimPhrase(phrase: string): string {
  return phrase.replace(/^(?:关于|对|在|您|你们?|的|年度?)+/u, '').replace(/第?$/u, '').trim()
}

function levelOf(phrase: string): string | null {
  const levels = [...phrase.matchAll(LEVEL)].map((match) => match[0])
  return levels.includes('全国') ? '全国' : (levels.at(-1) ?? null)
}
