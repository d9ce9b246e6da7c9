import { LRUCache } from 'lru-cache'
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
  const t = remembering(createTranslator({ locale, messages: MESSAGES[locale], timeZone: 'Asia/Shanghai' }))
  made.set(locale, t)
  return t
}

/** The same words for the same key and values, put together once: doing it anew was a tenth of what a page costs. */
function remembering(t: Translate): Translate {
  const said = new LRUCache<string, string>({ max: 5_000 })
  const say = (...asked: Parameters<Translate>): string => {
    const [key, values] = asked
    const name = values ? key + JSON.stringify(values) : key
    const known = said.get(name)
    if (known !== undefined) return known
    const words = t(...asked)
    said.set(name, words)
    return words
  }
  return Object.assign(say, t) as Translate
}
