import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import type { Translate } from '#i18n/translate.ts'
import { SearchBox } from '#ui/search-box.tsx'

type Props = { district: { slug: string; name: string } | null; t: Translate; to: Paths }

const EXAMPLES = [['家庭病床', 'service'], ['晚上看病', 'plain'], ['九届四次会议', 'session'], ['社卫中心 全科医生', 'words'], ['hsjd', 'initials']] as const

/** Before anything was asked: what can be typed here, each as a link. */
export function SearchStart({ district, t, to }: Props) {
  const slug = district?.slug ?? null
  return (
    <div className="shelf results">
      <h1>{district ? t('search.titleIn', { district: districtName(district, t) }) : t('search.title')}</h1>
      <SearchBox action={to.search(slug)} t={t} />
      <h2>{t('search.examples')}</h2>
      <ul className="names">
        {EXAMPLES.map(([words, what]) => <li key={what}><a href={to.search(slug, { q: words })} lang="zh-CN">{words}</a> {t(`search.exampleOf.${what}`)}</li>)}
      </ul>
    </div>
  )
}
