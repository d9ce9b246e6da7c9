import type { Paths } from '#config/paths.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Found } from '#search/find.ts'
import type { HitKind } from '#search/load-hits.ts'

/** Everything a page of results shows, found. */
export type Results = {
  found: Found
  kind: HitKind | null
  /** Results were asked for although the words name one document. */
  all: boolean
  district: { code: string; slug: string; name: string } | null
  locale: Locale
  t: Translate
  to: Paths
}
