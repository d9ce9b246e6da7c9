import type { Locale } from '#i18n/locales.ts'

const ENGLISH = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/**
 * A calendar day in words.
 *
 * @example
 * dayInWords('2025-06-12', 'zh-CN') //=> '2025年6月12日'
 */
export function dayInWords(day: string, locale: Locale): string {
  if (locale === 'en') return ENGLISH.format(new Date(`${day}T00:00:00Z`))
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
