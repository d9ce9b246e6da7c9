import { serviceNamed } from '#desk/register/offers/offer-words.ts'
import type { RowProblem } from '#desk/register/table/checked-row.ts'
import { readMarker } from '#desk/register/table/marker.ts'
import { readDay } from '#desk/register/table/read-day.ts'
import { DAY_FIELDS, HOURS_FIELDS, type HoursField } from '#desk/register/timetables/hours-headings.ts'
import { plainDays, plainTimes, saysClosed } from '#desk/register/timetables/read-times.ts'
import { isDepartment } from '#hours/department.ts'
import { HolidayPolicy, SESSION_LABELS, type Session } from '#hours/schedule.ts'
import { LABEL_WORDS, readSessions } from '#hours/session-text.ts'

/** `department`: a service that is none of the list, but a department of the house. */
export type HoursCells = Partial<Record<HoursField | 'department', string>>
/** A row by itself: what it says of which house and service, and the sessions in it. */
export type HoursRow = { cells: HoursCells; sessions: Session[]; holidays: HolidayPolicy | null; problems: RowProblem[] }

const LONGEST = 300
const DAYS = ['一', '二', '三', '四', '五', '六', '日'] as const
const LABELS: Partial<Record<Session['label'], readonly string[]>> = { night: ['夜间门诊', '晚上', '夜间'], weekend: ['周末'], expert: ['专家门诊', '专家', '专科门诊'], vaccination: ['预防接种', '疫苗接种', '接种门诊'], blood: ['抽血'], emergency: ['急诊科'], general: ['普通门诊', '全天', '营业'] }
const LABEL_OF = new Map(SESSION_LABELS.flatMap((label) => [LABEL_WORDS[label], label, ...(LABELS[label] ?? [])].map((words) => [words, LABEL_WORDS[label]] as const)))
const HOLIDAYS: Record<HolidayPolicy, readonly string[]> = {
  state: ['state', '按国家规定', '按国家安排', '照国家安排', '按国家法定节假日安排', '法定节假日休息并调休'], open: ['open', '照常', '正常开诊', '照常开诊', '正常', '无休', '不休息', '开放'],
  closed: ['closed', '休息', '停诊', '不开放', '节假日休息', '法定节假日休息', '休'], unknown: ['unknown', '不详', '电话咨询', '以通知为准'],
}
const HOLIDAY_OF = new Map(HolidayPolicy.options.flatMap((policy) => HOLIDAYS[policy].map((words) => [words, policy] as const)))

/**
 * Reads a row of either shape by itself: a span with its days, or a week with a column for each day. What is read is what a person would have typed as a line of a timetable.
 *
 * @example
 * readHoursRow(['甲', '8:00-12:00，14:30-17:30', '休息'], ['name', 'monday', 'sunday']).sessions
 * //=> [{ label: 'general', days: [1], opens: '08:00', closes: '12:00', … }, { label: 'general', days: [1], opens: '14:30', closes: '17:30', … }]
 */
export function readHoursRow(raw: readonly string[], columns: readonly (string | null)[]): HoursRow {
  const cells: HoursCells = {}
  const problems: RowProblem[] = []
  for (const [index, name] of columns.entries()) {
    const field = HOURS_FIELDS.find((one) => one === name)
    const cell = (raw[index] ?? '').trim()
    if (field === undefined || cell === '') continue
    const read = cell.length > LONGEST ? { key: 'cell_too_long' } : readMarker(cell) ? { key: 'hours_not_taken' } : readCell(field, cell)
    if ('key' in read) problems.push({ field, key: read.key, asked: false })
    else cells[read.field ?? field] = read.text
  }
  const wide = DAY_FIELDS.filter((field) => cells[field] !== undefined)
  const read = wide.length > 0 ? weekOf(cells) : spanOf(cells)
  return { cells, sessions: joined(read.sessions), holidays: cells.holidays === undefined ? null : (cells.holidays as HolidayPolicy), problems: [...problems, ...(problems.length > 0 ? [] : read.problems)] }
}

function readCell(field: HoursField, cell: string): { text: string; field?: 'department' } | { key: string } {
  const half = cell.normalize('NFKC').replace(/\s+/g, ' ')
  switch (field) {
    case 'service': {
      const code = serviceNamed(half)
      if (code) return { text: code }
      if (/^(?:全院|本院|整个机构|机构|门诊部?|全科|综合)$/u.test(half)) return { text: '' }
      const name = half.replaceAll(' ', '')
      return isDepartment(name) ? { text: name, field: 'department' } : { key: 'service_unreadable' }
    }
    case 'label': {
      const label = LABEL_OF.get(half)
      return label === undefined ? { key: 'label_unreadable' } : { text: label }
    }
    case 'holidays': {
      const policy = HOLIDAY_OF.get(half.replace(/[。.]$/u, ''))
      return policy === undefined ? { key: 'holidays_unreadable' } : { text: policy }
    }
    case 'weeks': {
      const weeks = half.replace(/[第周每月]/g, '').replace(/[,;，]/g, '、').replace(/[一二三四五]/g, (digit) => String('一二三四五'.indexOf(digit) + 1))
      return /^[1-5](?:、[1-5])*$/.test(weeks) ? { text: weeks } : { key: 'weeks_unreadable' }
    }
    case 'asOf': case 'nextCheck': {
      const day = readDay(half)
      return day ? { text: day } : { key: 'table_day_unreadable' }
    }
    case 'page': return { text: half.replace(/[?#].*$/, '').replace(/\/+$/, '').split('/').at(-1)! }
    default: return { text: cell.replace(/[ \t]+/g, ' ') }
  }
}

type Read = { sessions: Session[]; problems: RowProblem[] }

/** A line for each day that has one. */
function weekOf(cells: HoursCells): Read {
  const read = DAY_FIELDS.map((field, index): Read => {
    const cell = cells[field]
    return cell === undefined || saysClosed(cell) ? { sessions: [], problems: [] } : lineOf(field, cells, `周${DAYS[index]}`, plainTimes(cell))
  })
  return { sessions: read.flatMap(({ sessions }) => sessions), problems: read.flatMap(({ problems }) => problems) }
}

function spanOf(cells: HoursCells): Read {
  const { days, span, opens, closes } = cells
  if (span !== undefined && saysClosed(span)) return { sessions: [], problems: [] }
  const times = span === undefined ? (opens === undefined || closes === undefined ? null : `${plainTimes(opens)}-${plainTimes(closes)}`) : plainTimes(span)
  if (times === null) return { sessions: [], problems: [{ field: opens === undefined ? 'opens' : 'closes', key: 'times_missing', asked: false }] }
  return days === undefined ? { sessions: [], problems: [{ field: 'days', key: 'days_missing', asked: false }] } : lineOf(span === undefined ? 'opens' : 'span', cells, plainDays(days), times)
}

/** One line as a person would type it, read by what reads all timetables. */
function lineOf(field: HoursField, { department, label, weeks, specialty, home, remark }: HoursCells, days: string, times: string): Read {
  const visit = [specialty, home && `来自 ${home}`].filter(Boolean).join(' ')
  const { sessions, issues: [issue] } = readSessions([department, label ?? (visit ? LABEL_WORDS.expert : ''), days, weeks && `第${weeks}周`, times, visit, remark && `备注 ${remark.replace(/\s+/g, ' ')}`].filter(Boolean).join(' '))
  if (!issue) return { sessions, problems: [] }
  const [where, key]: [HoursField, string] = issue.key === 'who' ? ['home', 'visit_unreadable'] : [readSessions(`${days} 0:00-1:00`).issues.length > 0 ? 'days' : field, 'times_unreadable']
  return { sessions: [], problems: [{ field: where, key, asked: false }] }
}

/** Sessions that differ in their days alone are one. */
export function joined(sessions: readonly Session[]): Session[] {
  const known = new Map<string, Session>()
  for (const { days, ...rest } of sessions) {
    const key = JSON.stringify(rest)
    known.set(key, { ...rest, days: [...new Set([...(known.get(key)?.days ?? []), ...days])].toSorted() })
  }
  return [...known.values()]
}
