import { createTranslator, type Messages } from 'next-intl'
import type { Locale } from '#i18n/locales.ts'
import en from '../../messages/en.json' with { type: 'json' }
import zhCN from '../../messages/zh-CN.json' with { type: 'json' }

/** Words of the interface by their full key: `t('document.source.title')`. */
export type Translate = ReturnType<typeof createTranslator<Messages>>

export const MESSAGES: Record<Locale, Messages> = { 'zh-CN': zhCN, en }

const made = new Map<Locale, Translate>()

/** The words of one language, for pure views. Staff pages may use next-intl's own hooks on the same messages. */
export function translator(locale: Locale): Translate {
  const kept = made.get(locale)
  if (kept) return kept
  const t = createTranslator({ locale, messages: MESSAGES[locale], timeZone: 'Asia/Shanghai' })
  made.set(locale, t)
  return t
}
