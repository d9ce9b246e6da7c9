import type { Paths } from '#config/paths.ts'
import type { PublicDocument } from '#documents/queries.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'

/** Everything the page of a document shows, loaded. */
export type Reading = {
  document: PublicDocument
  today: Day
  locale: Locale
  t: Translate
  to: Paths
}
