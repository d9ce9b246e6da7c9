import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'

type Props = {
  /** What was asked before the words led straight here; null or empty when nobody asked. */
  words: string | null
  district: string
  t: Translate
  to: Paths
}

/** The way back from a document that search went straight to: all that the words find. */
export function BackToResults({ words, district, t, to }: Props) {
  if (!words?.trim()) return null
  return <p className="hint"><a href={to.search(district, { q: words, all: 1 })}>{t('search.back', { words })}</a></p>
}
