import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { DEFAULT_LOCALE, LOCALES } from '#i18n/locales.ts'
import { MESSAGES } from '#i18n/translate.ts'

/** What next-intl's hooks use on staff pages. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = hasLocale(LOCALES, requested) ? requested : DEFAULT_LOCALE
  return { locale, messages: MESSAGES[locale], timeZone: 'Asia/Shanghai' }
})
