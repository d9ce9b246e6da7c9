/** Languages of the interface. Documents stay in the language they were issued in. */
export const LOCALES = ['zh-CN', 'en'] as const

export type Locale = (typeof LOCALES)[number]

/** Served without a prefix in its addresses. */
export const DEFAULT_LOCALE: Locale = 'zh-CN'

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text)
}
