import { sessionsText } from '#hours/session-text.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Care } from '#villages/care.ts'

/**
 * How a village is said to be cared for, as plain words: for whoever writes that it is wrong, and for tables.
 *
 * @example
 * careWords(care, t) //=> '巡诊；涂岭镇中心卫生院；周二 08:30-11:00；村委会一楼'
 */
export function careWords({ mode, house, provider, sessions, frequency, site, since, until }: Care, t: Translate): string {
  return [
    t(`villages.mode.${mode}`), house?.name ?? provider, timesText({ sessions, frequency }), site, since && t('villages.since', { day: since }), until && t('villages.until', { day: until }),
  ].filter(Boolean).join('；')
}

/** Days and times as staff write them, or how often. */
export function timesText({ sessions, frequency }: Pick<Care, 'sessions' | 'frequency'>): string {
  return [sessionsText(sessions).replaceAll('\n', '；'), frequency].filter(Boolean).join('；')
}
