/** A calendar day as YYYY-MM-DD, the only form in which days travel outside the database. */
export type Day = string

const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
const SHANGHAI_MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/**
 * The calendar day in China at an instant.
 *
 * @example
 * dayInChina(new Date('2025-06-11T17:00:00Z')) //=> '2025-06-12'
 */
export function dayInChina(instant: Date): Day {
  return SHANGHAI.format(instant)
}

/**
 * `YYYY-MM-DD HH:MM` in China, the form PubDate asks for (国办发〔2017〕47号).
 *
 * @example
 * minuteInChina(new Date('2025-06-11T17:05:00Z')) //=> '2025-06-12 01:05'
 */
export function minuteInChina(instant: Date): string {
  return SHANGHAI_MINUTE.format(instant)
}

/**
 * The day in China at an instant, and the minutes gone since its midnight.
 *
 * @example
 * momentInChina(new Date('2025-06-11T17:05:00Z')) //=> { day: '2025-06-12', minute: 65 }
 */
export function momentInChina(instant: Date): { day: Day; minute: number } {
  const [day = '', time = ''] = minuteInChina(instant).split(' ')
  return { day, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) }
}

/**
 * The instant of a minute in China, as a form's date-and-time field or a person writes it; null when it is none.
 *
 * @example
 * instantInChina('2025-06-12T01:05') //=> new Date('2025-06-11T17:05:00Z')
 */
export function instantInChina(written: string): Date | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)$/.exec(written.trim()) ?? []
  const instant = new Date(`${day}T${time}:00+08:00`)
  return Number.isNaN(instant.getTime()) || minuteInChina(instant) !== `${day} ${time}` ? null : instant
}

/** A `date` column as a day. Prisma hands it over as midnight UTC. */
export function dayOf(column: Date | null): Day | null {
  return column === null ? null : column.toISOString().slice(0, 10)
}

/** A day as Prisma wants a `date` column written. */
export function columnOf(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`)
}
