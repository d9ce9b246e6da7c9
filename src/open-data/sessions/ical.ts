import type { Day } from '#platform/clock.ts'
import { dayAfter } from '#calendar/day-kind.ts'

/** An event in China by its day and minutes from that day's midnight. */
export type CalendarEvent = {
  uid: string
  day: Day
  start: number
  end: number
  summary: string
  description: string | null
  location: string | null
  point: { lat: number; lng: number } | null
  url: string
  category: string
  /** Whether it is certain to take place. */
  sure: boolean
}

/** Something that is so on a whole day, such as a deadline. */
export type DayEvent = Pick<CalendarEvent, 'uid' | 'day' | 'summary' | 'description' | 'url' | 'category'>

/** China has had one time all year since 1992. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE', 'TZID:Asia/Shanghai', 'BEGIN:STANDARD', 'DTSTART:19920101T000000', 'TZOFFSETFROM:+0800', 'TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE',
]

/**
 * Events as a calendar to subscribe to (RFC 5545, RFC 7986). `madeOn` is the day in China as of which it was made: on one day it is the same,
 * byte for byte.
 *
 * @example
 * iCalendar('禾山街道社区卫生服务中心', events, '2026-11-26') //=> 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…'
 */
export function iCalendar(name: string, events: readonly (CalendarEvent | DayEvent)[], madeOn: Day): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Huiyin//Register//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    `NAME:${text(name)}`, `X-WR-CALNAME:${text(name)}`, 'X-WR-TIMEZONE:Asia/Shanghai', 'REFRESH-INTERVAL;VALUE=DURATION:P1D', 'X-PUBLISHED-TTL:P1D',
    ...TIME_ZONE, ...events.flatMap((event) => ('start' in event ? eventLines(event, madeOn) : dayLines(event, madeOn))), 'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, day, start, end, summary, description, location, point, url, category, sure }: CalendarEvent, madeOn: Day): string[] {
  return [
    'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${dayAfter(madeOn, -1).replaceAll('-', '')}T160000Z`,
    `DTSTART;TZID=Asia/Shanghai:${localTime(day, start)}`, `DTEND;TZID=Asia/Shanghai:${localTime(day, end)}`,
    `SUMMARY:${text(summary)}`, `CATEGORIES:${text(category)}`, `STATUS:${sure ? 'CONFIRMED' : 'TENTATIVE'}`, 'TRANSP:TRANSPARENT', `URL:${url}`,
    ...(description ? [`DESCRIPTION:${text(description)}`] : []),
    ...(location ? [`LOCATION:${text(location)}`] : []),
    ...(point ? [`GEO:${point.lat};${point.lng}`] : []),
    'END:VEVENT',
  ]
}

function dayLines({ uid, day, summary, description, url, category }: DayEvent, madeOn: Day): string[] {
  return [
    'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${dayAfter(madeOn, -1).replaceAll('-', '')}T160000Z`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${dayAfter(day).replaceAll('-', '')}`,
    `SUMMARY:${text(summary)}`, `CATEGORIES:${text(category)}`, 'TRANSP:TRANSPARENT', `URL:${url}`,
    ...(description ? [`DESCRIPTION:${text(description)}`] : []),
    'END:VEVENT',
  ]
}

function localTime(day: Day, minute: number): string {
  const on = dayAfter(day, Math.floor(minute / 1440))
  const two = (number: number) => String(number).padStart(2, '0')
  return `${on.replaceAll('-', '')}T${two(Math.floor((minute % 1440) / 60))}${two(minute % 60)}00`
}

/** TEXT of RFC 5545, 3.3.11. */
function text(words: string): string {
  return words.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n').replace(/\p{Cc}/gu, '')
}

/** Lines of at most 75 octets, no character broken (RFC 5545, 3.1). */
function folded(line: string): string {
  let [out, octets] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) [out, octets] = [`${out}\r\n `, 1]
    out += character
    octets += size
  }
  return out
}
