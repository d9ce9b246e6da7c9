import type { Translate } from '#i18n/translate.ts'
import { latinPlace } from '#places/latin-place.ts'

/** A street, community or village in the reader's language: on English pages in pinyin, with the Chinese that stands on signs beside it. */
export function PlaceName({ name, t }: { name: string; t: Translate }) {
  const latin = latinIn(name, t)
  return latin === null ? <span lang="zh-CN">{name}</span> : <>{latin} <span lang="zh-CN" className="whole">{name}</span></>
}

/**
 * The same where only text may stand.
 *
 * @example
 * placeWords('禾山街道', translator('en')) //=> 'Heshan Subdistrict 禾山街道'
 */
export function placeWords(name: string, t: Translate): string {
  return [latinIn(name, t), name].filter(Boolean).join(' ')
}

/** Null in languages that print the name as it is, and where nobody knows how it is read. */
function latinIn(name: string, t: Translate): string | null {
  const said = t('site.place', { name, latin: latinPlace(name) ?? name })
  return said === name ? null : said
}
