import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Alike } from '#search/names/sound-alike.ts'

/** Facilities that sound like a word nothing answers, as items of a list. */
export function SoundAlikes({ alike, t, to }: { alike: Alike[]; t: Translate; to: Paths }) {
  return alike.map(({ name, districtSlug, slug }) => (
    <li key={slug}>{t('search.relax.sound')}<a href={to.facility(districtSlug, slug)} lang="zh-CN">{name}</a></li>
  ))
}
