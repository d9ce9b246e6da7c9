import { isDepartment } from '#hours/department.ts'
import { SESSION_LABELS, type Session, type Visit } from '#hours/schedule.ts'

/** Labels as staff write them and pages show them in Chinese. */
export const LABEL_WORDS: Record<Session['label'], string> = {
  morning: '上午', afternoon: '下午', night: '夜诊', weekend: '周末门诊', expert: '专家坐诊', vaccination: '接种', blood: '采血', emergency: '急诊', general: '门诊',
}
const DAY_WORDS = ['一', '二', '三', '四', '五', '六', '日']

/** A line that cannot be read, by its number from 1. */
export type SessionIssue = { line: number; key: 'label' | 'days' | 'times' | 'who' }

const LINE = /^(?:(?<what>\S{2,20}(?:\s+\p{Script=Han}{2,6})?)\s+)?(?<days>每天|每?(?:周|星期)[一二三四五六日天周星期、至到-]+)\s*(?:第(?<weeks>[1-5](?:、[1-5])*)周)?\s+(?<times>24小时|全天|[\d:,、;至到~—上下午-]+)(?:\s+(?<tail>\S.{0,399}))?$/u
const REMARK = '备注'
const LONGEST_WHO = 120
const RANGE = /^(?<half>[上下]午)?(?<opens>\d{1,2}:\d{2})-(?<closes>\d{1,2}:\d{2})$/
const HALVES = { 上午: 'morning', 下午: 'afternoon' } as const

/**
 * Reads a timetable as staff write it, a line per kind of session: what, on which weekdays, from when to when; several spans are
 * parted by commas. Before the kind of session, or in its place, may stand the department that holds it. After a specialist's session may
 * stand for what they come, and after 来自 from where; last, after 备注, whatever else its source says. Empty lines are skipped.
 *
 * @example
 * readSessions('门诊 周一至周五 8:00-11:30，14:30-17:30\n夜诊 周二、四 18:00-20:30\n接种 周六 第2、4周 8:00-11:00\n专家坐诊 周四 8:00-11:00 心血管内科 来自 某市第一医院\n儿科 周一至周五 8:00-11:30 备注 限30人')
 */
export function readSessions(text: string): { sessions: Session[]; issues: SessionIssue[] } {
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, words: line.normalize('NFKC').trim().replace(/\s*([,、;])\s*/g, '$1') })).filter(({ words }) => words !== '')
  const read = lines.map(({ line, words }) => readLine(line, words))
  return { sessions: read.flatMap(({ sessions }) => sessions), issues: read.flatMap(({ issue }) => issue ?? []) }
}

function readLine(line: number, words: string): { sessions: Session[]; issue?: SessionIssue } {
  const refused = (key: SessionIssue['key']) => ({ sessions: [], issue: { line, key } })
  const { what = '', days: dayWords, weeks: weekWords, times = '', tail = '' } = LINE.exec(words)?.groups ?? {}
  if (!dayWords) return refused('days')
  const named = readWhat(what)
  if (!named) return refused('label')
  const { label, department, given } = named
  const [who = '', ...remarks] = tail.split(REMARK).map((part) => part.replace(/^[\s:]+|\s+$/g, ''))
  const remark = remarks.join(REMARK)
  const visit = who ? readVisit(who) : undefined
  if (who && (!visit || label !== 'expert' || who.length > LONGEST_WHO)) return refused('who')
  const days = readDays(dayWords)
  if (days === null) return refused('days')
  const spans = readHalves(times)
  const weeks = weekWords ? weekWords.split('、').map(Number) : null
  const beside = { ...(visit && { visit }), ...(department && { department }), ...(remark && { remark }) }
  return spans ? { sessions: spans.map(({ half, ...span }) => ({ label: !given && half ? HALVES[half] : label, days, weeks, ...span, ...beside })) } : refused('times')
}

/** Which kind of session, by which department: 儿科 上午. Null where the words are neither. */
function readWhat(what: string): { label: Session['label']; department: string | null; given: boolean } | null {
  const labelled = (word: string) => SESSION_LABELS.find((one) => LABEL_WORDS[one] === word)
  const [first = '', second] = what.split(/\s+/)
  if (second === undefined && (first === '' || labelled(first))) return { label: labelled(first) ?? 'general', department: null, given: first !== '' }
  const label = second === undefined ? 'general' : labelled(second)
  return label && isDepartment(first) && !labelled(first) ? { label, department: first, given: second !== undefined } : null
}

/** For what a specialist comes, and from where: 心血管内科 来自 某市第一医院. Null where nothing is said. */
function readVisit(words: string): Visit | null {
  const [specialty = '', home = '', ...more] = words.split('来自').map((part) => part.trim().replace(/\s+/g, ' '))
  return more.length > 0 || (specialty === '' && home === '') ? null : { specialty: specialty || null, home: home || null }
}

/**
 * Spans of a day, parted by commas: 8:00-11:30,14:30-17:30; 上午8:00-11:30,下午2:30-5:30; 24小时. Null where one of them is none, or ends when it begins,
 * which is how registers write that they do not know.
 */
export function readSpans(text: string): { opens: string; closes: string }[] | null {
  return readHalves(text)?.map(({ opens, closes }) => ({ opens, closes })) ?? null
}

type HalfSpan = { half: keyof typeof HALVES | undefined; opens: string; closes: string }

function readHalves(text: string): HalfSpan[] | null {
  if (text === '24小时' || text === '全天') return [{ half: undefined, opens: '00:00', closes: '24:00' }]
  const spans = text.replace(/[至到~—]+/g, '-').split(/[,、;]/).map((span) => RANGE.exec(span)?.groups).map((span) => {
    const half = span?.half as HalfSpan['half']
    return { half, opens: clock(span?.opens, half), closes: clock(span?.closes, half) }
  })
  return spans.every((span): span is HalfSpan => span.opens !== null && span.closes !== null && span.opens !== '24:00' && span.opens !== span.closes) ? spans : null
}

/** 每天, 周一至周五, 周六日, 周一、三、五; null where it is none of these. */
function readDays(words: string): number[] | null {
  if (words === '每天') return [1, 2, 3, 4, 5, 6, 7]
  const listed = words.replace(/每|周|星期/g, '').replaceAll('天', '日')
  const range = /^([一二三四五六日])[至到-]([一二三四五六日])$/u.exec(listed)
  if (range) {
    const [first, last] = [DAY_WORDS.indexOf(range[1]!), DAY_WORDS.indexOf(range[2]!)]
    return first < last ? Array.from({ length: last - first + 1 }, (_, i) => first + i + 1) : null
  }
  const days = [...listed.replaceAll('、', '')].map((day) => DAY_WORDS.indexOf(day) + 1)
  return days.length > 0 && !days.includes(0) && new Set(days).size === days.length ? days.toSorted() : null
}

/** HH:MM; 下午2:30 is 14:30. */
function clock(time: string | undefined, half: HalfSpan['half']): string | null {
  const [hour = '', minute = ''] = time?.split(':') ?? []
  const padded = `${half === '下午' && Number(hour) < 12 ? Number(hour) + 12 : hour.padStart(2, '0')}:${minute}`
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(padded) ? padded : null
}

/** The lines readSessions would read again as the same sessions. */
export function sessionsText(sessions: readonly Session[]): string {
  return sessions.map(({ label, days, weeks, opens, closes, visit, department, remark }) => [
    department, !(department && label === 'general') && LABEL_WORDS[label], daysText(days), weeks && `第${weeks.join('、')}周`, `${opens}-${closes}`, visit?.specialty, visit?.home && `来自 ${visit.home}`, remark && `${REMARK} ${remark}`,
  ].filter(Boolean).join(' ')).join('\n')
}

function daysText(days: readonly number[]): string {
  const inOrder = days.toSorted()
  if (inOrder.length === 7) return '每天'
  const [first, last] = [inOrder[0]!, inOrder.at(-1)!]
  const whole = last - first + 1 === inOrder.length && inOrder.length > 2
  return whole ? `周${DAY_WORDS[first - 1]}至周${DAY_WORDS[last - 1]}` : `周${inOrder.map((day) => DAY_WORDS[day - 1]).join('、')}`
}
