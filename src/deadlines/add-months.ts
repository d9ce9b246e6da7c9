import type { Day } from '#platform/clock.ts'

/**
 * The last day of a period of months. The day it begins on does not count, and the period ends on the day of the same number; where the
 * month has none, on its last (民法典 art. 201, 202).
 *
 * @example
 * addMonths('2025-11-30', 3) //=> '2026-02-28'
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10)
}
