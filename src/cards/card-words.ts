import type { KnownValue } from '#facilities/known-value.ts'
import { type FacilityStatus, receives } from '#facilities/lifecycle/status-on.ts'
import type { TypeGroup } from '#facilities/type-group.ts'
import { isValidOn, type Schedule } from '#hours/schedule.ts'
import { daysWords, sessionWords, visitWords } from '#hours/words.ts'
import { translator } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'

/** The same words in Chinese and in English. */
export type Both = [string, string]

/** A line of a card: what is known, or the words for that nothing is. `keep`: also on a door, where an unknown address helps nobody. */
export type CardRow = { label: Both; lines: string[]; missing: Both; doubt: boolean; large: boolean; keep: boolean }

/** What a card says of a facility, as far as the register knows it. */
export type CardFacility = {
  name: string
  type: string | null
  group: TypeGroup
  status: FacilityStatus
  address: KnownValue | null
  phone: KnownValue | null
  /** Of the house itself. */
  schedules: readonly Schedule[]
}

export type CardWords = { name: string; nameLines: string[]; kind: string[]; notice: Both | null; rows: CardRow[] }

const [zh, en] = [translator('zh-CN'), translator('en')]

/** Words that hang on nothing, in both languages. */
export function both(key: Parameters<typeof zh>[0]): Both {
  return [zh(key), en(key)]
}

/** A facility in words for a card: its kind, a notice where it does not receive people as usual, and where and when to reach it on a day. */
export function facilityWords({ name, type, group, status, address, phone, schedules }: CardFacility, day: Day): CardWords {
  const row = (field: 'address' | 'phone' | 'hours', known: KnownValue | null, lines = known ? [known.value] : []): CardRow => ({
    label: both(`facilities.fields.${field}`), lines, missing: both(field === 'hours' ? 'cards.noHours' : 'facilities.noSource'), doubt: known?.weak ?? false, large: field === 'phone', keep: field === 'hours',
  })
  return {
    name,
    nameLines: nameLines(name),
    kind: [type ?? zh(`cards.kind.${group}`), en(`cards.kind.${group}`)],
    notice: status === 'operating' || status === 'unknown' ? null : both(`facilities.notice.${status}`),
    rows: [row('address', address), row('phone', phone), row('hours', null, receives(status) ? hoursLines(schedules, day) : [])],
  }
}

/** The week of the timetables valid on a day, a line for each session, both languages in it. */
function hoursLines(schedules: readonly Schedule[], day: Day): string[] {
  return schedules
    .filter((schedule) => isValidOn(schedule, day))
    .flatMap(({ sessions }) => sessions.filter(({ opens, closes }) => opens !== closes).map((session) => {
      const label = session.label === 'general' && !session.department ? [] : [sessionWords(session, zh)]
      return [...label, daysWords(session, zh), daysWords(session, en), `${session.opens}\u2060–\u2060${session.closes}`, ...(session.visit ? [visitWords(session.visit, zh)] : []), ...(session.remark ? [session.remark] : [])].join(' ')
    }))
}

/** Ends of the parts a name is made of: whose it is, and where. */
const PART = /(?:街道|[省市区县镇乡]|大学|附属|医院)/gu

/**
 * A long name in two lines, broken between its parts as near to its middle as can be; one line where there is no such place.
 *
 * @example
 * nameLines('湖里区禾山街道社区卫生服务中心') //=> ['湖里区禾山街道', '社区卫生服务中心']
 */
export function nameLines(name: string): string[] {
  const middle = name.length / 2
  const places = [...name.matchAll(PART)].map((part) => part.index + part[0].length).filter((at) => at >= 3 && name.length - at >= 3)
  const [best] = places.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return name.length <= 10 || best === undefined ? [name] : [name.slice(0, best), name.slice(best)]
}
