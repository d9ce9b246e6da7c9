import { isDay } from '#hours/schedule.ts'
import type { Day } from '#platform/clock.ts'

const PARTED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 00:00(?::00)?)?$/
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/

/**
 * A day as tables write it; null when it is none, or only a month.
 *
 * @example
 * readDay('2026年5月1日') //=> '2026-05-01'
 * readDay('20260230') //=> null
 */
export function readDay(text: string): Day | null {
  const plain = text.normalize('NFKC').trim()
  const [, year = '', month = '', day = ''] = PARTED.exec(plain) ?? RUN_TOGETHER.exec(plain) ?? []
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(found) ? found : null
}
